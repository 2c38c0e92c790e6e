/// Words that carry no matter of their own: articles, pronouns, prepositions, auxiliaries, chatter.
enum SmallWords {
  static let all = WordSet(
    [
      "a", "an", "the", "some", "any", "this", "that", "these", "those", "all", "every", "each", "one",
      "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "he", "him", "his", "she", "her", "it", "its",
      "they", "them", "their", "myself", "'s", "'d", "d", "ve", "ll",
      "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "have", "has", "had", "having",
      "will", "would", "can", "could", "shall", "should", "may", "might", "must", "let",
      "of", "for", "to", "from", "at", "in", "on", "by", "with", "without", "about", "into", "over", "up", "as", "re",
      "than", "via", "per", "off", "out", "+", "@", "/",
      "and", "or", "but", "so", "then", "also", "too", "just", "now", "here", "there", "which", "who", "what", "whose",
      "please", "kindly", "pls", "plz", "thanks", "thx", "ok", "okay", "well", "right", "hey", "hi", "hello", "oh",
      "um",
      "uh", "er", "erm", "hmm", "like", "really", "actually", "basically", "quite", "very", "only", "already", "still",
      "sir", "madam", "kind", "mind", "been", "much", "many", "go", "ahead", "before", "forget",
    ])
}

extension Lattice {
  /// Whether a word carries no matter of its own.
  func isSmall(_ position: Int) -> Bool { SmallWords.all.contains(hash(position)) }
}
