import Figures
import Testing

@testable import Language

/// Times as the design's table decides them, said on Wednesday 4 March 2026, 10:30.
@Suite("What times mean") struct TimePolicyTests {
  @Test(
    "Weekdays: this is this week's, next is next week's, last is the most recent, bare is the next one",
    arguments: [
      ("kick-off this thursday", "2026-03-05"), ("kick-off next thursday", "2026-03-12"),
      ("kick-off thursday", "2026-03-05"), ("kick-off wed", "2026-03-11"), ("last tuesday", "2026-03-03"),
      ("tuesday next week", "2026-03-10"), ("thursday week", "2026-03-12"), ("thursday after next", "2026-03-19"),
      ("a week from monday", "2026-03-16"), ("2 mondays ago", "2026-02-23"), ("two fridays from now", "2026-03-13"),
      ("next week on tuesday", "2026-03-10"), ("last week thursday", "2026-02-26"), ("monday fortnight", "2026-03-23"),
      ("friday in two weeks", "2026-03-20"),
      ("in two weeks on friday", "2026-03-20"), ("friday before last", "2026-02-20"),
      ("next week's friday", "2026-03-13"),
      ("third friday next month", "2026-04-17"),
      ("second to last friday of may", "2026-05-22"),
    ])
  func weekdays(text: String, day: String) { expect(text, "date", day) }

  @Test(
    "After a past verb a bare time lies behind",
    arguments: [
      ("emailed sofia tuesday", "2026-03-03"), ("met their cfo on thursday", "2026-02-26"),
      ("visited the plant 20 feb", "2026-02-20"), ("we spoke on the 28th", "2026-02-28"),
      ("signed wednesday", "2026-03-04"),
    ])
  func past(text: String, day: String) { expect(text, "date", day) }

  @Test(
    "A stretch of the calendar is whole and half-open",
    arguments: [
      ("next week", "2026-03-09/2026-03-16"), ("last month", "2026-02-01/2026-03-01"),
      ("previous quarter", "2025-10-01/2026-01-01"), ("the week after next", "2026-03-16/2026-03-23"),
      ("this weekend", "2026-03-07/2026-03-09"), ("q2 2025", "2025-04-01/2025-07-01"),
      ("2025 q2", "2025-04-01/2025-07-01"), ("second quarter of 2025", "2025-04-01/2025-07-01"),
      ("H1 2025", "2025-01-01/2025-07-01"), ("in 2024", "2024-01-01/2025-01-01"),
      ("FY25", "2025-01-01/2026-01-01"), ("in november", "2026-11-01/2026-12-01"),
      ("won in november", "2025-11-01/2025-12-01"), ("year to date", "2026-01-01/2026-03-05"),
      ("quarter so far", "2026-01-01/2026-03-05"), ("week of march 19", "2026-03-16/2026-03-23"),
      ("first week of may", "2026-05-04/2026-05-11"), ("Q3 next year", "2027-07-01/2027-10-01"),
      ("week 12", "2026-03-16/2026-03-23"),
      ("late next week", "2026-03-12/2026-03-14"), ("last fiscal year", "2025-01-01/2026-01-01"),
      ("feb-apr 2025", "2025-02-01/2025-05-01"), ("FY25 Q2", "2025-04-01/2025-07-01"),
      ("next q1", "2027-01-01/2027-04-01"), ("last q4", "2025-10-01/2026-01-01"),
      ("prior year", "2025-01-01/2026-01-01"), ("last full quarter", "2025-10-01/2026-01-01"),
      ("second half 2025", "2025-07-01/2026-01-01"),
      ("weekend of the 14th", "2026-03-14/2026-03-16"), ("2Q25", "2025-04-01/2025-07-01"),
      ("1H 2025", "2025-01-01/2025-07-01"), ("last half", "2025-07-01/2026-01-01"),
      ("the month of may", "2026-05-01/2026-06-01"), ("late 2026", "2026-09-01/2027-01-01"),
      ("the 90s", "1990-01-01/2000-01-01"), ("earlier this month", "2026-03-01/2026-03-05"),
      ("past hour", "2026-03-04T09:30/2026-03-04T10:30"), ("at lunch", "2026-03-04T12:00/2026-03-04T13:00"),
      ("over lunch tomorrow", "2026-03-05T12:00/2026-03-05T13:00"),
      ("late afternoon", "2026-03-04T12:00/2026-03-04T17:00"),
      ("the morning of the 9th", "2026-03-09T08:00/2026-03-09T12:00"),
    ])
  func stretches(text: String, range: String) { expect(text, "range", range) }

  @Test(
    "A part of a stretch is counted from its start or its end",
    arguments: [
      ("first 10 days of next month", "2026-04-01/2026-04-11"), ("last 3 days of march", "2026-03-29/2026-04-01"),
      ("the first two weeks of april", "2026-03-30/2026-04-13"), ("last two months of 2025", "2025-11-01/2026-01-01"),
      ("first month of the quarter", "2026-01-01/2026-02-01"), ("second half of april", "2026-04-16/2026-05-01"),
      ("first half of next year", "2027-01-01/2027-07-01"), ("last weekend of july", "2026-07-25/2026-07-27"),
    ])
  func portions(text: String, range: String) { expect(text, "range", range) }

  @Test(
    "Last so many months are complete ones; past so many, and days, roll up to today",
    arguments: [
      ("last 2 months", "2026-01-01/2026-03-01"), ("last 2 quarters", "2025-07-01/2026-01-01"),
      ("last 2 weeks", "2026-02-16/2026-03-02"), ("past 2 months", "2026-01-04/2026-03-05"),
      ("past 2 quarters", "2025-09-04/2026-03-05"), ("last 14 days", "2026-02-18/2026-03-05"),
    ])
  func counted(text: String, range: String) { expect(text, "range", range) }

  @Test(
    "An end is the last day as a date; of a week Friday, of a day 17:00",
    arguments: [
      ("due end of april", "2026-04-30"), ("due eom", "2026-03-31"), ("due end of next quarter", "2026-06-30"),
      ("due end of the year", "2026-12-31"), ("due eow", "2026-03-06"), ("due mid june", "2026-06-15"),
      ("due beginning of next month", "2026-04-01"), ("due year-end", "2026-12-31"), ("at month end", "2026-03-31"),
      ("due close of q3", "2026-09-30"),
    ])
  func edges(text: String, day: String) { expect(text, "date", day) }

  @Test("End of day is 17:00 of the day") func endOfDay() {
    expect("send it by eod", "range", "../2026-03-04T17:00")
    expect("send it eod tomorrow", "datetime", "2026-03-05T17:00")
    expect("close of business friday", "datetime", "2026-03-06T17:00")
  }

  @Test("In a question an end is the last third")
  func thirds() {
    expect(.edge(.end, of: .month(9, .bare, year: nil)), "2026-09-21T00:00/2026-10-01T00:00", purpose: .query)
    expect(.edge(.end, of: .unit(.quarter, 0)), "2026-03-01T00:00/2026-04-01T00:00", purpose: .query)
    expect(.third(.start, of: .year(2026, isFiscal: false)), "2026-01-01T00:00/2026-05-01T00:00")
  }

  @Test(
    "Dates with slashes follow the country, with dots the day comes first",
    arguments: [
      ("5/6/2026", "2026-05-06"), ("25/6/2026", "2026-06-25"), ("05.06.2026", "2026-06-05"),
      ("2026-06-05", "2026-06-05"),
      ("2026/6/5", "2026-06-05"), ("5-Jun-26", "2026-06-05"), ("june 5th, 2026", "2026-06-05"),
      ("the fifth of june", "2026-06-05"), ("friday june 5", "2026-06-05"), ("5 jun '27", "2027-06-05"),
      ("5-2026-june", "2026-06-05"), ("20260605", "2026-06-05"), ("5 june 2569 BE", "2026-06-05"),
    ])
  func calendar(text: String, day: String) { expect(text, "date", day) }

  @Test("Where both orders of a slash date are possible the other one is offered")
  func ambiguous() throws {
    let american = Resolver(now: wednesday)
    let british = Resolver(now: wednesday, settings: EntitySettings(isDayFirst: true))
    let when = When.slashed(5, 6, year: 2026)
    #expect(american.resolve(when)?.alternatives == british.resolve(when).map { [$0.period] })
    #expect(american.resolve(.slashed(25, 6, year: 2026))?.isAmbiguous == false)
  }

  @Test(
    "A clock time that is over is tomorrow's when planning and today's in a log; a bare hour falls into the day",
    arguments: [
      ("ring her at 4", "2026-03-04T16:00"), ("ring her at 8", "2026-03-05T08:00"),
      ("ring her at 8am", "2026-03-05T08:00"), ("rang her at 8am", "2026-03-04T08:00"),
      ("rang her at 4pm", "2026-03-03T16:00"), ("tomorrow at noon", "2026-03-05T12:00"),
      ("friday 2:30pm", "2026-03-06T14:30"), ("half past two tomorrow", "2026-03-05T14:30"),
      ("9 tomorrow evening", "2026-03-05T21:00"), ("in 90 minutes", "2026-03-04T12:00"),
      ("2 hours ago", "2026-03-04T08:30"), ("2026-03-10T09:15", "2026-03-10T09:15"),
      ("at nine oh five", "2026-03-05T09:05"), ("tonight 8ish", "2026-03-04T20:00"),
      ("0900 tomorrow", "2026-03-05T09:00"), ("in 5'", "2026-03-04T10:35"), ("9 45 am", "2026-03-05T09:45"),
      ("half nine tomorrow", "2026-03-05T09:30"), ("twenty to six tomorrow", "2026-03-05T17:40"),
      ("2 hours after 9am tomorrow", "2026-03-05T11:00"),
    ])
  func clock(text: String, time: String) { expect(text, "datetime", time) }

  @Test(
    "A clock time of another zone is told on the clock of the book, summer time and all",
    arguments: [
      ("3pm EST tomorrow", "2026-03-05T21:00"), ("thursday 8:30 GMT", "2026-03-05T09:30"),
      ("9pm (UTC+5:30) on friday", "2026-03-06T16:30"), ("noon on 20 march, new york", "2026-03-20T12:00"),
      ("12:00 ET on 20 march", "2026-03-20T17:00"), ("2026-07-01T15:30:00Z", "2026-07-01T17:30"),
      ("tuesday 11pm pst", "2026-03-11T07:00"),
    ])
  func zones(text: String, time: String) {
    let berlin = Zone(rule: "CET-1CEST,M3.5.0,M10.5.0/3")
    let lines = EntityReport.lines(text, now: wednesday, settings: EntitySettings(zone: berlin))
    #expect(lines.first == EntityReport.Line(kind: "datetime", value: .text(time)))
    #expect(EntityReport.lines("3pm EST", now: wednesday).first?.value == .text("2026-03-04T15:00"))
  }

  @Test(
    "Intervals end as said; a last day is included; by includes it and before does not",
    arguments: [
      ("2-4pm", "2026-03-04T14:00/2026-03-04T16:00"), ("friday 10-12", "2026-03-06T10:00/2026-03-06T12:00"),
      ("tuesday to thursday", "2026-03-10/2026-03-13"), ("june 8 to 12", "2026-06-08/2026-06-13"),
      ("8-12 june", "2026-06-08/2026-06-13"), ("by thursday", "../2026-03-06"), ("before thursday", "../2026-03-05"),
      ("since tuesday", "2026-03-03/.."), ("after june 8", "2026-06-09/.."),
      ("from april to june", "2026-04-01/2026-07-01"),
      ("friday 2pm for 30 min", "2026-03-06T14:00/2026-03-06T14:30"),
      ("friday morning", "2026-03-06T08:00/2026-03-06T12:00"),
      ("2 weeks starting monday", "2026-03-09/2026-03-23"), ("friday before 4pm", "../2026-03-06T16:00"),
      ("8.30 - 9.30am", "2026-03-05T08:30/2026-03-05T09:30"), ("in 2-3 weeks", "2026-03-18/2026-03-26"),
      ("from monday 9am until wednesday", "2026-03-09T09:00/2026-03-12"), ("after 3", "2026-03-04T15:00/.."),
      ("monday through friday this week", "2026-03-02/2026-03-07"), ("w/e march 13", "2026-03-09/2026-03-16"),
      ("from 4 to 22 this month", "2026-03-04/2026-03-23"), ("so far this year", "2026-01-01/2026-03-05"),
      ("before lunch tomorrow", "../2026-03-05T12:00"), ("by 10 on monday", "../2026-03-09T10:00"),
      ("today until 6", "../2026-03-04T18:00"), ("not later than the 30th", "../2026-03-31"),
      ("on or after june 1", "2026-06-01/.."), ("not before monday", "2026-03-09/.."),
      ("next 5 business days", "2026-03-05/2026-03-12"),
    ])
  func intervals(text: String, range: String) { expect(text, "range", range) }

  @Test("As a deadline an interval is its last allowed day")
  func deadlines() {
    expect(.by(.weekday(.friday, .bare)), "2026-03-06T00:00/2026-03-07T00:00", purpose: .deadline)
    expect(.before(.weekday(.friday, .bare)), "2026-03-05T00:00/2026-03-06T00:00", purpose: .deadline)
    expect(.unit(.week, 1), "2026-03-13T00:00/2026-03-14T00:00", purpose: .deadline)
    expect(.month(9, .bare, year: nil), "2026-09-30T00:00/2026-10-01T00:00", purpose: .deadline)
  }

  @Test("A fiscal year is named for the year in which it ends")
  func fiscalYear() {
    let settings = EntitySettings(fiscalYearStart: 7)
    expect(.year(2026, isFiscal: true), "2025-07-01T00:00/2026-07-01T00:00", settings: settings)
    expect(.quarter(1, .bare, year: 2026, isFiscal: true), "2025-07-01T00:00/2025-10-01T00:00", settings: settings)
  }

  @Test(
    "Business days pass over the weekend; a lacking day of a month is the month's last",
    arguments: [
      ("in 5 business days", "2026-03-11"), ("in 3 weeks", "2026-03-25"), ("4 days ago", "2026-02-28"),
      ("day after tomorrow", "2026-03-06"), ("last tuesday of april", "2026-04-28"),
      ("next month on the 5th", "2026-04-05"), ("the day after monday", "2026-03-10"),
      ("a year ago today", "2025-03-04"),
      ("3 business days before end of month", "2026-03-26"),
      ("last saturday of july", "2026-07-25"),
      ("the 20th of next month", "2026-04-20"),
      ("third thursday in may", "2026-05-21"), ("christmas eve", "2026-12-24"), ("thanksgiving", "2026-11-26"),
    ])
  func counting(text: String, day: String) { expect(text, "date", day) }

  @Test("Every day and year of a list is read, though the month or the cue stands once")
  func lists() {
    #expect(
      values("free on 18, 19 or 20 june", "date").map(\.self)
        == ["2026-06-18", "2026-06-19", "2026-06-20"].map { .text($0) })
    #expect(
      values("won in 2024 and 2025", "range") == ["2024-01-01/2025-01-01", "2025-01-01/2026-01-01"].map { .text($0) })
  }

  @Test(
    "A time is the same before a colon, before what is said of it, in brackets and at the end of a sentence",
    arguments: [
      "tomorrow at 3", "quarter to 4", "from jan 5 to feb 10", "monday morning at 9", "tuesday, 9 to 12", "since 2024",
      "april 4-22", "between april 4th and 22nd", "early 2027", "end of 2026", "from noon until 2", "by 3", "after 3",
      "last friday of the month", "over the weekend", "first of the month", "next tuesday 9:30-10", "q3 '26", "1q26",
      "20260310", "q3/2026", "01/2027",
    ])
  func surroundings(time: String) {
    func times(_ text: String) -> [EntityReport.Line] {
      EntityReport.lines(text, now: wednesday).filter { ["date", "datetime", "range"].contains($0.kind) }
    }
    let alone = times(time)
    #expect(alone.count == 1)
    for text in [
      "\(time): ring hank", "note: \(time) they decide", "(\(time))", "demo for acme \(time).", "hank, \"\(time)\"",
    ] {
      #expect(times(text) == alone, "\(text)")
    }
  }

  @Test(
    "The point of an abbreviation changes nothing",
    arguments: [
      ("tues. 10 march at 3", "tuesday 10 march at 3"), ("next mon. afternoon", "next monday afternoon"),
      ("from aug. to oct.", "from august to october"), ("on wed. 4 oclock", "on wednesday 4 oclock"),
      ("10 sept., 3pm", "10 september, 3pm"), ("fourth of jul., 1995", "fourth of july, 1995"),
      ("jan ’27", "jan '27"),
    ])
  func abbreviations(short: String, long: String) {
    let lines = EntityReport.lines(short, now: wednesday)
    #expect(!lines.isEmpty && lines == EntityReport.lines(long, now: wednesday))
  }

  @Test("What cannot be has no place in time", arguments: ["february 30", "2026-02-29", "31 june", "32/13/2026"])
  func impossible(text: String) {
    #expect(EntityReport.lines(text, now: wednesday).allSatisfy { $0.kind != "date" })
  }

  @Test(
    "Words that only look like times are none",
    arguments: [
      "I may have to ask mark", "april jones at monday.com said no", "we sat in the sun", "one second opinion",
      "a 24/7 support line", "march on", "version 1.2.3 ships", "12% of 300 seats",
    ])
  func words(text: String) {
    let kinds = EntityReport.lines(text, now: wednesday).map(\.kind)
    #expect(kinds.allSatisfy { !["date", "datetime", "range", "duration", "time"].contains($0) })
  }
}

/// Wednesday, as in the design's table.
let wednesday = LocalTime(Day(number: 20_516), hour: 10, minute: 30)

func expect(_ text: String, _ kind: String, _ value: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let lines = EntityReport.lines(text, now: wednesday).filter { $0.kind != "number" }
  #expect(lines == [EntityReport.Line(kind: kind, value: .text(value))], sourceLocation: sourceLocation)
}

func expect(
  _ when: When, _ value: String, purpose: Resolver.Purpose = .moment, settings: EntitySettings = EntitySettings(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let period = Resolver(now: wednesday, settings: settings, purpose: purpose).resolve(when)?.period
  let text = period.map { "\($0.from.map { "\($0)" } ?? "..")/\($0.to.map { "\($0)" } ?? "..")" }
  #expect(text == value, sourceLocation: sourceLocation)
}
