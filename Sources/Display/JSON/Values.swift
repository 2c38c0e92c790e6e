import Figures

extension JSON {
  /// `{"amount":120000,"currency":"USD"}`, in major units.
  public init(_ money: Money) {
    let amount = money.major
    let number = Int(exactly: amount).map { JSON.int($0) } ?? .number(amount)
    self = ["amount": number, "currency": .string(money.currency.code)]
  }

  /// `{"from":"2026-11-24","to":"2026-11-25","grain":"day"}`: local, half-open, an open end null; with clock times
  /// where the grain is finer than a day.
  public init(_ period: Period) {
    let clocked = period.grain == .minute || period.grain == .hour
    func end(_ time: LocalTime?) -> JSON {
      time.map { .string(clocked || $0.minute != 0 ? $0.description : $0.day.description) } ?? .null
    }
    self = ["from": end(period.from), "to": end(period.to), "grain": .string(period.grain.rawValue)]
  }
}

extension Part {
  /// The part as a value for scripts: never worded, never rounded.
  public var json: JSON {
    switch self {
    case .text(let text), .quoted(let text): .string(text)
    case .name(let name, let kind, let id): ["type": .string(kind), "id": .string(id), "name": .string(name)]
    case .money(let money): JSON(money)
    case .day(let day): .string(day.description)
    case .time(let time): .string(time.description)
    case .period(let period): JSON(period)
    case .length(let length): .string(length.description)
    case .count(let count, _): .int(count)
    case .number(let number, _), .percent(let number), .days(let number): .number(number)
    case .gap, .empty: .null
    }
  }
}

extension Table {
  /// `{"rows":[{key: value, …}, …]}`.
  public var json: JSON {
    let objects = rows.map { row in
      JSON.object(columns.enumerated().map { .init($1.key, $0 < row.count ? row[$0].json : .null) })
    }
    return ["rows": .array(objects)]
  }
}

extension Chart {
  /// `{"rows":[{"key": label, "value": value}, …]}`.
  public var json: JSON { ["rows": .array(bars.map { ["key": $0.label.json, "value": $0.value.json] })] }
}
