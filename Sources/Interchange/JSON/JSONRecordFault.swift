/// What is wrong with a record of a JSON book.
public enum JSONRecordFault: Error, Hashable, Sendable {
  case noObject
  case unknownKind(String)
  case noID
  case unknownField(String)
  case badValue(field: String)
  case missingRecord(field: String, id: String)
}
