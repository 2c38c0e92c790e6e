import Figures
import Testing

@Suite("Zones") struct ZoneTests {
  @Test(
    "A zone knows the jumps of its clock, in the past and in years no table reaches",
    arguments: [
      ("Europe/London", "2026-03-29T00:59:59Z", 0), ("Europe/London", "2026-03-29T01:00:00Z", 3600),
      ("Europe/London", "1970-06-01T00:00:00Z", 3600), ("Europe/London", "2070-07-01T00:00:00Z", 3600),
      ("America/New_York", "2026-11-01T05:59:59Z", -14_400), ("America/New_York", "2026-11-01T06:00:00Z", -18_000),
      ("America/New_York", "2099-01-15T00:00:00Z", -18_000), ("America/New_York", "2099-07-15T00:00:00Z", -14_400),
      ("Asia/Kolkata", "2026-07-01T00:00:00Z", 19_800), ("Asia/Kolkata", "1943-01-01T00:00:00Z", 23_400),
      ("Australia/Lord_Howe", "2026-01-15T00:00:00Z", 39_600), ("Australia/Lord_Howe", "2026-07-15T00:00:00Z", 37_800),
      ("Australia/Lord_Howe", "2080-01-15T00:00:00Z", 39_600), ("UTC", "2026-07-01T00:00:00Z", 0),
    ])
  func offsets(name: String, instant: String, seconds: Int) throws {
    let zone = try #require(Zone(identifier: name))
    let moment = try #require(Instant(instant))
    #expect(zone.offset(at: moment) == seconds)
  }

  @Test("A wall-clock time that occurs twice is its first occurrence; a skipped one has the offset before the jump")
  func gapsAndOverlaps() throws {
    let london = try #require(Zone(identifier: "Europe/London"))
    func utc(_ local: String) throws -> String { london.instant(try #require(LocalTime(iso: local))).description }
    #expect(try utc("2026-10-25T01:30") == "2026-10-25T00:30:00Z")
    #expect(try utc("2026-03-29T01:30") == "2026-03-29T01:30:00Z")
    #expect(try utc("2026-03-29T02:30") == "2026-03-29T01:30:00Z")
    #expect(try utc("2026-07-01T12:00") == "2026-07-01T11:00:00Z")
  }

  @Test(
    "A wall clock read in a zone and turned back is the same moment, outside the hour that occurs twice",
    arguments: ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"])
  func roundTrip(name: String) throws {
    let zone = try #require(Zone(identifier: name))
    let start = try #require(Instant("2025-01-01T00:00:00Z"))
    var changed = 0
    for hour in 0..<(24 * 365 * 2) {
      let instant = start.adding(seconds: hour * 3600)
      if zone.instant(zone.local(instant)) != instant { changed += 1 }
    }
    #expect(changed <= 2)
  }

  @Test("TZ may hold a name, a name behind a colon, a path or a rule")
  func environment() throws {
    let summer = try #require(Instant("2026-07-01T12:00:00Z"))
    func offset(_ value: String) -> Int { Zone.system(environment: value).offset(at: summer) }
    #expect(offset("Europe/London") == 3600)
    #expect(offset(":Europe/London") == 3600)
    #expect(offset("/usr/share/zoneinfo/Europe/Paris") == 7200)
    #expect(offset("EST5EDT,M3.2.0,M11.1.0") == -14_400)
    #expect(offset("<+0545>-5:45") == 20_700)
    #expect(offset("XYZ3ABC,J60/0,300") == -7200)
    #expect(offset("UTC") == 0)
  }

  @Test("The southern summer spans the new year")
  func southernRule() throws {
    let zone = Zone.system(environment: "AEST-10AEDT,M10.1.0,M4.1.0/3")
    #expect(zone.offset(at: try #require(Instant("2026-01-10T00:00:00Z"))) == 39_600)
    #expect(zone.offset(at: try #require(Instant("2026-06-10T00:00:00Z"))) == 36_000)
  }

  @Test(
    "A name that leads out of the database, a folder and nonsense are no zones",
    arguments: ["../../../etc/passwd", "Europe", "Nowhere/Atlantis", "", "./UTC", "tzdata.zi", "/etc/localtime"])
  func badNames(name: String) { #expect(Zone(identifier: name) == nil) }

  @Test("A nonsense TZ is UTC", arguments: ["", "/etc/passwd", "E5", "EST5EDT,M13.1.0,M11.1.0", "EST99999"])
  func badEnvironment(value: String) {
    #expect(Zone.system(environment: value).offset(at: Instant(seconds: 1_783_000_000)) == 0)
  }
}
