/// A template with its rules written out and its text made tokens: what the automaton is built from.
indirect enum Pattern: Sendable {
  case word(UInt32)
  case label(UInt32)
  case sequence([Pattern])
  case alternative([Pattern])
  /// All of them, in any order.
  case permutation([Pattern])

  static let empty = Pattern.sequence([])
}
