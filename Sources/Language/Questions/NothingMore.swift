/// Saying that there is no more to add: "that's all", "nobody else", "no".
enum NothingMore {
  private static let endings = Wordings(
    """
    that is all, that is it, that is everything, that is everybody, that is everyone, that is the lot, that is the list,
    that would be all, that would be it, nothing else, nothing more, nothing, nobody else, no one else, nobody, no one,
    none, noone, no more, no others, no other, no, nope, nah, done, all done, we are done, i am done, finished, enough,
    not that i know of, not really, no thanks
    """)

  private static let enough = Wordings(
    """
    that is all, that is it, that would be all, that would be it, done, all done, we are done, i am done, finished,
    enough, enough for now, enough for today
    """)

  /// Whether a line only says that the talk is over: "done", "that's all".
  static func endsTalk(_ words: [String]) -> Bool {
    let start = Chatter.end(of: 0..<words.count, words)
    guard let end = enough.end(at: start, in: words) else { return false }
    return (end..<words.count).allSatisfy {
      ["thanks", "please", "now", "for", "today", "i", "think"].contains(words[$0])
    }
  }

  /// Whether a line says that and nothing else.
  static func isSaid(in words: [String]) -> Bool {
    var position = Chatter.end(of: 0..<words.count, words)
    while let end = endings.end(at: position, in: words) { position = end }
    return position > 0 && Chatter.trimmed(position..<words.count, words).isEmpty
      && endings.isFound(in: 0..<words.count, of: words)
  }
}
