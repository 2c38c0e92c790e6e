import Figures
import Testing

@Suite("Days") struct DayTests {
  @Test("Every day of four centuries keeps its number, its parts and its weekday")
  func roundTrip() throws {
    var expected = try #require(Day(year: 1800, month: 1, day: 1)).weekday
    let first = try #require(Day(iso: "1800-01-01")).number
    for number in first..<first + 146_097 {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.parts
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      #expect(day.weekday == expected)
      expected = Weekday(rawValue: expected.rawValue % 7 + 1) ?? .monday
    }
  }

  @Test("A month added to the 31st is the next month's last day")
  func clamped() throws {
    let day = try #require(Day(iso: "2026-01-31"))
    #expect(day.adding(months: 1).description == "2026-02-28")
    #expect(day.adding(months: 25).description == "2028-02-29")
    #expect(day.adding(months: -2).description == "2025-11-30")
  }

  @Test(
    "A day that the calendar lacks is none",
    arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1x"])
  func lacking(text: String) { #expect(Day(iso: text) == nil) }

  @Test("Minutes beyond midnight are carried into the next or previous day")
  func carried() throws {
    let day = try #require(Day(iso: "2026-03-01"))
    #expect(LocalTime(day, minute: 1500).description == "2026-03-02T01:00")
    #expect(LocalTime(day, minute: -1).description == "2026-02-28T23:59")
  }
}
