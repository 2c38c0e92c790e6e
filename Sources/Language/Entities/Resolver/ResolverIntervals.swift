import Figures

extension Resolver {
  func between(_ first: When, _ last: When) -> Period? {
    var resolver = self
    var start: Period?
    if first.needsYear {
      guard let found = period(last) else { return nil }
      resolver.anchor = found.from ?? anchor
      resolver.direction = .past
      start = resolver.period(first)
    } else {
      start = period(first)
    }
    guard let start, let from = start.from else { return nil }
    resolver.anchor = from
    resolver.direction = .future
    guard let end = resolver.period(last), var to = end.grain == .minute ? end.from : end.to else { return nil }
    if end.grain == .minute, to <= from { to = to.adding(minutes: 1440) }
    return from < to ? Period(from: from, to: to, grain: end.grain) : nil
  }

  func bound(_ when: When) -> Period? {
    switch when {
    case .since(let start): directed(.past, start).map { Period(from: $0.from, to: nil, grain: $0.grain) }
    case .after(let end): period(end).map { Period(from: $0.edgeOut, to: nil, grain: $0.grain) }
    case .starting(let start): period(start).map { Period(from: $0.from, to: nil, grain: $0.grain) }
    case .before(.edge(.end, of: let stretch)): period(.until(stretch))
    case .before(let start): period(start).map { Period(from: nil, to: $0.from, grain: $0.grain) }
    case .by(let end): directed(.future, end).map { Period(from: nil, to: $0.edgeOut, grain: $0.grain) }
    case .until(let end): period(end).map { Period(from: nil, to: $0.edgeOut, grain: $0.grain) }
    case .lasting(let amount, from: let start): lasting(amount, start)
    default: nil
    }
  }

  private func directed(_ direction: SlotRule.Direction, _ when: When) -> Period? {
    var resolver = self
    resolver.direction = direction
    return resolver.period(when)
  }

  private func lasting(_ amount: Amount, _ start: When) -> Period? {
    guard let from = period(start)?.from else { return nil }
    let day = day(amount, from: from.day)
    let to = LocalTime(day, minute: from.minute + amount.seconds / 60)
    return from < to ? Period(from: from, to: to, grain: amount.seconds == 0 ? .day : .minute) : nil
  }
}

extension Period {
  /// The first moment behind it; a minute on the clock is its own end.
  fileprivate var edgeOut: LocalTime? { grain == .minute ? from : to }
}

extension When {
  /// Whether its year was left to the other end of an interval.
  fileprivate var needsYear: Bool {
    switch self {
    case .date(let date): date.year == nil && date.month != nil
    case .month(_, .bare, let year), .quarter(_, .bare, let year, _), .half(_, .bare, let year): year == nil
    default: false
    }
  }
}
