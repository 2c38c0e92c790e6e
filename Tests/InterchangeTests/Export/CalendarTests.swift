import Figures
import Sales
import SampleBook
import Testing

@testable import Interchange

@Suite("Calendars")
struct CalendarTests {
  @Test("A task and a meeting stand in UTC under identities that stay")
  func entries() throws {
    let meeting = Activity.sample("m") {
      ($0.type, $0.status, $0.subject, $0.minutes) = ("demo", .planned, "Demo; the big one", 45)
      ($0.at, $0.created) = (Instant("2026-12-01T09:00:00Z"), .sample)
    }
    let task = Sales.Task.sample("t") {
      ($0.subject, $0.due, $0.created) = ("Send pricing", Day(iso: "2026-11-27"), .sample)
    }
    let folder = try RoundTripTests.written(.ics, PaperBook([meeting, task]))
    #expect(
      try RoundTripTests.text(folder).split(separator: "\r\n") == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Banter//Banter//EN", "BEGIN:VEVENT", "UID:m@banter",
        "DTSTAMP:20261124T103000Z", "SUMMARY:Demo\\; the big one", "DTSTART:20261201T090000Z", "DURATION:PT45M",
        "STATUS:CONFIRMED", "END:VEVENT", "BEGIN:VTODO", "UID:t@banter", "DTSTAMP:20261124T103000Z",
        "SUMMARY:Send pricing", "DUE;VALUE=DATE:20261127", "STATUS:NEEDS-ACTION", "END:VTODO", "END:VCALENDAR",
      ])
  }

  @Test("Lines of more than 75 bytes go on in the next, no character parted")
  func folding() {
    let folded = CalendarText.folded("SUMMARY:" + String(repeating: "ä", count: 100))
    let lines = folded.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(lines.enumerated().map { String($0 == 0 ? $1 : $1.dropFirst()) }.joined().hasSuffix("ää"))
  }

  @Test("Line ends, commas and control characters are text and nothing else")
  func escaping() { #expect(CalendarText.escaped("a,b;c\\d\r\ne\u{7}") == "a\\,b\\;c\\\\d\\ne ") }
}
