/// A part of a line that says one thing.
struct Clause {
  /// What parts it from the clause before.
  enum Opening {
    case start
    /// "and", "but", "so".
    case joint
    case comma
    /// A full stop, a semicolon, a dash, a question mark.
    case stop
  }

  var range: Range<Int>
  var opening: Opening
  /// Where its words begin behind "and", "but", "well".
  var start: Int

  var core: Range<Int> { start..<range.upperBound }

  private static let joints: Set<String> = [
    "and", "but", "so", "because", "though", "although", "while", "plus", "whereas", "using", "which",
  ]

  static func cut(_ utterance: Utterance) -> [Clause] {
    var clauses: [Clause] = []
    var start = 0
    var opening = Opening.start
    for position in 0...utterance.count {
      let next = position == utterance.count ? .stop : boundary(before: position, utterance)
      guard let next, position > start else { continue }
      let range = start..<position
      clauses.append(Clause(range: range, opening: opening, start: Chatter.end(of: range, utterance.words)))
      (start, opening) = (position, next)
    }
    return clauses
  }

  private static func boundary(before position: Int, _ utterance: Utterance) -> Opening? {
    guard position > 0 else { return nil }
    let isInside = utterance.mentions.contains {
      $0.range.lowerBound < position && position < $0.range.upperBound
    }
    if isInside { return nil }
    let marks = utterance.marks(before: position)
    if utterance.lattice.isPause(before: position) || marks.contains("(") || marks.contains(")") {
      if People.isHonorific(utterance.words[position - 1]) { return nil }
      let isComma = !marks.contains { ".;!?-–—:".contains($0) }
      return isComma ? .comma : .stop
    }
    return joints.contains(utterance.words[position]) ? .joint : nil
  }
}
