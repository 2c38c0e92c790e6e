import Testing

@testable import Figures

@Suite("Zone files") struct ZoneHistoryTests {
  @Test("A file cut short anywhere, or with any byte changed, is refused or read, and never harmful")
  func damaged() {
    let file = bytes(ofFile: "/usr/share/zoneinfo/Europe/London", limit: 1 << 20)
    #expect(ZoneHistory(tzif: file) != nil)
    for length in stride(from: 0, to: file.count, by: 7) {
      _ = ZoneHistory(tzif: Array(file.prefix(length)))?.offset(at: 0)
    }
    for index in file.indices {
      var damaged = file
      damaged[index] = 0xFF
      _ = ZoneHistory(tzif: damaged)?.offset(at: 1_800_000_000)
    }
  }

  @Test(
    "What is no file of a zone is refused", arguments: ["/etc/passwd", "/usr/share/zoneinfo", "/nowhere", "/dev/zero"])
  func noZone(path: String) { #expect(ZoneHistory(tzif: bytes(ofFile: path, limit: 1 << 20)) == nil) }
}
