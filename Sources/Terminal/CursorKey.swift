/// A key that moves, as terminals send it after Escape.
enum CursorKey: UInt8, CaseIterable {
  case up, down, right, left, home, end, delete, wordRight, wordLeft

  /// The character that stands for the key inside the editor: a C1 control, which nobody can type.
  var code: UInt8 { Self.firstCode + rawValue }

  init?(code: Int32) {
    guard let offset = UInt8(exactly: code - Int32(Self.firstCode)) else { return nil }
    self.init(rawValue: offset)
  }

  private static let firstCode: UInt8 = 0x90

  /// The editor's own command for it; `nil` for those that its vi mode would stop before the last character.
  var command: String? {
    switch self {
    case .up: "ed-prev-history"
    case .down: "ed-next-history"
    case .wordRight: "em-next-word"
    case .wordLeft: "ed-prev-word"
    case .right, .left, .home, .end, .delete: nil
    }
  }

  /// Whether it brings another line, whose end the cursor goes to.
  var changesLine: Bool { self == .up || self == .down }

  enum Reading {
    case key(CursorKey, length: Int)
    /// A whole sequence of a key that means nothing here.
    case unknown(length: Int)
    case incomplete
    case none
  }

  /// Reads a sequence that begins with Escape.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    for (sequence, key) in sequences where bytes.starts(with: sequence.utf8) {
      return .key(key, length: sequence.utf8.count)
    }
    guard let second = bytes.dropFirst().first else { return .incomplete }
    let parameters = bytes.dropFirst(2)
    switch second {
    case UInt8(ascii: "O"): return parameters.isEmpty ? .incomplete : .unknown(length: 3)
    case UInt8(ascii: "["):
      guard let end = parameters.firstIndex(where: { !(0x20..<0x40).contains($0) }) else { return .incomplete }
      return .unknown(length: end + 1 - bytes.startIndex)
    default: return .none
    }
  }

  /// xterm, in normal and application mode, and the Linux console.
  static let sequences: [(String, CursorKey)] = [
    ("\u{1b}[A", .up), ("\u{1b}[B", .down), ("\u{1b}[C", .right), ("\u{1b}[D", .left),
    ("\u{1b}OA", .up), ("\u{1b}OB", .down), ("\u{1b}OC", .right), ("\u{1b}OD", .left),
    ("\u{1b}[H", .home), ("\u{1b}[F", .end), ("\u{1b}OH", .home), ("\u{1b}OF", .end),
    ("\u{1b}[1~", .home), ("\u{1b}[4~", .end), ("\u{1b}[3~", .delete),
    ("\u{1b}[1;5C", .wordRight), ("\u{1b}[1;5D", .wordLeft),
  ]
}
