import ArgumentParser
import Assistant
import Display
import Figures
import Language
import Terminal

/// The options that every command takes.
struct Options: ParsableArguments {
  @Option(help: "The book: a SQLite file, made if it is not there (also BANTER_DATA).")
  var data: String?

  @Option(name: .customLong("as"), help: "Who you are (also BANTER_USER); the login name unless said.")
  var user: String?

  @Option(help: "The time that everything goes by, standing still, in ISO 8601 (also BANTER_NOW).")
  var now: String?

  @Option(help: "How dates are written: en-US or en-GB.")
  var locale: String?

  @Option(help: "The time zone, such as Europe/London; that of the machine unless said.")
  var timeZone: String?

  @Option(help: "A folder of intent files laid over Banter's own (else intents/ beside config.yaml).")
  var intents: String?

  @Option(help: "A playbook file in place of Banter's own.")
  var playbook: String?

  @Flag(help: "Answer in JSON.")
  var json = false

  @Flag(help: "Take no answers: a question ends the command with exit code 2.")
  var noInput = false

  @Option(help: "Color: auto, always or never.")
  var color: ColorChoice?

  @Flag(help: "For screen readers: numbered lists, no boxes, no redrawing (also ACCESSIBLE).")
  var accessible = false

  @Option(help: "The columns of the page.")
  var width: Int?

  /// The options that are followed by a value of their own.
  static let takingValues: Set = [
    "--data", "--as", "--now", "--locale", "--time-zone", "--intents", "--playbook", "--color", "--width", "--session",
    "--grammar", "--lists", "--model", "--jobs", "--tag", "--scene", "--junit", "--speed",
    "--cast",
  ]

  var wishes: Wishes {
    Wishes(
      data: data, user: user, now: now, locale: locale, timeZone: timeZone, intents: intents, playbook: playbook,
      json: json, noInput: noInput, color: color, accessible: accessible, width: width)
  }

  func validate() throws { try wishes.validate() }
}

extension ColorChoice: ExpressibleByArgument {}

/// A time as it is said on the command line: local unless it bears an offset.
struct Moment {
  static let rule = "takes a time such as 2026-11-24T09:00"

  let time: LocalTime
  /// Seconds ahead of UTC; `nil` where none was said.
  let offset: Int?

  init?(_ text: String) {
    let body: Substring
    if text.hasSuffix("Z") {
      (body, offset) = (text.dropLast(), 0)
    } else if let mark = text.dropFirst(10).lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let ahead = Self.seconds(text[text.index(after: mark)...]) else { return nil }
      (body, offset) = (text[..<mark], text[mark] == "-" ? -ahead : ahead)
    } else {
      (body, offset) = (text[...], nil)
    }
    guard let time = LocalTime(iso: body) else { return nil }
    self.time = time
  }

  /// The seconds of an offset written `HH:MM`, `HHMM` or `HH`, at most 14 hours.
  private static func seconds(_ text: Substring) -> Int? {
    let digits = text.count == 5 && text.dropFirst(2).first == ":" ? text.prefix(2) + text.suffix(2) : text
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let hours = Int(digits.prefix(2)), let minutes = Int("0" + digits.dropFirst(2)), hours <= 14, minutes < 60
    else { return nil }
    return hours * 3600 + minutes * 60
  }

  func instant(in zone: Zone) -> Instant {
    offset.map { Instant(seconds: Instant(utc: time).seconds - $0) } ?? zone.instant(time)
  }
}
