extension Phrase {
  /// "After 3 days", which is a day and no bound.
  func afterLength(_ index: Int) -> (When, Int)? {
    role(index) == .after ? away(index) : nil
  }

  /// "Since Monday", "before Friday", "by the 15th", "> 6pm".
  func bound(_ index: Int) -> (When, Int)? {
    if let (word, start) = boundWord(index), let (when, end) = boundary(start) { return (when.bounded(by: word), end) }
    guard role(index) == .from, let (when, end) = boundary(index + 1),
      role(end) == .on || isWord(end, "onwards") || isWord(end, "onward")
    else { return nil }
    return (.starting(when), end + 1)
  }

  private func boundary(_ index: Int) -> (When, Int)? {
    guard let (when, end) = moment(past(.at, index), isCued: true) ?? bareBoundary(past(.at, index)) else { return nil }
    return (when, end)
  }

  private func bareBoundary(_ index: Int) -> (When, Int)? {
    guard
      byte(index - 1) == 0, role(index - 1) != .since, let (time, end) = bareClock(index),
      !isCounted(end), time.isOpen
    else { return nil }
    let day = day(past(.on, end), isCued: true)
    return (.clock(time, on: day?.0), day?.1 ?? end)
  }

  /// The kind of bound: since, from, after, before, by or until; and where its time starts.
  private func boundWord(_ index: Int) -> (Word.Role, Int)? {
    switch role(index) {
    case .since: return (.since, past(.from, index + 1))
    case .before: return (.before, isWord(index, "prior") ? past(.to, index + 1) : index + 1)
    case .after, .by, .until: return (role(index), index + 1)
    case .hence where isWord(index, "later") && role(index + 1) == .than: return (.after, index + 2)
    case .on where role(index + 1) == .or && (role(index + 2) == .before || role(index + 2) == .after):
      return (role(index + 2) == .before ? .by : .from, index + 3)
    case .no, .not: return negatedBound(index + 1)
    default: break
    }
    guard isMark(index, ">") || isMark(index, "<") else { return nil }
    return (isMark(index, ">") ? .since : .until, isMark(index + 1, "=") ? index + 2 : index + 1)
  }
}

extension Phrase {
  /// "No later than", "not before", "not after".
  private func negatedBound(_ index: Int) -> (Word.Role, Int)? {
    switch role(index) {
    case .hence where isWord(index, "later") && role(index + 1) == .than: (.by, index + 2)
    case .early where isWord(index, "earlier") && role(index + 1) == .than: (.from, index + 2)
    case .before, .until: (.from, index + 1)
    case .after: (.by, index + 1)
    default: nil
    }
  }
}

extension When {
  func bounded(by word: Word.Role) -> When {
    switch word {
    case .since: .since(self)
    case .from: .starting(self)
    case .after: .after(self)
    case .before: .before(self)
    case .by: .by(self)
    default: .until(self)
    }
  }
}
