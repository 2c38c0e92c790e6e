import Assistant
import Display
import Figures
import Language

/// What a user has set in config.yaml; everything may be left out.
struct Configuration: Decodable {
  var user: String?
  var currency: String?
  var locale: String?
  var timeZone: String?
  var fiscalYearStart: Int?
  var color: String?
  var accessible: Bool?
  /// What the file sets in vain, a sentence each.
  private(set) var doubts: [String] = []

  enum CodingKeys: String, CodingKey, CaseIterable {
    case user, currency, locale, color, accessible
    case timeZone = "time_zone"
    case fiscalYearStart = "fiscal_year_start"
  }

  init() {}

  /// The file's settings; none where there is no file. A ``Fault`` says what cannot be understood.
  init(at path: String) throws {
    self.init()
    guard Launch.exists(path) else { return }
    let text = try Launch.text(of: path)
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
    if lines.allSatisfy({ $0.isEmpty || $0.hasPrefix("#") }) { return }
    do {
      self = try decodeYAML(Configuration.self, from: text)
      let names = try decodeYAML(SettingNames.self, from: text)
      doubts = names.doubts(known: CodingKeys.allCases.map(\.rawValue)).map { "\(path): \($0)" }
    } catch {
      throw Fault(["\(path) cannot be understood: \("\(error)")"], exitCode: 78)
    }
    if let mistake { throw Fault(["\(path): \(mistake)."], exitCode: 78) }
  }

  /// The first value that means nothing.
  private var mistake: String? {
    if let timeZone, Zone(identifier: timeZone) == nil { return "there is no time zone '\(timeZone)'" }
    if let locale, Wishes.Locale(rawValue: locale) == nil { return "locale is en-US or en-GB, not '\(locale)'" }
    if let color, ColorChoice(rawValue: color) == nil { return "color is auto, always or never, not '\(color)'" }
    if let currency, currency.count != 3 || !currency.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      return "currency is three capital letters such as USD, not '\(currency)'"
    }
    if let fiscalYearStart, !(1...12).contains(fiscalYearStart) {
      return "fiscal_year_start is a month from 1 to 12, not \(fiscalYearStart)"
    }
    return nil
  }
}
