import Display
import Figures
import Testing

@Suite("Wording")
struct WordingTests {
  func text(_ line: Line) -> String { line.text(today: monday) }

  @Test("A date has its weekday, and its year only when it is another one")
  func dates() {
    #expect(text("\(monday)") == "Mon 23 Nov")
    #expect(text("\(monday.adding(days: 60))") == "Fri 22 Jan 2027")
  }

  @Test("A clock time is two digits each", arguments: [(630, "10:30"), (5, "00:05")])
  func times(minute: Int, wording: String) {
    #expect(text("\(LocalTime(monday, minute: minute))") == wording)
  }

  @Test(
    "Money is grouped and shows cents only where there are any",
    arguments: [
      (12_000_000, "USD", "$120,000"), (123_450, "EUR", "€1,234.50"), (12_000_000, "SEK", "120,000 SEK"),
      (-50_000, "USD", "-$500"), (1_234_567, "JPY", "1,234,567 JPY"), (5, "GBP", "£0.05"), (0, "USD", "$0"),
      (1_500, "KWD", "1.500 KWD"),
    ])
  func money(minor: Int, code: String, wording: String) {
    #expect(text("\(Money(minor: minor, currency: Currency(code)))") == wording)
  }

  @Test("The smallest amount there is can be said")
  func smallestAmount() {
    #expect(text("\(Money(minor: .min, currency: .usd))") == "-$92,233,720,368,547,758.08")
  }

  @Test(
    "Percentages have one decimal",
    arguments: [(4.0 / 7, "57.1 %"), (1, "100.0 %"), (0, "0.0 %"), (-0.0001, "0.0 %"), (.nan, "n/a %")])
  func percent(fraction: Double, wording: String) {
    #expect(text("\(percent: fraction)") == wording)
  }

  @Test(
    "Numbers are rounded, grouped and signed",
    arguments: [(1234.56, 1, "1,234.6"), (-0.5, 0, "-1"), (9.999, 2, "10.00")])
  func numbers(number: Double, decimals: Int, wording: String) {
    #expect(text("\(number, decimals: decimals)") == wording)
  }

  @Test(
    "A count inflects its noun",
    arguments: [
      (1, "deal", "1 deal"), (0, "deal", "0 deals"), (2, "activity", "2 activities"), (3, "person", "3 people"),
      (2, "open opportunity", "2 open opportunities"), (2, "day", "2 days"), (2, "box", "2 boxes"),
      (1200, "criterion", "1,200 criteria"), (2, "pitch", "2 pitches"),
    ])
  func counts(count: Int, noun: String, wording: String) {
    #expect(text("\(count, of: noun)") == wording)
  }

  @Test("A period is said from its first to its last day")
  func periods() throws {
    let first = try #require(Day(iso: "2026-10-01"))
    let next = monday.adding(days: 1)
    #expect(text("\(Period(days: first, next, grain: .quarter))") == "1 Oct to 23 Nov 2026")
    #expect(text("\(Period(days: monday.adding(days: -7), next, grain: .week))") == "16 to 23 Nov 2026")
    #expect(text("\(Period(days: monday, monday.adding(days: 60), grain: .day))") == "23 Nov 2026 to 21 Jan 2027")
    #expect(text("\(Period(monday))") == "Mon 23 Nov")
  }

  @Test("A period with an open end says since or until")
  func openPeriods() {
    #expect(text("\(Period(from: LocalTime(monday), to: nil, grain: .day))") == "since 23 Nov 2026")
    #expect(text("\(Period(from: nil, to: LocalTime(monday), grain: .day))") == "until 22 Nov 2026")
    #expect(text("\(Period(from: nil, to: nil, grain: .day))") == "all time")
  }

  @Test("A period within a day shows the clock")
  func clockedPeriods() {
    let start = LocalTime(monday, hour: 14, minute: 0)
    #expect(text("\(Period(start))") == "Mon 23 Nov, 14:00")
    #expect(
      text("\(Period(from: start, to: start.adding(minutes: 90), grain: .minute))") == "Mon 23 Nov, 14:00 to 15:30")
  }

  @Test("A length keeps the units it was said in")
  func lengths() {
    #expect(text("\(Length(minutes: 20))") == "20 min")
    #expect(text("\(Length(minutes: 90))") == "1 h 30 min")
    #expect(text("\(Length(months: 14))") == "1 year 2 months")
    #expect(text("\(Length())") == "0 min")
  }

  @Test("The user's own words stand in quotation marks")
  func quoted() {
    #expect(
      text("Next step: \(quoted: "send pricing"), due \(monday).") == "Next step: \"send pricing\", due Mon 23 Nov.")
  }
}
