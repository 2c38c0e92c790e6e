import Language
import Sales
import Store

/// The reader with the names of the book, kept up to date with what this and other programs write.
struct Listener {
  private let grammar: () throws -> Grammar
  private var reader: Reader?
  /// The version of the book whose names are known.
  private var version: Int?

  init(grammar: @escaping () throws -> Grammar) { self.grammar = grammar }

  mutating func reader(knowing store: Store, with settings: ReaderSettings) throws -> Reader {
    var current = try reader ?? Reader(grammar: grammar(), settings: settings)
    reader = nil  // Or else a change would copy all the names.
    defer { reader = current }
    current.settings = settings
    let newest = try store.version()
    if version != newest {
      try store.names(changedSince: version) { known in
        let kind = known.ref.kind == .user ? "owner" : known.ref.kind.rawValue
        if let name = known.name {
          current.names.insert(
            Name(kind: kind, id: known.ref.id.text, name: name), lastUse: known.lastUsed?.seconds ?? 0)
        } else {
          current.names.remove(kind: kind, id: known.ref.id.text)
        }
      }
      version = newest
    }
    return current
  }
}
