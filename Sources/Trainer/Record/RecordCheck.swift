import Sales

/// A check of the record, in words: `deal Platform Rollout stage is Proposal`.
struct RecordCheck: Sendable, Hashable {
  enum Claim: Sendable, Hashable {
    case field(Subject, FieldTest)
    /// What a contact is to a deal.
    case stakeholder(Subject, contact: String, FieldTest)
    /// So many records refer to this one.
    case has(Subject, Int, Selection)
    case count(Int, Selection)
    case interview(InterviewCheck)
    /// The record is as it was at the last check, but for what the checks of this turn name.
    case nothingElseChanged
  }

  /// As written.
  var source: String
  var claim: Claim
}

/// A record by the name people call it.
struct Subject: Sendable, Hashable {
  var kind: RecordKind
  var name: String
}

/// Records of one kind that pass every test.
struct Selection: Sendable, Hashable {
  var kind: RecordKind
  var tests: [FieldTest]
}

/// A field of a record and what it should hold, as written.
struct FieldTest: Sendable, Hashable {
  enum Verb: String, CaseIterable, Sendable {
    case isNotEmpty = "is not empty"
    case isNot = "is not"
    case isEmpty = "is empty"
    case isAtLeast = "is at least"
    case isAtMost = "is at most"
    case `is` = "is"
    case contains = "contains"
    /// Held before its last change.
    case was = "was"

    /// Whether a value follows.
    var takesValue: Bool { self != .isEmpty && self != .isNotEmpty }
  }

  /// A name of the record's ``Record/fields``.
  var field: String
  var verb: Verb
  /// Empty for a verb that takes none.
  var value: String
}

extension RecordCheck.Claim {
  /// The claim with what was captured put in for names in braces.
  func recalling(_ captures: Captures) -> Self {
    switch self {
    case .field(let subject, let test): .field(subject.recalling(captures), test.recalling(captures))
    case .stakeholder(let deal, let contact, let test):
      .stakeholder(deal.recalling(captures), contact: contact.recalling(captures), test.recalling(captures))
    case .has(let subject, let count, let selection):
      .has(subject.recalling(captures), count, selection.recalling(captures))
    case .count(let count, let selection): .count(count, selection.recalling(captures))
    case .interview(let check): .interview(check.recalling(captures))
    case .nothingElseChanged: self
    }
  }
}

extension Subject {
  fileprivate func recalling(_ captures: Captures) -> Subject { Subject(kind: kind, name: name.recalling(captures)) }
}

extension FieldTest {
  fileprivate func recalling(_ captures: Captures) -> FieldTest {
    FieldTest(field: field, verb: verb, value: value.recalling(captures))
  }
}

extension Selection {
  fileprivate func recalling(_ captures: Captures) -> Selection {
    Selection(kind: kind, tests: tests.map { $0.recalling(captures) })
  }
}
