/// A stretch of the sentence that can fill a slot, found before the templates are tried.
struct Span {
  enum Kind: UInt8 {
    /// `key` is a list's number, `value` a value's.
    case list
    /// `value` is the index of a spotted entity.
    case entity
    /// `key` is the bit of a kind of names, `value` the index of a hash of words.
    case name
    /// May be passed over.
    case skip
  }

  /// Positions in the lattice, half-open.
  var start: Int32
  var end: Int32
  var kind: Kind
  var key: UInt32
  var value: Int32
  var cost: Int32
  /// The index of the respelling it was found by; -1 for none.
  var respelling: Int32 = -1
}

/// A word to read in place of one that no template knows.
struct Respelling {
  /// In the lattice.
  var position: Int32
  var word: UInt32
  var cost: Int32
  /// Whether what was meant is less than sure: the first letter differs, or the word is short.
  var isBold: Bool
}

/// Words that fit some name on file.
struct NameHit {
  /// The hash of the words, for ``Names/find(_:kinds:limit:)``.
  var hash: UInt64
  /// Whether a typing error was put right.
  var isCorrected: Bool
  /// In words, without a possessive.
  var length: Int
}
