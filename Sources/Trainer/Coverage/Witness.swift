import Assistant
import Dialogue
import Sales

/// What the lines of conversation touched.
struct Touches: Sendable, Hashable {
  var intents: Set<String> = []
  /// `log_activity.duration`.
  var slots: Set<String> = []
  /// `bant.budget.approved`.
  var questions: Set<String> = []
  var repairs: Set<RepairPattern> = []

  mutating func formUnion(_ other: Touches) {
    intents.formUnion(other.intents)
    slots.formUnion(other.slots)
    questions.formUnion(other.questions)
    repairs.formUnion(other.repairs)
  }
}

/// Watches an assistant line by line.
final class Witness {
  private(set) var touched = Touches()

  /// What was to be seen before a line was taken.
  struct Sight {
    var line: String
    var conversation: Conversation
    /// The act of an answer to a question of an interview, and the questions answered.
    var act: String?
    var answered: [String] = []
    var isCorrection = false
    var isUnclear = false
    /// Whether the line asks for something beside its answer, or in place of it.
    var asksToo = false
    /// What the line is read as where it may be the answer to a question that is no interview's.
    var acts: [String] = []
    var sheet: AnswerSheet?
  }

  /// Looks at an assistant that is about to take a line.
  func look(at line: String, _ assistant: Assistant) -> Sight {
    var sight = Sight(line: line, conversation: assistant.conversation)
    if sight.conversation.question != nil {
      sight.acts = (try? assistant.reading(line))?.requests.map(\.intent) ?? []
    } else if let heard = try? assistant.hearing(line) {
      switch heard.act {
      case .answer: sight.asksToo = heard.reading != nil
      case .correction: sight.isCorrection = true
      case .meta(let act): sight.act = act
      case .request: sight.asksToo = true
      case .unclear: sight.isUnclear = true
      }
      sight.answered = heard.answers.map(\.id)
    }
    sight.sheet = sheet(sight.conversation.sittings.last, assistant)
    return sight
  }

  /// Notes what became of the line.
  func note(_ sight: Sight, _ turn: Turn, _ assistant: Assistant) {
    for request in turn.requests {
      touched.intents.insert(request.intent)
      touched.slots.formUnion(request.slots.map { "\(request.intent).\($0.name)" })
    }
    if turn.requests.isEmpty, turn.fault != nil {
      touched.intents.formUnion((try? assistant.reading(sight.line))?.requests.map(\.intent) ?? [])
    }
    let known = Set(Action.acts.map(\.rawValue))
    touched.intents.formUnion(sight.acts.filter(known.contains))
    if let act = sight.act { touched.intents.insert(act) }
    if sight.isCorrection { touched.intents.insert(Action.correct.rawValue) }
    let after = assistant.conversation
    if let sitting = after.sittings.last { touched.questions.insert("\(sitting.interview).\(sitting.asking)") }
    guard let before = sight.conversation.sittings.last else { return noteResumption(turn) }
    touched.questions.formUnion(sight.answered.map { "\(before.interview).\($0)" })
    touched.repairs.formUnion(repairs(sight, before, turn, after))
    if let old = sight.sheet, let new = sheet(before, assistant) { noteBranches(old, new) }
  }

  private func sheet(_ sitting: Sitting?, _ assistant: Assistant) -> AnswerSheet? {
    guard let sitting, let deal = try? assistant.book.find(Opportunity.self, sitting.deal.ref.id) else { return nil }
    return try? assistant.sheet(sitting.interview, on: deal)
  }

  private func noteResumption(_ turn: Turn) {
    if turn.requests.contains(where: { $0.intent == Action.resumeInterview.rawValue }) {
      touched.repairs.insert(.resume)
    }
  }

  private func noteBranches(_ old: AnswerSheet, _ new: AnswerSheet) {
    let answered = old.questionnaire.items.map(\.id).filter { old.given[$0] != nil }
    if answered.contains(where: { old.matters($0) && !new.matters($0) }) { touched.repairs.insert(.closedBranch) }
    if answered.contains(where: { !old.matters($0) && new.matters($0) }) { touched.repairs.insert(.reopenedBranch) }
  }

  private func repairs(
    _ sight: Sight, _ before: Sitting, _ turn: Turn, _ after: Conversation
  ) -> Set<RepairPattern> {
    var found: Set<RepairPattern> = []
    let isBlank = sight.line.allSatisfy { $0 == " " }
    let acts: [String: RepairPattern] = [
      "skip": .skip, "unknown": .unknown, "declined": .declined, "back": .back, "goto": .goto, "summary": .summary,
      "why": .why, "help": .help, "example": .example, "repeat": .repeatedQuestion, "pause": .pause, "resume": .resume,
      "cancel": .cancel,
    ]
    if let act = sight.act.flatMap({ acts[$0] }) { found.insert(act) }
    if !isBlank, sight.line.allSatisfy({ $0 == "?" || $0 == " " }) { found.insert(.help) }
    if isBlank, sight.conversation.question == nil { found.insert(.repeatedQuestion) }
    if sight.isCorrection { found.insert(.correction) }
    if sight.answered.count > 1 { found.insert(.severalAnswers) }
    if !sight.answered.isEmpty, sight.asksToo, !turn.requests.isEmpty { found.insert(.answerAndRequest) }
    if sight.answered.isEmpty, sight.asksToo, after.sittings.last?.asking == before.asking { found.insert(.digression) }
    if sight.isUnclear, !isBlank { found.insert([.invalidOnce, .invalidTwice, .parkedQuestion][min(before.tries, 2)]) }
    if after.sittings.count > sight.conversation.sittings.count { found.insert(.innerInterview) }
    if after.question != nil, sight.conversation.question == nil, !sight.answered.isEmpty {
      found.insert(.recordDisagrees)
    }
    if case .disputed? = after.sittings.last?.aside { found.insert(.colleagueDisagrees) }
    if sight.line.hasPrefix("\""), !sight.answered.isEmpty { found.insert(.quotedAnswer) }
    if sight.line.hasPrefix("/") { found.insert(.slashCommand) }
    return found
  }
}

extension Action {
  /// What answers or turns a question rather than asks for something.
  fileprivate static let acts: [Action] = [
    .affirm, .deny, .choose, .cancel, .skip, .back, .why, .pause, .correct, .unknown, .declined, .goto, .summary, .help,
    .repeatLast, .undo,
  ]
}
