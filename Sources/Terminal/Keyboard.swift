import Display

/// What has been typed and pasted and not yet been edited into a line.
struct Keyboard {
  /// What goes to the editor before the next key: the parts of a paste, whose lines become lines of their own.
  enum Piece: Hashable {
    case text(String)
    case lineEnd
    case cursor(CursorKey)
  }

  var input = KeyInput()
  /// Ctrl-C was typed in this line.
  private(set) var wasInterrupted = false
  private(set) var pieces: ArraySlice<Piece> = []

  /// A new line begins; what was typed ahead stays.
  mutating func begin(keys: String) {
    wasInterrupted = false
    input.readsCursorKeys = keys == "vi"
  }

  mutating func interrupt() {
    wasInterrupted = true
    pieces = []
  }

  mutating func add(paste: String) { pieces += Self.pieces(of: paste) }

  mutating func add(_ key: CursorKey) { pieces.append(.cursor(key)) }

  mutating func takePiece() -> Piece? { pieces.popFirst() }

  /// The text of the next piece; empty where that is none.
  mutating func takePaste() -> String {
    guard case .text(let text)? = pieces.first else { return "" }
    pieces = pieces.dropFirst()
    return text
  }

  /// Tabs become spaces; what a terminal or an editor would obey is left out.
  static func pieces(of paste: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, line) in paste.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if index > 0 { pieces.append(.lineEnd) }
      let text = String(
        String.UnicodeScalarView(
          line.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            scalar == "\t" ? " " : scalar.properties.generalCategory == .control ? nil : scalar
          }))
      if !text.isEmpty { pieces.append(.text(text)) }
    }
    return pieces
  }
}
