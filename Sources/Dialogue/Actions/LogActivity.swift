import Display
import Figures
import Language
import Sales

extension Matter {
  /// What happened, or is planned where its time is still to come.
  func logActivity() throws -> Step.Deed {
    let type = try activityType()
    let contact = try contact()
    let account = try account() ?? situation.account(contact?.account)
    let deal = try dealConcerned(account)
    try refuseStrangers(deal, account)
    guard account != nil || contact != nil || deal != nil else {
      throw ask("account", "Which account was it with?")
    }
    var activity = Activity(id: RecordID(""))
    activity.type = type
    activity.account = account?.id ?? deal?.account
    activity.contact = contact?.id
    activity.opportunity = deal?.id
    activity.owner = user.id
    try time(&activity)
    activity.minutes = length("duration").map { $0.minutes + $0.days * 1440 }
    activity.outcome = text("outcome")
    activity.note = text("note")
    let next = text("next_step")
    var commands: [Command] = [.logActivity(activity)]
    if let next { commands += try nextStep(next, on: deal, account: account) }
    return Step.write(commands, tell: { try self.told(activity, $0, next: next) })
  }

  private func activityType() throws -> String {
    guard let type = text("activity") else { throw ask("activity", "What was it: a call, a meeting, a demo?") }
    return type
  }

  /// The deal named, else the account's only open one, else the one in focus if it is the account's.
  func dealConcerned(_ account: Account?) throws -> Opportunity? {
    if let name = try named("opportunity") { return try situation.deal(RecordID(name.id)) }
    guard let account else { return request["contact"] == nil ? try focusedDeal() : nil }
    if let only = try book.onlyOpenDeal(of: account.id) { return only }
    let focused = try situation.deal(conversation.focus.opportunity?.ref.id)
    return focused.flatMap { $0.isOpen && $0.account == account.id ? $0 : nil }
  }

  private func focusedDeal() throws -> Opportunity? {
    if let focus = try focused("opportunity", conversation.focus.opportunity) {
      return try situation.deal(focus.ref.id)
    }
    guard let focus = try focused("account", conversation.focus.account) else { return nil }
    return try book.onlyOpenDeal(of: focus.ref.id)
  }

  private func time(_ activity: inout Activity) throws {
    guard let when = period("when") else {
      activity.at = clock.now
      return
    }
    guard let from = when.from, [.minute, .hour, .day].contains(when.grain) else { throw ask("when", "On which day?") }
    activity.allDay = when.grain != .minute && when.grain != .hour
    activity.at = clock.zone.instant(from)
    let later = activity.allDay ? from.day > situation.today : from > clock.local
    activity.status = later ? .planned : .completed
  }

  /// Sets the deal's next step and keeps it as a task.
  func nextStep(_ words: String, on deal: Opportunity?, account: Account?) throws -> [Command] {
    var task = Task(id: RecordID(""))
    task.subject = words
    task.due = day("due")
    task.opportunity = deal?.id
    task.account = account?.id ?? deal?.account
    task.contact = situation.reader.mentions(in: words).first { $0.kind == "contact" }.map { RecordID($0.id) }
    task.owner = user.id
    var commands: [Command] = [.addTask(task)]
    if let deal { commands.append(.set(deal.ref, field: "next_step", to: .text(words))) }
    return commands
  }

  private func told(_ activity: Activity, _ receipt: Receipt, next: String?) throws -> Response {
    let logged = receipt.created(.activity).first
    let stored = try logged.flatMap { try book.find(Activity.self, $0.ref.id) } ?? activity
    let deal = try situation.deal(stored.opportunity)
    let line: Line =
      "\(stored.status == .planned ? "Planned" : "Logged") \(try situation.sentence(stored, article: true))."
    var answer = Response(line.toned(.success), about: try situation.mentions(stored))
    if let next {
      let due: Line = day("due").map { ", due \($0)" } ?? ""
      answer.reply.blocks.append(.line("Next step: \(quoted: next)\(due)."))
    } else if stored.status == .completed, let lacking = try withoutNextStep(deal, stored.account) {
      answer.reply.blocks.append(.line(.hint("No next step is set. What happens next, and when?")))
      answer.offer = .nextStep(lacking)
    }
    return answer
  }

  /// The open deal, else the account, for which nothing is planned; `nil` where the hint was given before.
  private func withoutNextStep(_ deal: Opportunity?, _ account: RecordID?) throws -> Mention? {
    if conversation.hints.contains("next_step") { return nil }
    if let deal { return try deal.isOpen && !situation.hasNextStep(deal) ? deal.mention : nil }
    guard let account = try situation.account(account) else { return nil }
    let open = try book.count(Query<Task>([.refers("account", to: account.id), .isEmpty("completed")]))
    return open == 0 ? account.mention : nil
  }
}

extension Situation {
  /// "a call with Jane Doe (CFO, Acme Corporation) on Platform Rollout, Mon 23 Nov, 10:30, 20 min, voicemail".
  func sentence(_ activity: Activity, article: Bool) throws -> Line {
    let name = activityName(activity.type)
    var line: Line = "\(article ? Wording.indefinite(name) : name)"
    if let whom = try whom(activity) { line = "\(line) with \(whom)" }
    if let deal = try deal(activity.opportunity) { line = "\(line) on \(Part(deal.mention))" }
    if let at = activity.at {
      let time = local(at)
      line = activity.allDay ? "\(line), \(time.day)" : "\(line), \(time.day), \(time)"
    }
    if let minutes = activity.minutes { line = "\(line), \(Length(minutes: minutes))" }
    if let outcome = activity.outcome { line = "\(line), \(Wording.field(outcome))" }
    if let note = activity.note { line = "\(line). Note: \(quoted: note)" }
    return line
  }

  private func whom(_ activity: Activity) throws -> Line? {
    if let contact = try contact(activity.contact) {
      let role = try role(of: contact)
      return role.parts.isEmpty ? "\(Part(contact.mention))" : "\(Part(contact.mention)) (\(role))"
    }
    return try account(activity.account).map { "\(Part($0.mention))" }
  }

  /// What an activity was about.
  func mentions(_ activity: Activity) throws -> [Mention] {
    [
      try deal(activity.opportunity)?.mention, try contact(activity.contact)?.mention,
      try account(activity.account)?.mention,
    ].compactMap { $0 }
  }
}
