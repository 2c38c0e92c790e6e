import Figures

/// What the assistant says, as values; a renderer turns it into text.
public struct Reply: Sendable, Hashable {
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A reply of one line.
  public init(_ line: Line) { blocks = [.line(line)] }
}

/// One piece of a reply, set on lines of its own.
public enum Block: Sendable, Hashable {
  case line(Line)
  case table(Table)
  case chart(Chart)
  /// Numbered answers to choose from.
  case choices([Line])
  /// What was typed, with carets under the parts that could not be read (UTF-8 byte offsets).
  case caret(String, [Range<Int>])
}

/// A line of text whose parts keep their meaning.
///
/// Built by interpolation: `"Next step: \(quoted: task), due \(day)."`
public struct Line: Sendable, Hashable {
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

/// A typed part of a line or the value of a table's cell.
public enum Part: Sendable, Hashable {
  case text(String)
  /// A record's name; `kind` is the record's (`account`, `opportunity`).
  case name(String, kind: String, id: String)
  /// Words of the user's own, set in quotation marks.
  case quoted(String)
  /// Shown in round units where it has no minor part: `$842,000`.
  case money(Money)
  case day(Day)
  case time(LocalTime)
  case period(Period)
  case length(Length)
  /// A count and its noun in the singular: `1 deal`, `3 deals`.
  case count(Int, of: String)
  /// Shown with as many decimals.
  case number(Double, decimals: Int)
  /// A fraction of 1, shown as `57.1 %`.
  case percent(Double)
  case empty
}

extension Line: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init([.text(value)]) }
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
    public mutating func appendInterpolation(_ number: Double, decimals: Int) {
      parts.append(.number(number, decimals: decimals))
    }
  }
}
