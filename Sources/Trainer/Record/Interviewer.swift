import Dialogue
import Display
import Figures
import Sales

/// The interviews of a conversation, for checks to look at.
struct Interviewer {
  var sittings: [Sitting] = []
  var parked: [Sitting] = []
  /// How often each question was put.
  var asked: [String: Int] = [:]
  /// The answers on a deal.
  var sheet: (String, Opportunity) throws -> AnswerSheet? = { _, _ in nil }
  var playbook: () throws -> Playbook = { try Shipped.playbook() }
}

extension Auditor {
  /// `nil` where the interviews are as the check says.
  func finding(_ check: InterviewCheck, _ interviewer: Interviewer) throws -> RecordFinding? {
    switch check {
    case .asking(let id, let item): standing(id, item, among: interviewer.sittings.suffix(1), "is asking")
    case .parked(let id, let item): standing(id, item, among: interviewer.parked, "is parked at")
    case .done(let id): try done(id)
    case .asked(let item, let times): count(item, times, interviewer)
    case .score(let deal, let id, let score):
      try with(deal, id, interviewer) { sheet in
        let held = sheet.qualification.map { Int($0.score) }
        return held == score ? nil : .interview("\(id) score is \(held.map(String.init) ?? "none")")
      }
    case .gaps(let deal, let parts):
      try with(deal, Playbook.bant, interviewer) { sheet in
        let held = sheet.qualification?.parts.filter { $0.points.count > 1 }.map(\.id) ?? []
        return Set(held) == Set(parts)
          ? nil : .interview("gaps are \(held.isEmpty ? "none" : held.joined(separator: ", "))")
      }
    case .answer(let deal, let id, let item, let verb, let value):
      try with(deal, id, interviewer) { try answer(item, verb, value, $0, interviewer) }
    }
  }

  private func standing(
    _ id: String, _ item: String, among sittings: some Collection<Sitting>, _ verb: String
  ) -> RecordFinding? {
    let mine = sittings.filter { $0.interview == id }
    if mine.contains(where: { $0.asking == item }) { return nil }
    guard let other = sittings.first else { return .interview("no interview \(verb) anything") }
    return .interview("interview \(other.interview) \(verb) \(other.asking)")
  }

  private func done(_ id: String) throws -> RecordFinding? {
    let held = try book.records(Query<Interview>([.equals("questionnaire", .text(id))]))
    if held.contains(where: { $0.state == .done }) { return nil }
    return .interview(held.isEmpty ? "there is no interview \(id)" : "interview \(id) is \(held[0].state.rawValue)")
  }

  private func count(_ item: String, _ times: Int, _ interviewer: Interviewer) -> RecordFinding? {
    let asked = interviewer.asked[item] ?? 0
    return asked == times ? nil : .interview("\(item) was asked \(asked) times")
  }

  private func with(
    _ deal: Subject, _ id: String, _ interviewer: Interviewer, _ use: (AnswerSheet) throws -> RecordFinding?
  ) throws -> RecordFinding? {
    try with(deal) { record in
      guard let deal = record as? Opportunity, let sheet = try interviewer.sheet(id, deal) else {
        return .interview("there is no interview \(id)")
      }
      return try use(sheet)
    }
  }

  private func answer(
    _ id: String, _ verb: FieldTest.Verb, _ value: String, _ sheet: AnswerSheet, _ interviewer: Interviewer
  ) throws -> RecordFinding? {
    guard let item = sheet.questionnaire[item: id] else {
      return .interview("\(sheet.questionnaire.id) has no question \(id)")
    }
    let wording = InterviewWording(sheet: sheet, playbook: try interviewer.playbook())
    func words(_ value: AnswerValue) -> String {
      Reply(wording.words(of: value, item)).text(on: Page(today: clock.today)).filter { $0 != "\"" }
    }
    let state = sheet.standing(id).map { $0.value.map(words) ?? $0.state.rawValue }
    let held = verb == .was ? try earlier(id, sheet).map(words) : state
    if fits(held, verb, value.filter { $0 != "\"" }) { return nil }
    return .interview("\(id) \(verb == .was ? "was" : "is") \(held ?? "empty")")
  }

  private func fits(_ held: String?, _ verb: FieldTest.Verb, _ written: String) -> Bool {
    let (mine, theirs) = (held?.lowercased(), written.lowercased())
    return switch verb {
    case .isEmpty: mine == nil
    case .isNotEmpty: mine != nil
    case .isNot: mine != theirs
    case .contains: mine?.contains(theirs) ?? false
    default: mine == theirs
    }
  }

  /// The answer before the one that counts.
  private func earlier(_ id: String, _ sheet: AnswerSheet) throws -> AnswerValue? {
    let same: [Condition] = [
      .refers("opportunity", to: sheet.deal.id), .equals("interview", .text(sheet.questionnaire.id)),
      .equals("question", .text(id)),
    ]
    let answers = try book.records(Query<Answer>(same, order: ["-id"]))
    return answers.dropFirst().first?.value.flatMap { AnswerValue(stored: $0) }
  }
}
