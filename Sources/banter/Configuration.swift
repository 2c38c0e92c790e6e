import Assistant
import Foundation
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

  enum CodingKeys: String, CodingKey {
    case user, currency, locale, color, accessible
    case timeZone = "time_zone"
    case fiscalYearStart = "fiscal_year_start"
  }

  init() {}

  /// The file's settings; none where there is no file.
  init(at path: String) throws {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
      self.init()
      return
    }
    do {
      self = try decodeYAML(Configuration.self, from: String(decoding: data, as: UTF8.self))
    } catch {
      throw Fault(["\(path) cannot be understood: \("\(error)")"], exitCode: 78)
    }
  }
}
