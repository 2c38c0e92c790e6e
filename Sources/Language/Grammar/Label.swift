/// What an edge takes that is no word: a slot and what may fill it.
struct Label: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A value of a closed list; `index` is the list's number.
    case list
    /// A number of a range; `index` is the range's number.
    case range
    /// A name on file; `index` is the number of a set of kinds.
    case name
    /// The same, but only names on file.
    case knownName
    /// A time, money, a number…; `index` is a ``BuiltIn``.
    case entity
    /// Any words; `index` is the number of a set of words one of which must come first, or ``Label/term``.
    case text
    /// Nothing but a mark, such as a comma, before the next word.
    case pause
  }

  /// Stands for words that end like a name.
  static let term = UInt32(Int32.max)

  var kind: Kind
  var index: UInt32
  /// The number of the slot's name.
  var slot: UInt32
}
