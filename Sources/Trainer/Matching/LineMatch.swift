/// What earlier lines captured, by name.
typealias Captures = [String: String]

/// How much of a line an expected line has to cover.
enum Extent: Sendable {
  case wholeLine
  /// A part that begins and ends between words: `1 deal` is not found in `11 deals`.
  case wholeWords
  case anyPart
}

extension LinePattern {
  /// Whether the line, or a part of it, fits; adds what the gaps capture.
  ///
  /// Takes time in proportion to the pieces times the characters, however the gaps may be filled.
  func matches(_ line: String, _ captures: inout Captures, over extent: Extent = .wholeLine) -> Bool {
    if let literal, extent == .wholeLine { return literal == comparable(line) }
    let line = Array(comparable(line))
    let pieces = resolved(captures)
    var reach = [(0...line.count).map { extent.mayEnd(at: $0, in: line) }]
    for piece in pieces.reversed() {
      reach.append(starts(of: piece, in: line, before: reach[reach.count - 1]))
      if !reach[reach.count - 1].contains(true) { return false }
    }
    reach.reverse()
    guard let start = reach[0].indices.first(where: { reach[0][$0] && extent.mayBegin(at: $0, in: line) })
    else { return false }
    walk(pieces, line, reach, from: start, &captures)
    return true
  }

  /// The pieces with what is known of earlier captures put in.
  private func resolved(_ captures: Captures) -> [Piece] {
    pieces.map { piece in
      guard case .recall(let name) = piece else { return piece }
      return .text(Array(captures[name].map { comparable($0) } ?? "{\(name)}"))
    }
  }

  /// Where a piece may begin so that the rest of the pieces, which may begin at `next`, fits behind it.
  private func starts(of piece: Piece, in line: [Character], before next: [Bool]) -> [Bool] {
    switch piece {
    case .text(let text):
      return next.indices.map { start in
        start + text.count <= line.count && next[start + text.count] && line[start...].starts(with: text)
      }
    case .gap(.anything, _):
      return next.lastIndex(of: true).map { last in next.indices.map { $0 <= last } } ?? next
    case .gap(.text, _):
      return next.lastIndex(of: true).map { last in next.indices.map { $0 < last } } ?? next
    case .gap(let wildcard, _):
      return next.indices.map { wildcard.ends(in: line, from: $0).contains { next[$0] } }
    case .recall:
      return next
    }
  }

  /// Takes the shortest way for free text and the longest for what has a form, and keeps the captures.
  private func walk(
    _ pieces: [Piece], _ line: [Character], _ reach: [[Bool]], from start: Int, _ captures: inout Captures
  ) {
    var at = start
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text): at += text.count
      case .recall: break
      case .gap(let wildcard, let capture):
        let ends = wildcard.ends(in: line, from: at).filter { reach[index + 1][$0] }
        let isFree = wildcard == .anything || wildcard == .text
        guard let end = isFree ? ends.first : ends.last else { return }
        if let capture { captures[capture] = String(line[at..<end]) }
        at = end
      }
    }
  }
}

extension Extent {
  fileprivate func mayBegin(at place: Int, in line: [Character]) -> Bool {
    switch self {
    case .wholeLine: place == 0
    case .wholeWords: isBreak(line, place)
    case .anyPart: true
    }
  }

  fileprivate func mayEnd(at place: Int, in line: [Character]) -> Bool {
    switch self {
    case .wholeLine: place == line.count
    case .wholeWords: isBreak(line, place)
    case .anyPart: true
    }
  }
}

/// Whether a place lies between two characters that are not of one word.
private func isBreak(_ line: [Character], _ place: Int) -> Bool {
  guard place > 0, place < line.count else { return true }
  return !(line[place - 1].isWordly && line[place].isWordly)
}

extension Character {
  fileprivate var isWordly: Bool { isLetter || isNumber }
}
