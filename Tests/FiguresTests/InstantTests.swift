import Figures
import Testing

@Suite("Instants")
struct InstantTests {
  @Test("What is written is read again", arguments: [0, -1, 59, 951_782_399, 1_795_516_200, 253_402_300_799])
  func roundTrip(seconds: Int) {
    let instant = Instant(seconds: seconds)
    #expect(Instant(instant.description) == instant)
  }

  @Test(
    "Anything else is not read",
    arguments: [
      "", "2026-11-24", "2026-11-24T10:30Z", "2026-11-24T10:30:00", "2026-11-24 10:30:00Z", "2026-02-30T10:30:00Z",
      "2026-11-24T24:00:00Z", "2026-11-24T10:60:00Z", "2026-11-24T10:30:61Z", "+026-11-24T10:30:00Z",
      "2026-11-24T-1:30:00Z", "２026-11-24T10:30Z",
    ])
  func refused(text: String) { #expect(Instant(text) == nil) }

  @Test(
    "A day is ten characters, digits where digits belong",
    arguments: ["+026-11-24", "2026-1-24", "2026-11-24 ", "2026/11/24"])
  func days(text: String) { #expect(Day(iso: text) == nil) }
}
