// Days, times and lengths are coded as the text that describes them: `2026-11-24`, `2026-11-24T15:00`, `PT45M`.
extension Day: TextCoded {}
extension LocalTime: TextCoded {}
extension Instant: TextCoded {}
extension Length: TextCoded {}

/// A value coded as the text that describes it.
protocol TextCoded: LosslessStringConvertible, Codable {}

extension TextCoded {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no \(Self.self)"))
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
