import Figures

/// The amounts of a line, with what they are counted by.
struct Amounts {
  private(set) var found: [Mention] = []

  init(_ lattice: Lattice, _ words: [String], _ settings: ReaderSettings) {
    let recurring = Recurring(words: words)
    let spans = lattice.spans.filter { span in
      guard span.kind == .entity, Int(span.value) < lattice.firstRespelt else { return false }
      return lattice.spotted[Int(span.value)].isWhole && lattice.spotted[Int(span.value)].amount != nil
    }
    for span in spans.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      guard let (figure, isBare) = lattice.spotted[Int(span.value)].amount else { continue }
      let range = Int(span.start)..<Int(span.end)
      if let last = found.last, last.range.overlaps(range) || extend(last, by: figure, range, words) { continue }
      let behind = recurring.behind(range.upperBound)
      let per = behind?.per ?? recurring.anywhere(in: Self.surroundings(of: range, lattice))
      let whole = range.lowerBound..<(behind?.end ?? range.upperBound)
      found.append(Mention(range: whole, value: .money(figure, per: per, isBare: isBare)))
    }
  }

  /// "60 to 70": two numbers that nobody calls money are one range.
  private mutating func extend(_ last: Mention, by high: Figure, _ range: Range<Int>, _ words: [String]) -> Bool {
    guard case .money(let low, _, true) = last.value, last.range.upperBound + 1 == range.lowerBound,
      words[last.range.upperBound] == "to", case .exact(let from) = low.extent, case .exact(let to) = high.extent,
      from < to
    else { return false }
    let figure = Figure(extent: .range(min: from, max: to), measure: high.measure)
    found[found.count - 1] = Mention(
      range: last.range.lowerBound..<range.upperBound, value: .money(figure, per: nil, isBare: high.measure == .number))
    return true
  }

  /// The words around an amount up to the next marks.
  private static func surroundings(of range: Range<Int>, _ lattice: Lattice) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !lattice.isPause(before: start) { start -= 1 }
    while end < lattice.count, !lattice.isPause(before: end) { end += 1 }
    return start..<end
  }
}

extension Spotted {
  /// The figure that may be money, and whether only the question makes it so.
  fileprivate var amount: (Figure, isBare: Bool)? {
    guard case .figure(let figure) = entity else { return nil }
    switch figure.measure {
    case .money: return (figure, false)
    case .number: return figure.isSmall ? nil : (figure, true)
    case .percent: return nil
    }
  }
}

extension Figure {
  /// Too little to be an amount of money that nobody calls money.
  fileprivate var isSmall: Bool {
    if case .exact(let value) = extent { value < 5 } else { false }
  }
}

extension Reader {
  /// An amount as a range of money in the book's currency where none was said; `nil` where it does not fit.
  func money(_ figure: Figure) -> MoneyRange? {
    var currency = settings.currency
    if case .money(let code?) = figure.measure { currency = Currency(code) }
    switch figure.extent {
    case .exact(let amount):
      guard let money = Money(major: amount, currency: currency) else { return nil }
      return MoneyRange(min: money, max: money)
    case .range(let low, let high):
      let isShared = low.flatMap { low in high.map { low * 1000 <= $0 && low > 0 } } ?? false
      let ends = [isShared ? low.map { $0 * 1000 } : low, high].map {
        $0.flatMap { Money(major: $0, currency: currency) }
      }
      return ends[0] == nil && ends[1] == nil ? nil : MoneyRange(min: ends[0] ?? ends[1], max: ends[1] ?? ends[0])
    }
  }
}
