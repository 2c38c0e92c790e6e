import Figures

/// Entities as kinds and values, the form in which scripts read them.
public enum EntityReport {
  /// A value of a report.
  public enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case money(amount: Double, currency: String)
    case moneyRange(min: Double?, max: Double?, currency: String)
    case numberRange(min: Double?, max: Double?)
  }

  public struct Line: Sendable, Hashable {
    /// `date`, `datetime`, `time`, `range`, `duration`, `money`, `number`, `percent`, `email`, `phone` or `bool`.
    public var kind: String
    public var value: Value
  }

  /// What a text holds, from left to right, each value once; the numbers of a date or clock time do not count.
  /// Without a clock only what needs none: clock times, lengths, figures.
  public static func lines(
    _ text: String, now: LocalTime?, settings: EntitySettings = EntitySettings()
  )
    -> [Line]
  {
    let sentence = Sentence(text)
    let phrase = Phrase(sentence)
    let all = Entities.spot(in: sentence).filter(\.isWhole)
    var lines: [Line] = []
    var dated = 0
    for spotted in all {
      if case .figure = spotted.entity, spotted.tokens.upperBound <= dated { continue }
      let resolver = now.map {
        Resolver(now: $0, settings: settings, direction: phrase.direction(at: spotted.tokens))
      }
      let found = self.lines(spotted.entity, resolver, settings)
      if case .time(let when) = spotted.entity, !when.isCounted, !found.isEmpty { dated = spotted.tokens.upperBound }
      lines += found.filter { !holds(lines, $0) }
    }
    return lines
  }

  /// Whether a line is there already, or a yes or no where there is one.
  private static func holds(_ lines: [Line], _ line: Line) -> Bool {
    lines.contains { $0 == line || $0.kind == "bool" && line.kind == "bool" }
  }

  private static func lines(_ entity: Entity, _ resolver: Resolver?, _ settings: EntitySettings)
    -> [Line]
  {
    switch entity {
    case .time(let when): time(when, resolver).map { [$0] } ?? []
    case .length(let amount): [Line(kind: "duration", value: .text(amount.iso))]
    case .figure(let figure): self.figure(figure, settings)
    case .email(let address): [Line(kind: "email", value: .text(address))]
    case .phone(let number): [Line(kind: "phone", value: .text(number))]
    case .flag(let flag): [Line(kind: "bool", value: .flag(flag))]
    }
  }

  // MARK: Times

  private static func time(_ when: When, _ resolver: Resolver?) -> Line? {
    guard let resolver else {
      guard case .clock(let time, on: nil) = when else { return nil }
      return Line(kind: "time", value: .text(clock(time.usual, time.second)))
    }
    guard let found = resolver.resolve(when) else { return nil }
    let period = found.period
    if let from = period.from, let to = period.to, !when.isInterval {
      if period.grain == .day, to - from == 1440 { return Line(kind: "date", value: .text("\(from.day)")) }
      if period.grain == .minute {
        let value = "\(from.day)T" + clock(from.minute, found.second)
        return Line(kind: "datetime", value: .text(value))
      }
    }
    return Line(kind: "range", value: .text(end(period.from) + "/" + end(period.to)))
  }

  private static func end(_ time: LocalTime?) -> String {
    guard let time else { return ".." }
    return time.minute == 0 ? "\(time.day)" : "\(time)"
  }

  private static func clock(_ minute: Int, _ second: Int) -> String {
    let text = "\(LocalTime(Day(number: 0), minute: minute))".suffix(5)
    return second == 0 ? String(text) : text + (second < 10 ? ":0" : ":") + String(second)
  }

  // MARK: Figures

  /// A figure; money and shares count as numbers, too.
  private static func figure(_ figure: Figure, _ settings: EntitySettings) -> [Line] {
    let number: Line =
      switch figure.extent {
      case .exact(let value): Line(kind: "number", value: .number(value))
      case .range(let min, let max): Line(kind: "number", value: .numberRange(min: min, max: max))
      }
    switch (figure.measure, figure.extent) {
    case (.number, _): return [number]
    case (.percent, .exact(let value)): return [Line(kind: "percent", value: .number(value)), number]
    case (.percent, .range(let min, let max)):
      return [Line(kind: "percent", value: .numberRange(min: min, max: max)), number]
    case (.money(let code), .exact(let value)):
      return [Line(kind: "money", value: .money(amount: value, currency: code ?? settings.currency.code)), number]
    case (.money(let code), .range(let min, let max)):
      return [
        Line(kind: "money", value: .moneyRange(min: min, max: max, currency: code ?? settings.currency.code)), number,
      ]
    }
  }
}

extension Amount {
  /// ISO 8601 with seconds.
  var iso: String {
    seconds % 60 == 0
      ? "\(length)" : "\(Length(months: months, days: days + workdays, minutes: 0))".dropEmptyTime + "T\(seconds)S"
  }
}

extension String {
  fileprivate var dropEmptyTime: String { hasSuffix("T0M") ? String(dropLast(3)) : self }
}

extension When {
  /// Whether it has two ends or one open one, whatever it resolves to.
  var isInterval: Bool {
    switch self {
    case .between, .since, .starting, .after, .before, .by, .until, .lasting, .rolling, .units, .toDate, .restOf,
      .always:
      true
    default: false
    }
  }
}
