import ArgumentParser
import Assistant
import Display
import Figures

/// What the ``Options`` say.
struct Wishes {
  var data: String?
  var user: String?
  var now: String?
  var locale: String?
  var timeZone: String?
  var intents: String?
  var playbook: String?
  var json = false
  var noInput = false
  var color: ColorChoice?
  var accessible = false
  var width: Int?

  func validate() throws {
    if data?.isEmpty == true { throw ValidationError("--data takes the path of a file.") }
    if let user, user.allSatisfy(\.isWhitespace) { throw ValidationError("--as takes a name.") }
    if let width, width < 1 { throw ValidationError("--width takes a number of columns from 1.") }
    if let now, Moment(now) == nil { throw ValidationError("--now \(Moment.rule), not '\(now)'.") }
    if let timeZone, Zone(identifier: timeZone) == nil {
      throw ValidationError("There is no time zone '\(timeZone)'; one is Europe/London.")
    }
    if let locale, Locale(rawValue: locale) == nil {
      throw ValidationError(
        "--locale takes \(Locale.allCases.map(\.rawValue).joined(separator: " or ")), not '\(locale)'.")
    }
  }

  /// How dates are written.
  enum Locale: String, CaseIterable {
    case american = "en-US"
    case british = "en-GB"
  }
}

extension Wishes {
  /// Those of a usual start, which says at most the book and the user; `nil` for every other. ArgumentParser would take
  /// longer over them than all the rest of the start.
  init?(plain arguments: [String]) {
    guard arguments.count.isMultiple(of: 2) else { return nil }
    for place in stride(from: 0, to: arguments.count, by: 2) {
      let value = arguments[place + 1]
      switch arguments[place] {
      case "--data" where !value.hasPrefix("-"): data = value
      case "--as" where !value.hasPrefix("-"): user = value
      default: return nil
      }
    }
    guard (try? validate()) != nil else { return nil }
  }
}
