/// A time zone of the IANA database, as a value: offsets from UTC over time.
public struct Zone: Sendable {
  /// Such as `Europe/London`; the text of the rule for a zone given as one; the path for a zone read from one.
  public let identifier: String
  private let history: ZoneHistory

  public static let utc = Zone(identifier: "UTC", history: ZoneHistory(rule: .utc))

  private init(identifier: String, history: ZoneHistory) {
    self.identifier = identifier
    self.history = history
  }

  /// The zone of that name in the system's database; `nil` when it has none, or only a damaged one.
  ///
  /// - Parameter directory: where the database lies, the place `TZDIR` names.
  public init?(identifier: String, directory: String = "/usr/share/zoneinfo") {
    if identifier == "UTC" {
      self = .utc
      return
    }
    guard !identifier.isEmpty, !identifier.hasPrefix("/"),
      !identifier.split(separator: "/", omittingEmptySubsequences: false).contains(where: { $0.hasPrefix(".") })
    else { return nil }
    self.init(path: directory + "/" + identifier, identifier: identifier)
  }

  private init?(path: String, identifier: String) {
    guard let history = ZoneHistory(tzif: bytes(ofFile: path, limit: 1 << 20)) else { return nil }
    self.init(identifier: identifier, history: history)
  }

  /// The zone that a `TZ` variable of this value asks for, as in POSIX: a name, a path, either behind a colon, or a
  /// rule such as `EST5EDT,M3.2.0,M11.1.0`. Without a value the machine's own zone. UTC where there is none to read.
  public static func system(environment value: String?, directory: String = "/usr/share/zoneinfo") -> Zone {
    guard let value else { return local(directory: directory) }
    let name = String(value.hasPrefix(":") ? value.dropFirst() : value[...])
    if name.hasPrefix("/") { return Zone(path: name, identifier: name) ?? .utc }
    return Zone(identifier: name, directory: directory) ?? Zone(rule: name) ?? .utc
  }

  /// The zone of a POSIX rule such as `EST5EDT,M3.2.0,M11.1.0`; `nil` for anything else.
  public init?(rule: String) {
    guard let history = ZoneRule(posix: rule).map({ ZoneHistory(rule: $0) }) else { return nil }
    self.init(identifier: rule, history: history)
  }

  private static func local(directory: String) -> Zone {
    let path = "/etc/localtime"
    let target = linkTarget(path) ?? path
    let mark = "zoneinfo/"
    if let start = target.firstRange(ofText: mark),
      let zone = Zone(identifier: String(target[start...].dropFirst(mark.count)), directory: directory)
    {
      return zone
    }
    return Zone(path: path, identifier: path) ?? .utc
  }
}

/// Zones of one identifier are the same.
extension Zone: Hashable {
  public static func == (left: Zone, right: Zone) -> Bool { left.identifier == right.identifier }

  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension Zone {
  /// Seconds ahead of UTC at an instant.
  public func offset(at instant: Instant) -> Int { history.offset(at: instant.seconds) }

  public func local(_ instant: Instant) -> LocalTime { instant.local(offset: offset(at: instant)) }

  /// The instant at which the wall clock shows `time`. A time that occurs twice (the clock goes back) is its first
  /// occurrence; one that is skipped (the clock goes forward) is read with the offset before the jump.
  public func instant(_ time: LocalTime) -> Instant {
    let asUTC = Instant(utc: time)
    let before = offset(at: asUTC.adding(seconds: -86_400))
    let after = offset(at: asUTC.adding(seconds: 86_400))
    let first = asUTC.adding(seconds: -before)
    let second = asUTC.adding(seconds: -after)
    return offset(at: first) != before && offset(at: second) == after ? second : first
  }
}

extension String {
  /// Where `text` first stands.
  fileprivate func firstRange(ofText text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
