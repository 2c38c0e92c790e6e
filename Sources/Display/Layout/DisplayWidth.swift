extension String {
  /// Columns the text takes on a terminal: 2 for wide East Asian characters and emoji, 0 for combining marks.
  public var displayWidth: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// Columns the character takes on a terminal, 0...2.
  public var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.count > 1, hasEmojiForm { return 2 }
    return first.displayWidth
  }

  /// A flag, a joined sequence, or a symbol with the emoji selector after it.
  private var hasEmojiForm: Bool {
    guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
    return unicodeScalars.dropFirst().contains { $0.value == 0xFE0F || $0.properties.isEmoji && !$0.isASCII }
  }
}

extension Unicode.Scalar {
  /// Columns on a terminal, 0...2, of the scalar alone.
  public var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }  // Hangul vowels and finals
    return properties.isEmojiPresentation || isEastAsianWide ? 2 : 1
  }

  private var isEastAsianWide: Bool {
    var low = 0
    var high = eastAsianWide.count
    while low < high {
      let middle = (low + high) / 2
      if value > eastAsianWide[middle].upperBound { low = middle + 1 } else { high = middle }
    }
    return low < eastAsianWide.count && eastAsianWide[low].contains(value)
  }
}

/// Wide and Fullwidth of EastAsianWidth.txt, Unicode 17, less the emoji (which the standard library knows); gaps of
/// unassigned code points between wide ones are closed.
private let eastAsianWide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
  0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F2FF,
  0x20000...0x3FFFD,
]
