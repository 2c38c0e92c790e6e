import Figures

/// A line of text whose parts keep their meaning.
///
/// Built by interpolation: `"Next step: \(quoted: task), due \(day)."`
public struct Line: Sendable, Hashable {
  /// What a line is for. Its colour only repeats what its words say.
  public enum Tone: Sendable, Hashable {
    case plain, success, warning, error, hint, heading
  }

  public var parts: [Part]
  public var tone: Tone

  public init(_ parts: [Part], tone: Tone = .plain) {
    self.parts = parts
    self.tone = tone
  }

  public func toned(_ tone: Tone) -> Line { Line(parts, tone: tone) }
}

extension Line: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value.isEmpty ? [] : [.text(value)]) }
  public init(stringInterpolation: Interpolation) { self.init(stringInterpolation.parts) }

  /// Collects literal text and typed parts.
  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }
    public mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { parts.append(.text(literal)) } }
    public mutating func appendInterpolation(_ part: Part) { parts.append(part) }
    public mutating func appendInterpolation(_ line: Line) { parts += line.parts }
    public mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }
    public mutating func appendInterpolation(quoted text: String) { parts.append(.quoted(text)) }
    public mutating func appendInterpolation(_ money: Money) { parts.append(.money(money)) }
    public mutating func appendInterpolation(_ day: Day) { parts.append(.day(day)) }
    public mutating func appendInterpolation(_ time: LocalTime) { parts.append(.time(time)) }
    public mutating func appendInterpolation(_ period: Period) { parts.append(.period(period)) }
    public mutating func appendInterpolation(_ length: Length) { parts.append(.length(length)) }
    public mutating func appendInterpolation(_ count: Int, of noun: String) { parts.append(.count(count, of: noun)) }
    public mutating func appendInterpolation(percent fraction: Double) { parts.append(.percent(fraction)) }
    public mutating func appendInterpolation(days: Double) { parts.append(.days(days)) }
    public mutating func appendInterpolation(_ number: Int) { parts.append(.number(Double(number), decimals: 0)) }
    public mutating func appendInterpolation(_ number: Double, decimals: Int) {
      parts.append(.number(number, decimals: decimals))
    }
  }
}
