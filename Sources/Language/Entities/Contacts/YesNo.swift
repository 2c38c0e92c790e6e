extension Phrase {
  /// What a yes or no says, and the index behind it.
  func flag(_ index: Int) -> (Bool, Int)? {
    switch role(index) {
    case .yes where role(index + 1) == .now: nil
    case .yes: (true, index + 1)
    case .not where role(index + 1) == .yes: (false, index + 2)
    case .nay: (false, index + 1)
    case .no
    where isEnd(index + 1) || role(index + 1) == .numbered || role(index + 1) == .not
      || Phrase.subjects.contains { isWord(index + 1, $0) }:
      (false, index + 1)
    default: nil
    }
  }

  /// Words that start a sentence behind a no.
  private static let subjects = ["i", "we", "it", "that", "they", "he", "she", "not"]
}
