import Display
import Figures
import Sales

/// A measurement as values: what a script reads.
extension Telling {
  func data() throws -> JSON {
    var data: JSON = [
      "metric": .string(metric.name), "variant": question.variant.map { .string($0.rawValue) } ?? .null,
      "value": Self.number(whole.value), "unit": .string(metric.unit.rawValue),
    ]
    data.add(figures(whole))
    data["period"] = question.period.map { JSON($0) } ?? .null
    data["as_of"] = .string(question.asOf.description)
    data["previous"] = before.map { previous($0.whole, $0.question.period) } ?? .null
    data["why"] = measurement.why == nil ? .null : .string(Reply(why).text(on: Page(today: situation.today)))
    if let pace = measurement.pace { data["pace"] = Self.values(pace) }
    data["rows"] = .array(measurement.rows.map(values))
    return data
  }

  private func values(_ row: Measurement.Figure) -> JSON {
    var json: JSON = ["key": row.key.map { .string($0) } ?? .null, "value": Self.number(row.value)]
    json.add(figures(row))
    if let former = former(of: row) { json["previous"] = previous(former, before?.question.period) }
    return json
  }

  private func previous(_ figure: Measurement.Figure, _ period: Period?) -> JSON {
    ["value": Self.number(figure.value), "n": .int(figure.n), "period": period.map { JSON($0) } ?? .null]
  }

  private func figures(_ figure: Measurement.Figure) -> JSON {
    var json: JSON = [
      "numerator": Self.number(figure.numerator), "denominator": Self.number(figure.denominator), "n": .int(figure.n),
      "mean": Self.number(figure.mean), "median": Self.number(figure.median), "p75": Self.number(figure.p75),
      "excluded": .int(figure.excluded), "still_open": figure.stillOpen.map { .int($0) } ?? .null,
      "currency": figure.currency.map { .string($0.code) } ?? .null,
    ]
    if blend == .target { json["reversed"] = .int(figure.reversed ?? 0) }
    if !figure.parts.isEmpty {
      json["parts"] = figure.parts.reduce(into: [:]) { parts, part in
        parts[part.name] = ["value": Self.number(part.value), "n": .int(part.n)]
      }
    }
    return json
  }

  private static func values(_ pace: Pace) -> JSON {
    [
      "elapsed": number(pace.elapsed), "expected": number(pace.expected), "days_left": .int(pace.daysLeft),
      "need_a_day": number(pace.needADay),
    ]
  }

  private static func number(_ value: Double?) -> JSON {
    guard let value else { return .null }
    return Int(exactly: value).map { .int($0) } ?? .number(value)
  }
}

extension JSON {
  /// Adds the members of another object.
  mutating func add(_ other: JSON) {
    for member in other.members ?? [] { self[member.key] = member.value }
  }
}
