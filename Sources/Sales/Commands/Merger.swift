/// What comes of merging an account into another.
///
/// Whatever points at the one points at the other then; what the other lacks is filled from it.
public struct Merger {
  /// What moves, with the field that does.
  public let moves: [(record: any Record, field: String)]
  private let source: Account
  private let target: Account

  /// - Throws: ``SalesError/noSuchRecord(_:)``, ``SalesError/mergeWithItself(_:)``, and whatever reading the book throws.
  public init(_ id: RecordID, into other: RecordID, in book: any Book) throws {
    func fetch(_ id: RecordID) throws -> Account {
      guard let account = try book.find(Account.self, id) else {
        throw SalesError.noSuchRecord(RecordRef(.account, id))
      }
      return account
    }
    source = try fetch(id)
    target = try fetch(other)
    guard id != other else { throw SalesError.mergeWithItself(source.mention) }
    moves = try RecordKind.allCases.flatMap { kind in
      try kind.references(to: .account).flatMap { field in
        try book.records(of: kind, where: field, refersTo: id).map { ($0, field) }
      }
    }
  }

  /// Names of the fields that the other lacks and gets.
  public var filled: [String] { completions.map(\.name) }

  private var completions: [Field<Account>] {
    Account.fields.filter { $0.get(target) == .null && $0.get(source) != .null }
  }

  var edits: [Edit] {
    var merged = target
    for field in completions { field.set(&merged, field.get(source)) }
    let moves = moves.map { record, field in
      Edit.update(record.ref, field: field, old: .text(source.id.text), new: .text(target.id.text))
    }
    return moves + updates(from: target, to: merged) + [.delete(source)]
  }
}
