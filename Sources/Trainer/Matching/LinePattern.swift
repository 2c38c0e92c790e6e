/// An expected line of a reply: literal text and gaps.
///
/// `Logged a [text] with {deal} on [date].`
struct LinePattern: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text([Character])
    case gap(Wildcard, capture: String?)
    /// What was captured under that name; the name in braces where nothing was.
    case recall(String)
  }

  /// As written.
  let source: String
  let pieces: [Piece]
  /// The whole line where it has no gap.
  let literal: String?

  /// Reads an expected line; brackets that name no wildcard are literal.
  init(_ source: some StringProtocol) {
    self.source = String(source)
    pieces = LinePattern.pieces(Array(comparable(source)))
    literal =
      switch pieces.count {
      case 0: ""
      case 1: if case .text(let text) = pieces[0] { String(text) } else { nil }
      default: nil
      }
  }

  /// The names its gaps capture.
  var captures: [String] {
    pieces.compactMap { if case .gap(_, let name?) = $0 { name } else { nil } }
  }

  /// The names in braces.
  var recalls: [String] {
    pieces.compactMap { if case .recall(let name) = $0 { name } else { nil } }
  }

  private static func pieces(_ line: [Character]) -> [Piece] {
    var pieces: [Piece] = []
    var text: [Character] = []
    var at = 0
    while at < line.count {
      if line[at] == "\\", at + 1 < line.count, "[{\\".contains(line[at + 1]) {
        text.append(line[at + 1])
        at += 2
      } else if let (piece, end) = opening(line, at) {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = []
        pieces.append(piece)
        at = end
      } else {
        text.append(line[at])
        at += 1
      }
    }
    return text.isEmpty ? pieces : pieces + [.text(text)]
  }

  /// The gap or recall that begins at a bracket or brace, and where it ends.
  private static func opening(_ line: [Character], _ start: Int) -> (Piece, Int)? {
    guard line[start] == "[" || line[start] == "{" else { return nil }
    let closing: Character = line[start] == "[" ? "]" : "}"
    guard let end = line[start...].prefix(64).firstIndex(of: closing) else { return nil }
    let inside = String(line[(start + 1)..<end])
    if closing == "}" { return isName(inside) ? (.recall(inside), end + 1) : nil }
    let parts = inside.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let wildcard = parts.first.flatMap({ Wildcard(rawValue: String($0)) }) else { return nil }
    if parts.count == 1 { return (.gap(wildcard, capture: nil), end + 1) }
    return isName(parts[1]) ? (.gap(wildcard, capture: String(parts[1])), end + 1) : nil
  }
}

/// Letters, digits and `_`, beginning with a letter.
private func isName(_ text: some StringProtocol) -> Bool {
  text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isDigit || $0 == "_" }
}

/// A line as it is compared: no trailing spaces, typographic quotes and spaces made plain.
///
/// Characters compare by canonical equivalence, so that composed and decomposed letters are the same.
func comparable(_ line: some StringProtocol) -> String {
  var text = line.utf8.allSatisfy { $0 < 0x80 } ? String(line) : String(line.map(plainCharacter))
  while text.last == " " { text.removeLast() }
  return text
}

private func plainCharacter(_ character: Character) -> Character {
  switch character {
  case "“", "”", "„": "\""
  case "‘", "’", "‚": "'"
  case "\u{A0}", "\u{202F}": " "
  default: character
  }
}
