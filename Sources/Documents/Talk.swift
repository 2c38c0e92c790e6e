import Figures
import Sales

/// What was done, said and is meant to be done about a deal.
///
/// What is on record for its account alone counts, unless it belongs to another deal.
struct Talk {
  /// Completed activities, oldest first.
  let done: [Activity]
  /// Planned activities, soonest first.
  let planned: [Activity]
  /// Open tasks, first due first.
  let tasks: [Task]
  /// Notes, and the words kept with activities, oldest first.
  let said: [Said]

  struct Said {
    var at: Instant?
    var words: String
    var by: RecordID?
    var with: RecordID?
  }

  init(about deal: Opportunity, in book: any Book) throws {
    let activities: [Activity] = try Self.records(about: deal, in: book, by: "happens_at")
    done = activities.filter { $0.status == .completed }
    planned = activities.filter { $0.status == .planned }
    tasks = try Self.records(about: deal, in: book, by: "due").filter { $0.completed == nil }
    let notes: [Note] = try Self.records(about: deal, in: book, by: "created")
    let kept =
      notes.map { Said(at: $0.created, words: $0.body, by: $0.owner, with: $0.contact) }
      + done.compactMap { activity in
        activity.note.map { Said(at: activity.at, words: $0, by: activity.owner, with: activity.contact) }
      }
    said = kept.filter { !$0.words.allSatisfy(\.isWhitespace) }
      .sorted { ($0.at?.seconds ?? .min) < ($1.at?.seconds ?? .min) }
  }

  /// Activities of a status at which the customer is present: calls, meetings and demos.
  func meetings(_ status: Activity.Status, by playbook: Playbook) -> [Activity] {
    (status == .planned ? planned : done).filter {
      ["call", "meeting", "demo"].contains(playbook.activityType($0.type)?.countsAs)
    }
  }

  /// By a field that is a time or a day, what has none last.
  private static func records<R: Record>(about deal: Opportunity, in book: any Book, by field: String) throws -> [R] {
    let own: [Condition] = [.refers("opportunity", to: deal.id)]
    let shared: [Condition] = deal.account.map { [.refers("account", to: $0), .isEmpty("opportunity")] } ?? own
    let all = try book.records(Query<R>(own)) + (shared == own ? [] : book.records(Query<R>(shared)))
    func key(_ record: R) -> (String, String) { (record[field: field]?.asText ?? "~", record.id.text) }
    return all.sorted { key($0) < key($1) }
  }
}

extension Facts {
  func talkValues() throws -> Values {
    [
      "done": try talk.done.map { try values(of: $0) },
      "planned": try talk.planned.map { try values(of: $0, withTime: true) },
      "said": try talk.said.map { said in
        [
          "date": Words(said.at.map(day), gap: "date"), "words": Words(said.words),
          "by": Words(try book.name(of: User.self, said.by), gap: "who wrote it"),
          "with": Words(try book.name(of: Contact.self, said.with), gap: ""),
        ] as Values
      },
      "tasks": try talk.tasks.filter { $0.subject != agreedStep }.map { task in
        [
          "what": Words(task.subject, gap: "what"), "due": Words(task.due?.inFull, gap: "due date"),
          "owner": Words(try book.name(of: User.self, task.owner), gap: "owner"),
        ] as Values
      },
      "has_next_step": hasNextStep,
    ]
  }

  var hasNextStep: Bool {
    agreedStep != nil || brief.deal.nextStep != nil || !talk.tasks.isEmpty || !talk.planned.isEmpty
  }

  private func values(of activity: Activity, withTime: Bool = false) throws -> Values {
    [
      "date": time(activity, withTime: withTime), "what": name(of: activity),
      "with": Words(try book.name(of: Contact.self, activity.contact), gap: "with whom"),
      "by": Words(try book.name(of: User.self, activity.owner), gap: "by whom"),
      "outcome": Words(activity.outcome.map(spoken), gap: ""), "note": Words(activity.note, gap: ""),
    ]
  }

  /// The last call, meeting or demo; where an e-mail goes to somebody, at which that person may have been.
  var lastMeeting: Activity? {
    talk.meetings(.completed, by: playbook).last { concerns($0, brief.contact?.id) }
  }

  /// Whom a follow-up goes to, what it follows, and what is planned with that person.
  func email() throws -> Values {
    let contact = try brief.contact ?? lastMeeting?.contact.flatMap { try book.find(Contact.self, $0) }
    let first = contact?.name.split(separator: " ").first.map(String.init)
    let next = talk.meetings(.planned, by: playbook).filter { concerns($0, contact?.id) }
    return [
      "last": try lastMeeting.map { [try values(of: $0)] } ?? [],
      "meetings": try next.map { try values(of: $0, withTime: true) },
      "recipient": Words(contact?.name, gap: "recipient"), "first_name": Words(first, gap: "name"),
      "recipient_email": Words(contact?.email, gap: "e-mail address"),
    ]
  }

  private func concerns(_ activity: Activity, _ contact: RecordID?) -> Bool {
    contact == nil || activity.contact == nil || activity.contact == contact
  }
}

extension Book {
  /// What a record is called; `nil` where none is meant or it is gone.
  func name<R: Record>(of type: R.Type, _ id: RecordID?) throws -> String? {
    try id.flatMap { try find(type, $0) }?.title
  }
}
