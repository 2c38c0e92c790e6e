import Figures

/// A kind of record, under the name its table, JSON and history bear.
public enum RecordKind: String, CaseIterable, Sendable, Codable {
  case account, contact, opportunity, stakeholder, activity, task, note, answer
  case checklistItem = "checklist_item"
  case stageEvent = "stage_event"
  case document, user, quota
  case trainingCompletion = "training_completion"
}

/// The identity of a record: a UUID of version 7, as lower-case text.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String
  public init(_ text: String) { self.text = text }
  public var description: String { text }
  public static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}

/// A record pointed at: its kind and identity.
public struct RecordRef: Hashable, Sendable {
  public var kind: RecordKind
  public var id: RecordID

  public init(_ kind: RecordKind, _ id: RecordID) {
    self.kind = kind
    self.id = id
  }
}

/// A record pointed at, with the name people know it by.
public struct Mention: Hashable, Sendable {
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
}
