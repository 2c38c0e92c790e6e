/// A length of time as it was said, in calendar units that are never mixed: "2 months" is not 60 days.
public struct Length: Hashable, Sendable {
  public var months: Int
  public var days: Int
  public var minutes: Int

  public init(months: Int = 0, days: Int = 0, minutes: Int = 0) {
    self.months = months
    self.days = days
    self.minutes = minutes
  }
}

extension Length: CustomStringConvertible, LosslessStringConvertible {
  /// ISO 8601: `PT45M`, `PT1H30M`, `P2M`, `P10D`.
  public var description: String {
    var text = "P"
    if months / 12 != 0 { text += "\(months / 12)Y" }
    if months % 12 != 0 { text += "\(months % 12)M" }
    if days != 0 { text += "\(days)D" }
    if minutes != 0 || text == "P" { text += "T" }
    if minutes / 60 != 0 { text += "\(minutes / 60)H" }
    if minutes % 60 != 0 || text.hasSuffix("T") { text += "\(minutes % 60)M" }
    return text
  }

  /// The length written in ISO 8601 with whole years, months, weeks, days, hours and minutes.
  public init?(_ description: String) {
    guard description.hasPrefix("P"), description.count > 2 else { return nil }
    self.init()
    var digits = ""
    var inTime = false
    for mark in description.dropFirst() {
      if mark.isNumber {
        digits.append(mark)
        continue
      }
      if mark == "T" && !inTime && digits.isEmpty {
        inTime = true
        continue
      }
      guard let count = Int(digits) else { return nil }
      digits = ""
      switch (mark, inTime) {
      case ("Y", false): months += count * 12
      case ("M", false): months += count
      case ("W", false): days += count * 7
      case ("D", false): days += count
      case ("H", true): minutes += count * 60
      case ("M", true): minutes += count
      default: return nil
      }
    }
    guard digits.isEmpty else { return nil }
  }
}
