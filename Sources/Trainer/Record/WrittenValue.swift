import Figures
import Sales

/// A value as a check writes it, read by the type of the field it is for.
enum WrittenValue: Hashable {
  case text(String)
  case number(Double)
  /// In major units; of any currency where none is written.
  case money(Double, Currency?)
  case day(Day)
  case moment(LocalTime)

  /// Throws for a value that a field of this type cannot hold, or a verb that makes no sense of it.
  static func check(_ text: String, for field: FieldName, _ verb: FieldTest.Verb) throws(CheckFlaw) {
    if !verb.takesValue {
      if text.isEmpty { return }
      throw .badVerb("\(verb.rawValue) \(text)", field: field.name)
    }
    if text.isEmpty { throw .noValue(field: field.name, verb: verb.rawValue) }
    switch (verb, field.type) {
    case (.contains, .integer), (.contains, .fraction), (.contains, .money), (.contains, .day), (.contains, .instant),
      (.contains, .flag), (.isAtLeast, .text), (.isAtLeast, .flag), (.isAtLeast, .reference), (.isAtMost, .text),
      (.isAtMost, .flag), (.isAtMost, .reference):
      throw .badVerb(verb.rawValue, field: field.name)
    default: break
    }
    if text.contains("{") || read(text, as: field.type, today: Day(number: 0)) != nil { return }
    throw .badValue(text, field: field.name, example: example(of: field.type))
  }

  /// The value of `text` in a field of `type`; `nil` where it cannot be one.
  static func read(_ text: String, as type: FieldType, today: Day) -> WrittenValue? {
    switch type {
    case .text, .reference: .text(text)
    case .integer: number(text).map { .number($0) }
    case .fraction:
      text.hasSuffix("%")
        ? number(trimmedSpaces(text.dropLast())).map { .number($0 / 100) } : number(text).map { .number($0) }
    case .flag: ["yes": 1, "true": 1, "no": 0, "false": 0][text.lowercased()].map { .number($0) }
    case .money: money(text)
    case .day: day(text, today: today).map { .day($0) }
    case .instant: moment(text, today: today)
    }
  }

  static func example(of type: FieldType) -> String {
    switch type {
    case .text, .reference: "Acme"
    case .integer: "45"
    case .fraction: "50 %"
    case .flag: "yes"
    case .money: "$120,000"
    case .day: "27 Nov 2026"
    case .instant: "27 Nov 2026 15:00"
    }
  }

  /// `45`, `1,250`, `45 min`.
  private static func number(_ text: String) -> Double? {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count == 1 || ["min", "minutes"].contains(words[1]) && words.count == 2
    else { return nil }
    return plainNumber(String(first))
  }

  private static func plainNumber(_ text: some StringProtocol) -> Double? {
    guard numberEnd(in: [Character](text), from: 0) == text.count else { return nil }
    return Double(String(text.filter { $0 != "," }))
  }

  /// `$120,000`, `120k`, `€1.2M`, `120,000 USD`.
  private static func money(_ text: String) -> WrittenValue? {
    let symbols: [Character: Currency] = ["$": .usd, "€": .eur, "£": .gbp]
    let isCode = { (part: Substring) in part.count == 3 && part.allSatisfy { $0.isASCII && $0.isUppercase } }
    var amount = text[...]
    var currency: Currency?
    if let symbol = amount.first.flatMap({ symbols[$0] }) {
      currency = symbol
      amount.removeFirst()
    } else if let code = [amount.prefix(3), amount.suffix(3)].first(where: isCode) {
      currency = Currency(String(code))
      amount = code.startIndex == amount.startIndex ? amount.dropFirst(3) : amount.dropLast(3)
    }
    let digits = trimmedSpaces(amount)
    let scales: [Character: Double] = ["k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6]
    guard let scale = digits.last.flatMap({ scales[$0] }) else {
      return plainNumber(digits).map { .money($0, currency) }
    }
    return plainNumber(digits.dropLast()).map { .money($0 * scale, currency) }
  }

  /// `2026-11-27`, `27 Nov 2026`, `Fri 27 Nov`, `Nov 27, 2026`, `tomorrow`; without a year, today's.
  private static func day(_ text: String, today: Day) -> Day? {
    if let day = Day(iso: text) { return day }
    if let days = ["yesterday": -1, "today": 0, "tomorrow": 1][text.lowercased()] { return today.adding(days: days) }
    var words = text.split { $0 == " " || $0 == "," }
    let said = words.first.flatMap { weekday(named: $0) }
    if said != nil { words.removeFirst() }
    guard words.count == 2 || words.count == 3 else { return nil }
    if month(named: words[0]) != nil { words.swapAt(0, 1) }
    guard let dayOfMonth = Int(words[0]), let month = month(named: words[1]),
      let year = words.count == 3 ? Int(words[2]) : today.year, let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    return said == nil || said == day.weekday || words.count == 2 ? day : nil
  }

  /// A day, or a day and a time: `27 Nov 2026 15:00`, `tomorrow 15:00`.
  private static func moment(_ text: String, today: Day) -> WrittenValue? {
    if let day = day(text, today: today) { return .day(day) }
    if let time = LocalTime(iso: text) { return .moment(time) }
    guard let space = text.lastIndex(of: " "), let day = day(trimmedSpaces(text[..<space]), today: today),
      let time = LocalTime(iso: "\(day) \(text[text.index(after: space)...])")
    else { return nil }
    return .moment(time)
  }
}
