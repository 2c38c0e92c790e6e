import Figures

/// Why a command cannot be carried out.
public enum SalesError: Error, Hashable, Sendable {
  case noSuchRecord(RecordRef)
  case noSuchField(RecordKind, String)
  /// A field that must be filled is empty, or would be.
  case mustBeFilled(RecordKind, field: String)
  case wrongValue(RecordKind, field: String, value: FieldValue, expected: ValueRule)
  case unknownStage(String, known: [String])
  case unknownActivityType(String, known: [String])
  /// The stage stands for a deal won: winning it is a command of its own.
  case wonStage(String)
  case alreadyAtStage(Mention, String)
  /// The deal is over; it can be reopened.
  case isClosed(Mention, Opportunity.Status)
  case isOpen(Mention)
  /// It was completed before, or is of that state already.
  case alreadyDone(Mention)
  /// Something that has happened, on a day that is still to come.
  case inFuture(Day)
  /// Something that is to come, on a day that is over.
  case isPast(Day)
  /// Another user has that name or login.
  case nameTaken(Mention)
  case mergeWithItself(Mention)
  /// A field that other commands change, such as the status of a deal.
  case notSettable(RecordKind, field: String)
}

/// What a value must be.
public enum ValueRule: Hashable, Sendable {
  case type(FieldType)
  case notNegative
  case atMost(Money)
  case range(Double, Double)
  case email
  case oneOf([String])
}
