/// The folding of single Unicode scalars: case, accents and width.
enum Folding {
  enum Class: UInt8 {
    case space, letter, digit, apostrophe, hyphen, quote, symbol, punctuation
    /// A combining mark or an invisible format character: it is left out.
    case nothing
  }

  /// The letters without case and accent of U+00C0...U+017F; `*` where one letter is not enough.
  private static let latin: StaticString = """
    aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii**jjkkkllllll**llnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
  /// The same for U+1E00...U+1EFF.
  private static let additional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy******aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******
    """

  static func classify(ascii byte: UInt8) -> Class {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "-"), UInt8(ascii: "_"): .hyphen
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: "+"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "\\"):
      .symbol
    default: .punctuation
    }
  }

  static func classify(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0..<0x80: return classify(ascii: UInt8(scalar.value))
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x02BC, 0xB4: return .apostrophe
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return .quote
    case 0x2010...0x2015, 0x2212: return .hyphen
    case 0xFF01...0xFF5E: return classify(ascii: UInt8(scalar.value - 0xFEE0))
    case 0xB0, 0xBC...0xBE: return .symbol
    case 0xFFFD: return .space
    default: return classify(category: scalar.properties.generalCategory)
    }
  }

  private static func classify(category: Unicode.GeneralCategory) -> Class {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .letterNumber:
      .letter
    case .decimalNumber: .digit
    case .nonspacingMark, .enclosingMark, .format: .nothing
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .unassigned, .privateUse, .surrogate: .space
    case .currencySymbol: .symbol
    default: .punctuation
    }
  }

  /// Appends the folded form of a letter, digit or mark.
  static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80: folded.append(lower(UInt8(scalar.value)))
    case 0xFF01...0xFF5E: folded.append(lower(UInt8(scalar.value - 0xFEE0)))
    case 0xC0...0x17F: append(scalar, base: letter(latin, Int(scalar.value) - 0xC0), to: &folded)
    case 0x1E00...0x1EFF: append(scalar, base: letter(additional, Int(scalar.value) - 0x1E00), to: &folded)
    default: append(other: scalar, to: &folded)
    }
  }

  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func letter(_ table: StaticString, _ index: Int) -> UInt8 {
    table.withUTF8Buffer { index < $0.count ? $0[index] : UInt8(ascii: "*") }
  }

  private static func append(_ scalar: Unicode.Scalar, base: UInt8, to folded: inout [UInt8]) {
    if base != UInt8(ascii: "*") {
      folded.append(base)
    } else if let pair = pairs[scalar] {
      folded.append(contentsOf: pair.utf8)
    } else {
      append(other: scalar, to: &folded)
    }
  }

  private static let pairs: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ĳ": "ij", "Ĳ": "ij",
  ]

  private static func append(other scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue {
      folded.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
