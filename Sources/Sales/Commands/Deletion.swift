/// What goes with a record that is deleted.
///
/// Parts go with their whole: contacts and deals with their account, events and answers with their deal. Activities,
/// tasks and notes go where nothing is left that they are about. Whatever else points at a record that goes, lets go.
public struct Deletion {
  private var gone: [RecordRef: any Record] = [:]
  /// In the order they were found: a whole before its parts.
  private var order: [RecordRef] = []
  private var letGo: [(ref: RecordRef, field: String, old: FieldValue)] = []

  /// The fields by which a record is a part of another.
  private static let wholes: [RecordKind: Set<String>] = [
    .contact: ["account"], .opportunity: ["account"], .stakeholder: ["opportunity", "contact"],
    .stageEvent: ["opportunity"], .answer: ["opportunity"], .checklistItem: ["opportunity"],
    .document: ["opportunity"], .quota: ["owner"], .trainingCompletion: ["owner"], .trainingAttempt: ["owner"],
    .phrase: ["owner"],
  ]

  private static let talk: Set<RecordKind> = [.activity, .task, .note]
  private static let topics: Set<String> = ["account", "contact", "opportunity"]

  /// - Throws: ``SalesError/noSuchRecord(_:)``, and whatever reading the book throws.
  public init(of ref: RecordRef, in book: any Book) throws {
    func find<R: Record>(_ type: R.Type) throws -> (any Record)? { try book.find(type, ref.id) }
    guard let record = try find(ref.kind.type) else { throw SalesError.noSuchRecord(ref) }
    take(record)
    var loose: [(record: any Record, field: String)] = []
    var next = 0
    while next < order.count {
      loose += try takeParts(of: order[next], in: book)
      next += 1
    }
    for (record, _) in loose where hasNothingLeft(record) { take(record) }
    letGo = loose.filter { gone[$0.record.ref] == nil }.map {
      ($0.record.ref, $0.field, $0.record[field: $0.field] ?? .null)
    }
  }

  /// What goes with the record, itself left out: a whole before its parts.
  public var parts: [RecordRef] { Array(order.dropFirst()) }

  /// What stays, and no longer points at anything that goes.
  public var bereft: Set<RecordRef> { Set(letGo.map(\.ref)) }

  /// What is let go of first, then the parts before their wholes.
  public var edits: [Edit] {
    letGo.map { .update($0.ref, field: $0.field, old: $0.old, new: .null) }
      + order.reversed().compactMap { gone[$0] }.map { .delete($0) }
  }

  private mutating func take(_ record: any Record) {
    guard gone[record.ref] == nil else { return }
    gone[record.ref] = record
    order.append(record.ref)
  }

  /// Takes the parts of a record; what else points at it is handed back.
  private mutating func takeParts(
    of ref: RecordRef, in book: some Book
  ) throws -> [(record: any Record, field: String)] {
    var loose: [(any Record, String)] = []
    for kind in RecordKind.allCases {
      for field in kind.references(to: ref.kind) {
        for record in try book.records(of: kind, where: field, refersTo: ref.id) {
          if Deletion.wholes[kind]?.contains(field) == true { take(record) } else { loose.append((record, field)) }
        }
      }
    }
    return loose
  }

  private func hasNothingLeft(_ record: any Record) -> Bool {
    let topics = record.references.filter { Deletion.topics.contains($0.field) }
    return Deletion.talk.contains(record.ref.kind) && !topics.isEmpty && topics.allSatisfy { gone[$0.ref] != nil }
  }
}
