import Display
import Figures
import Language
import Sales

extension Matter {
  /// A planned activity took place, was called off, or is moved; or a logged one is put right.
  func updateActivity() throws -> Step.Deed {
    let activity = try activity()
    let about = try situation.mentions(activity)
    let name: Line = "the \(try situation.sentence(activity, article: false))"
    switch (text("field"), text("value")) {
    case ("status", "completed"?), ("status", "done"?):
      return Step.write([.settleActivity(activity.id, .completed)]) { _ in
        Response(.success("Done: \(name)."), about: about)
      }
    case ("status", "cancelled"?), ("status", "canceled"?):
      return Step.write([.settleActivity(activity.id, .cancelled)]) { _ in
        Response(.success("Called off: \(name)."), about: about)
      }
    case ("when", _):
      return try moveActivity(activity)
    case (let field?, _):
      let stored = try fieldValue(field, of: activity)
      if request["old"] != nil {
        try confirm("correction", "Change \(name), to \(quoted: request["value"]?.text ?? "that")?")
      }
      return Step.write([.set(activity.ref, field: stored.name, to: stored.value)]) { _ in
        let now = try self.book.find(Activity.self, activity.id) ?? activity
        return Response(.success("Changed: \(try self.situation.sentence(now, article: true))."), about: about)
      }
    case (nil, _): throw ask("field", "What about it: is it done, called off, or moved to another time?")
    }
  }

  private func moveActivity(_ activity: Activity) throws -> Step.Deed {
    guard let when = period("value") ?? period("when"), let from = when.from else {
      throw ask("value", "To what day and time?")
    }
    let allDay = when.grain != .minute && when.grain != .hour
    let commands: [Command] = [
      .set(activity.ref, field: "happens_at", to: .text(clock.zone.instant(from).description)),
      .set(activity.ref, field: "all_day", to: .integer(allDay ? 1 : 0)),
    ]
    let about = try situation.mentions(activity)
    return Step.write(commands) { _ in
      let now = try self.book.find(Activity.self, activity.id) ?? activity
      return Response(.success("Moved: \(try self.situation.sentence(now, article: true))."), about: about)
    }
  }

  private func fieldValue(_ field: String, of activity: Activity) throws -> (name: String, value: FieldValue) {
    switch field {
    case "duration":
      guard let length = length("value") else { throw ask("value", "How long was it?") }
      return ("duration_minutes", .integer(length.minutes + length.days * 1440))
    case "activity", "type":
      return ("type", .text(try required("value", "What was it?")))
    case "outcome", "note": return (field, .text(try required("value", "What should stand there?")))
    default: throw refuse("An activity has no field \(quoted: field).")
    }
  }

  /// What is put right was done, and last; what takes place, moves or is called off is planned.
  private func activity() throws -> Activity {
    if let name = try named("record"), let found = try book.find(Activity.self, RecordID(name.id)) { return found }
    var conditions = try concerning() + [.refers("owner", to: user.id)]
    if let type = text("activity") { conditions.append(.equals("type", .text(type))) }
    if conditions.count == 1, let account = try focused("account", conversation.focus.account) {
      conditions.append(.refers("account", to: account.ref.id))
    }
    if let when = period("when"), text("field") != "when" { conditions += instants(when, of: "happens_at") }
    let isAboutThePast = ["duration", "outcome", "note"].contains(text("field"))
    let planned: [Activity] =
      isAboutThePast
      ? []
      : try book.records(
        Query(conditions + [.equals("status", .text("planned"))], order: ["happens_at"], limit: 4))
    if planned.count == 1 { return planned[0] }
    if planned.count > 1 { throw try choice("record", planned.map(\.mention), said: text("activity")) }
    if text("field") == "status" {
      throw refuse(
        "No such activity is planned. Nothing was changed.", .hint("Try \(quoted: "list my planned activities")."))
    }
    let done = Condition.equals("status", .text("completed"))
    let latest: [Activity] = try book.records(Query(conditions + [done], order: ["-happens_at", "-created"], limit: 1))
    guard let latest = latest.first else {
      throw refuse("No such activity is on file.", .hint("Try \(quoted: "list my activities")."))
    }
    return latest
  }
}
