import Assistant
import Display
import Sales

/// The records of a book that a session has to do with, fewer or more of them.
struct Reach {
  private let all: [RecordRef: any Record]
  private let touched: Set<RecordRef>

  init(of session: Rerun, in book: any Book) throws {
    var all: [RecordRef: any Record] = [:]
    func read<R: Record>(_ type: R.Type) throws {
      for record in try book.records(Query<R>()) { all[record.ref] = record }
    }
    for kind in RecordKind.allCases { try read(kind.type) }
    self.all = all
    touched = session.spoken.reduce(into: []) { $0.formUnion(Reach.touched(by: $1)) }
  }

  /// What a line changed, named, or was told of.
  private static func touched(by spoken: Spoken) -> Set<RecordRef> {
    var refs = Set(spoken.changes.map(\.record.ref))
    guard let turn = spoken.turn else { return refs }
    for mark in turn.reply.marked(on: Page(today: .init(number: 0))).marks {
      if case .name(_, let kind, let id) = mark.part, let kind = RecordKind(rawValue: kind) {
        refs.insert(RecordRef(kind, RecordID(id)))
      }
    }
    return refs
  }

  /// The fewest records that are tried and suffice: all, where no fewer do.
  ///
  /// - Parameter differs: whether the session goes another way on these.
  func smallest(where differs: ([any Record]) throws -> Bool) throws -> [any Record] {
    let people = Set(all.keys.filter { [.user, .quota, .phrase].contains($0.kind) })
    let near = closed(under: touched.union(pointing(at: touched)).union(people))
    let named = Set(all.keys.filter { [.account, .contact, .opportunity, .task].contains($0.kind) })
    for reach in [near, closed(under: near.union(named))] {
      let records = records(of: reach)
      if try !differs(records) { return records }
    }
    return records(of: Set(all.keys))
  }

  private func pointing(at refs: Set<RecordRef>) -> Set<RecordRef> {
    Set(all.values.filter { record in refs.contains { record.points(at: $0) } }.map(\.ref))
  }

  /// The records with all that they refer to.
  private func closed(under refs: Set<RecordRef>) -> Set<RecordRef> {
    var (closed, open) = (Set<RecordRef>(), Array(refs))
    while let ref = open.popLast() {
      guard let record = all[ref], closed.insert(ref).inserted else { continue }
      for (name, type) in ref.kind.fields {
        if case .reference(let kind) = type, let id = record[field: name]?.asText {
          open.append(RecordRef(kind, RecordID(id)))
        }
      }
    }
    return closed
  }

  /// In the order they were made.
  private func records(of refs: Set<RecordRef>) -> [any Record] {
    refs.compactMap { all[$0] }.sorted { $0.id.text < $1.id.text }
  }
}
