/// What it costs to take a stretch of the sentence in one way or another; a word that a template spells is free.
enum Cost {
  static let listValue: Int32 = 1
  static let entity: Int32 = 3
  static let skippedWord: Int32 = 1
  /// A part of a larger time.
  static let partOfEntity: Int32 = 1
  /// A word that more often means something else: "may", "sun".
  static let doubtful: Int32 = 3
  /// A bound or range, dearer than the plain figure in it.
  static let rangeOfFigures: Int32 = 2
  /// A bare number where money or a percentage is due.
  static let looseEntity: Int32 = 1
  static let text: Int32 = 20
  static let textWord: Int32 = 10
  static let quoted: Int32 = 3
  static let unknownName: Int32 = 14
  static let unknownLowercaseName: Int32 = 30
  static let unknownNameWord: Int32 = 4
  static let unknownLowercaseWord: Int32 = 9
  /// "to", "of" inside a name nobody has heard of.
  static let smallWordInName: Int32 = 8

  static func name(_ fit: Names.Fit) -> Int32 {
    switch fit {
    case .exact: 2
    case .unsuffixed: 3
    case .beginning: 4
    case .ending: 5
    case .misspelt: 9
    }
  }

  /// A time or figure in which a word is misspelt.
  static let respeltEntity: Int32 = 7
  /// A slip in the first letter, or in a word of three letters.
  static let boldSlip: Int32 = 3
}

extension Slip {
  /// What it costs to put it right: the likelier it is, the less.
  var cost: Int32 {
    switch self {
    case .swapped, .doubled: 5
    case .missed, .leftOut: 6
    case .added: 7
    case .replaced: 8
    }
  }
}
