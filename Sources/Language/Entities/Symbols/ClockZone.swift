import Figures

/// The time zone said with a clock time: "3pm EST", "9:00 GMT+2".
public enum ClockZone: Sendable, Hashable {
  /// By its letters, numbered as in the vocabulary.
  case named(Int)
  /// By its minutes ahead of UTC.
  case ahead(Int)

  /// Letters of a zone stand for the place, whose summer time counts, too: "EST" in July is the time of New York.
  private static let places = [
    "UTC0", "EST5EDT,M3.2.0,M11.1.0", "CST6CDT,M3.2.0,M11.1.0", "MST7MDT,M3.2.0,M11.1.0", "PST8PDT,M3.2.0,M11.1.0",
    "GMT0BST,M3.5.0/1,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/3", "EET-2EEST,M3.5.0/3,M10.5.0/4", "<+0530>-5:30", "<+08>-8",
    "<+09>-9", "AEST-10AEDT,M10.1.0,M4.1.0/3",
  ].map { Zone(rule: $0) ?? .utc }

  /// The instant at which clocks of the zone show a time.
  func instant(_ time: LocalTime) -> Instant {
    switch self {
    case .named(let number): Self.places[number].instant(time)
    case .ahead(let minutes): Instant(utc: time).adding(seconds: -60 * minutes)
    }
  }
}
