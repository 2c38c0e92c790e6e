import Figures

/// The identity of a record: a UUID of version 7, as lower-case text.
public struct RecordID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let text: String
  public init(_ text: String) { self.text = text }
  public var description: String { text }
  public static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}

/// A record pointed at: its kind and identity.
public struct RecordRef: Hashable, Sendable, Codable {
  public var kind: RecordKind
  public var id: RecordID

  public init(_ kind: RecordKind, _ id: RecordID) {
    self.kind = kind
    self.id = id
  }
}

/// A record pointed at, with the name people know it by.
public struct Mention: Hashable, Sendable, Codable {
  public var ref: RecordRef
  public var name: String

  public init(_ ref: RecordRef, name: String) {
    self.ref = ref
    self.name = name
  }
}

/// Something the book keeps.
///
/// Storage, history, undo, JSON and the checks of transcripts all come out of one declaration: ``fields``.
public protocol Record: Sendable, Hashable {
  static var kind: RecordKind { get }
  /// Every stored field but the id, in the order they are shown.
  static var fields: [Field<Self>] { get }

  var id: RecordID { get set }
  /// What people call it: an account's name, a task's words.
  var title: String { get }

  /// An empty record.
  init(id: RecordID)
}

extension Record {
  public var ref: RecordRef { RecordRef(Self.kind, id) }
  public var mention: Mention { Mention(ref, name: title) }

  /// The value of a field by name; `nil` where the record has no such field.
  public subscript(field name: String) -> FieldValue? { Self.fields.first { $0.name == name }?.get(self) }

  /// The values of all fields by name.
  public var values: [String: FieldValue] {
    Dictionary(uniqueKeysWithValues: Self.fields.map { ($0.name, $0.get(self)) })
  }

  /// A record with these values; names that are no fields are passed over.
  public init(id: RecordID, values: [String: FieldValue]) {
    self.init(id: id)
    for field in Self.fields { values[field.name].map { field.set(&self, $0) } }
  }

  /// Sets a field by name; `false` where there is no such field or the value is not of its type.
  @discardableResult
  public mutating func set(_ name: String, to value: FieldValue) -> Bool {
    guard let field = Self.fields.first(where: { $0.name == name }) else { return false }
    var changed = self
    field.set(&changed, value)
    guard field.get(changed) == value else { return false }
    self = changed
    return true
  }

  /// The records it points at, with the field that does.
  public var references: [(field: String, ref: RecordRef)] {
    Self.fields.compactMap { field in
      guard case .reference(let kind) = field.type, let id = field.get(self).asText else { return nil }
      return (field.name, RecordRef(kind, RecordID(id)))
    }
  }
}
