/// How somebody stands towards a deal, in a word.
public enum Stance: Int, CaseIterable, Sendable {
  case against = -2
  case sceptical, neutral, supports, champions
}
