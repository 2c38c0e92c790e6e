/// A change of the record worked out in full: what a command comes to, and what an import brings.
public enum Edit: Sendable {
  case create(any Record)
  case update(RecordRef, field: String, old: FieldValue, new: FieldValue)
  case delete(any Record)
}
