/// Names on file in few bytes, each under a number.
struct NameRoll: Sendable {
  private struct Entry {
    /// Where the identity begins in the letters; the name follows it.
    var start: Int
    var lastUse: Int
    var idLength: UInt16
    var nameLength: UInt16
    var kind: UInt8
    var isGone = false
  }

  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// By the hash of kind and identity.
  private var numbers = HashIndex()
  /// Kinds of names, in the order in which they were met.
  private(set) var kinds: [String] = []
  /// How many names there are.
  private(set) var count = 0

  /// Adds a name in place of the one of the same kind and identity; its number, or `nil` for one that is too long.
  mutating func insert(_ name: Name, lastUse: Int) -> Int32? {
    remove(kind: name.kind, id: name.id)
    let (id, text) = (name.id.utf8, name.name.utf8)
    guard id.count <= UInt16.max, text.count <= UInt16.max, let kind = number(ofKind: name.kind) else { return nil }
    let number = Int32(entries.count)
    numbers.set(Self.key(name.kind, name.id), to: number)
    entries.append(
      Entry(
        start: letters.count, lastUse: lastUse, idLength: UInt16(id.count), nameLength: UInt16(text.count), kind: kind))
    letters += id
    letters += text
    count += 1
    return number
  }

  mutating func remove(kind: String, id: String) {
    guard let number = numbers[Self.key(kind, id)], !entries[Int(number)].isGone else { return }
    entries[Int(number)].isGone = true
    count -= 1
  }

  /// The name of that number, if it is still there.
  subscript(number: Int32) -> Name? {
    let entry = entries[Int(number)]
    guard !entry.isGone else { return nil }
    let end = entry.start + Int(entry.idLength)
    return Name(
      kind: kinds[Int(entry.kind)], id: String(decoding: letters[entry.start..<end], as: UTF8.self),
      name: String(decoding: letters[end..<end + Int(entry.nameLength)], as: UTF8.self))
  }

  /// When the name was last worked on, as a number that grows with time.
  func lastUse(of number: Int32) -> Int { entries[Int(number)].lastUse }

  /// The number of the kind of a name, if the name is still there.
  @inline(__always)
  func kind(of number: Int32) -> Int? {
    let entry = entries[Int(number)]
    return entry.isGone ? nil : Int(entry.kind)
  }

  /// All that are there, in the order in which they were added.
  var all: some Sequence<Name> { (0..<Int32(entries.count)).lazy.compactMap { self[$0] } }

  private mutating func number(ofKind kind: String) -> UInt8? {
    if let known = kinds.firstIndex(of: kind) { return UInt8(known) }
    guard kinds.count < UInt8.max else { return nil }
    kinds.append(kind)
    return UInt8(kinds.count - 1)
  }

  private static func key(_ kind: String, _ id: String) -> UInt64 {
    Token.hash(of: id) &* 31 &+ Token.hash(of: kind)
  }
}
