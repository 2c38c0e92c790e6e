extension Phrase {
  /// What a yes or no says, and the index behind it.
  func flag(_ index: Int) -> (Bool, Int)? {
    switch role(index) {
    case .yes: (true, index + 1)
    case .not where role(index + 1) == .yes: (false, index + 2)
    case .no, .nay: (false, index + 1)
    default: nil
    }
  }
}
