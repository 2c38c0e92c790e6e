/// What time it is, and where: the clock every part of the program is handed instead of reading its own.
public struct Clock: Sendable {
  public var now: Instant
  public var zone: Zone

  public init(now: Instant, zone: Zone) {
    self.now = now
    self.zone = zone
  }

  /// The wall clock.
  public var local: LocalTime { zone.local(now) }
  public var today: Day { local.day }
}
