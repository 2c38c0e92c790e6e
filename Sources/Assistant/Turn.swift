import Dialogue
import Display
import Language
import Sales

/// What came of one line: what was understood, what was done, and what is said.
public struct Turn: Sendable {
  public enum Outcome: String, Sendable {
    case done, ask, choose, confirm, failed
    case notUnderstood = "not_understood"
  }

  public var line: String
  public var outcome: Outcome
  public var requests: [Request]
  public var reply: Reply
  /// The answers as values, one a request that has one.
  public var data: [JSON]
  public var changes: [Change]
  /// The user said goodbye.
  public var isLast = false
  /// Every column of a table was asked for, fit or not.
  public var showsAllColumns = false
  /// A person was erased; what else is in memory of what was typed should be forgotten.
  public var hasErased = false
  /// The line asked for the one before.
  var isRepeat = false
  /// What went wrong, where the program and not the request is to blame.
  public var fault: Fault?

  init(line: String, outcome: Outcome = .done, reply: Reply = Reply(), fault: Fault? = nil) {
    self.line = line
    self.outcome = outcome
    self.reply = reply
    self.fault = fault
    requests = []
    data = []
    changes = []
  }

  /// Goes on with what followed from the same line.
  mutating func add(_ more: Turn) {
    outcome = more.outcome
    requests += more.requests
    reply.blocks += more.reply.blocks
    data += more.data
    changes += more.changes
    isLast = isLast || more.isLast
    hasErased = hasErased || more.hasErased
    fault = fault ?? more.fault
  }
}

extension Turn {
  /// The exit code of `say`: 0 done, 1 refused, 2 an answer is needed, 65 not understood, or the fault's own.
  public var exitCode: Int32 {
    switch outcome {
    case .done: 0
    case .ask, .choose, .confirm: 2
    case .notUnderstood: 65
    case .failed: fault?.exitCode ?? 1
    }
  }

  /// Whether it ended in a question.
  public var asks: Bool { exitCode == 2 }

  /// `{"v":1,"outcome":…,"requests":[…],"reply":…,"data":…,"changes":[…],"session":…}`.
  public func json(on page: Page, session: String?) -> JSON {
    [
      "v": 1, "outcome": .string(outcome.rawValue), "requests": .array(requests.map { JSON($0) }),
      "reply": .string(reply.text(on: page)), "data": data.count > 1 ? .array(data) : data.first ?? .null,
      "changes": .array(changes.map { JSON($0) }), "session": session.map { .string($0) } ?? .null,
    ]
  }
}

extension Turn.Outcome {
  init(asking kind: Question.Kind) {
    switch kind {
    case .slot, .nextStep: self = .ask
    case .choice, .unknown, .meaning: self = .choose
    case .confirm: self = .confirm
    }
  }
}
