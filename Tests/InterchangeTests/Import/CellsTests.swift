import Figures
import Testing

@testable import Interchange

@Suite("Cells as values")
struct CellsTests {
  static func cells(
    _ value: String, dayFirst: Bool? = false, zone: Zone = .utc, _ source: FieldSource = FieldSource()
  ) throws -> Cells {
    let quoted = "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    let row = try #require(try CSVTableTests.rows(Array("x,y\n\(quoted),\n".utf8)).first)
    var (source, format) = (source, CellFormat(zone: zone, isDayFirst: dayFirst))
    source.columns = ["x"]
    format.currency = .usd
    return Cells(row: row, sources: ["x": BoundSource(source, header: row.header, format: format)])
  }

  static func problem(_ read: () throws -> Any?) -> CellFault.Problem? {
    do {
      _ = try read()
      return nil
    } catch { return (error as? CellFault)?.problem }
  }

  @Test(
    "Amounts in minor units, whoever wrote them",
    arguments: [
      ("15000", 1_500_000, "USD"), ("15000.5", 1_500_050, "USD"), ("$15,000.00", 1_500_000, "USD"),
      ("-12.3456", -1_235, "USD"), ("1.234,56", 123_456, "USD"), ("EUR 1.234.567", 123_456_700, "EUR"),
      ("1,234", 123_400, "USD"), ("1234,5", 123_450, "USD"), ("250 000 €", 25_000_000, "EUR"),
      ("(500)", -50_000, "USD"),
      ("0.125", 13, "USD"), ("JPY 5000", 5000, "JPY"), ("0", 0, "USD"), (".5", 50, "USD"),
    ])
  func amounts(text: String, minor: Int, currency: String) throws {
    let money = try CellsTests.cells(text).money("x")
    #expect(money == Money(minor: minor, currency: Currency(currency)))
  }

  @Test(
    "What is no amount, or could be two, is refused",
    arguments: [
      ("abc", CellFault.Problem.notANumber), ("12.345", .ambiguousNumber), ("1.234", .ambiguousNumber),
      ("1,23,456", .notANumber), ("1.2.3", .notANumber), ("99999999999999999999", .outOfRange), ("12-3", .notANumber),
      (".", .notANumber), ("1,234.567,8", .notANumber),
    ])
  func badAmounts(text: String, problem: CellFault.Problem) throws {
    let cells = try CellsTests.cells(text)
    #expect(CellsTests.problem { try cells.money("x") } == problem)
  }

  @Test(
    "Dates of the US and of ISO 8601, with and without a time",
    arguments: [
      ("02/23/26", "2026-02-23T00:00:00Z"), ("2/3/2026", "2026-02-03T00:00:00Z"), ("12/31/99", "1999-12-31T00:00:00Z"),
      ("02/23/26 08:55 PM", "2026-02-23T20:55:00Z"), ("02/24/26 12:05 AM", "2026-02-24T00:05:00Z"),
      ("02/24/26 12:05 pm", "2026-02-24T12:05:00Z"), ("2026-02-23", "2026-02-23T00:00:00Z"),
      ("2026-02-23T20:55:01.000Z", "2026-02-23T20:55:01Z"), ("2026-02-23T20:55:00.000+0100", "2026-02-23T19:55:00Z"),
      ("2026-02-23 20:55:00-05:30", "2026-02-24T02:25:00Z"), ("23.02.2026 20:55", "2026-02-23T20:55:00Z"),
    ])
  func moments(text: String, expected: String) throws {
    #expect(try CellsTests.cells(text).instant("x") == Instant(expected))
  }

  @Test("3/4/2026 is March 4, and April 3 where days come first")
  func dayFirst() throws {
    #expect(try CellsTests.cells("3/4/2026").day("x") == Day(iso: "2026-03-04"))
    #expect(try CellsTests.cells("3/4/2026", dayFirst: true).day("x") == Day(iso: "2026-04-03"))
  }

  @Test(
    "What is no date is never guessed",
    arguments: [
      "23/02/26", "02/30/26", "2026-13-01", "02/23/26 25:00", "02/23/26 13:00 PM", "soon", "02/23", "1/2/345",
    ])
  func badMoments(text: String) throws {
    let cells = try CellsTests.cells(text)
    #expect(CellsTests.problem { try cells.instant("x") } == .notADate)
  }

  @Test("A day that can be read as two is refused where nobody says which; one that cannot is read")
  func ambiguousDays() throws {
    let cells = try CellsTests.cells("02/03/26", dayFirst: nil)
    #expect(CellsTests.problem { try cells.day("x") } == .ambiguousDate)
    for (text, day) in [("02/23/26", "2026-02-23"), ("23/02/26", "2026-02-23"), ("03/03/26", "2026-03-03")] {
      #expect(try CellsTests.cells(text, dayFirst: nil).day("x") == Day(iso: day))
    }
  }

  @Test("The count of days that spreadsheets keep is read where it is expected, and asked about elsewhere")
  func dayCounts() throws {
    let cells = try CellsTests.cells("46076")
    #expect(CellsTests.problem { try cells.day("x") } == .dayCount)
    let excel = FieldSource(cells: MappedCells(dates: .excel))
    #expect(try CellsTests.cells("46076", excel).day("x") == Day(iso: "2026-02-23"))
    #expect(try CellsTests.cells("46076.75", excel).instant("x") == Instant("2026-02-23T18:00:00Z"))
    #expect(try CellsTests.cells("2026-02-23", excel).day("x") == Day(iso: "2026-02-23"))
    let early = try CellsTests.cells("12", excel)
    #expect(CellsTests.problem { try early.day("x") } == .outOfRange)
  }

  @Test(
    "Where the map says what stands before the cents, 1.234 is one number",
    arguments: [
      ("1.234", DecimalMark.comma, 123_400), ("1.234,56", .comma, 123_456), ("1.234", .point, 123),
      ("1,234", .point, 123_400), ("0,5", .comma, 50),
    ])
  func decimalMarks(text: String, mark: DecimalMark, minor: Int) throws {
    let source = FieldSource(cells: MappedCells(numbers: mark))
    #expect(try CellsTests.cells(text, source).money("x") == Money(minor: minor, currency: .usd))
  }

  @Test("An amount that does not fit what the map says of numbers is refused")
  func wrongMark() throws {
    let cells = try CellsTests.cells("1,234.56", FieldSource(cells: MappedCells(numbers: .comma)))
    #expect(CellsTests.problem { try cells.money("x") } == .notANumber)
  }

  @Test("Amounts in thousands or millions come out whole")
  func times() throws {
    #expect(try CellsTests.cells("1100.04", FieldSource(times: 1_000_000)).money("x") == .dollars(1_100_040_000))
    #expect(try CellsTests.cells("0.123456", FieldSource(times: 1_000_000)).money("x") == .dollars(123_456))
    #expect(try CellsTests.cells("2.5", FieldSource(times: 1000)).integer("x") == 2500)
  }

  @Test("A time without an offset is one of the clock it was taken from")
  func zone() throws {
    let zone = Zone.system(environment: "EST5EDT,M3.2.0,M11.1.0")
    #expect(try CellsTests.cells("02/23/26 08:55 PM", zone: zone).instant("x") == Instant("2026-02-24T01:55:00Z"))
  }

  @Test("Per cent become a fraction, more than a hundred are refused")
  func percent() throws {
    #expect(try CellsTests.cells("10").percent("x") == 0.1)
    #expect(try CellsTests.cells("12.5 %").percent("x") == 0.125)
    #expect(try CellsTests.cells("33.3").percent("x") == 0.333)
    let cells = try CellsTests.cells("110")
    #expect(CellsTests.problem { try cells.percent("x") } == .outOfRange)
  }

  @Test("The apostrophe before a formula comes off, every other one stays")
  func apostrophes() throws {
    #expect(try CellsTests.cells("'=1+2").text("x") == "=1+2")
    #expect(try CellsTests.cells("'@home").text("x") == "@home")
    #expect(try CellsTests.cells("''n Beetje").text("x") == "''n Beetje")
    #expect(try CellsTests.cells("'t Hof").text("x") == "'t Hof")
  }

  @Test("An empty cell and a column that is not there are nothing")
  func empty() throws {
    let cells = try CellsTests.cells("  ")
    #expect(cells.text("x") == nil && cells.text("z") == nil)
    #expect(try cells.money("x") == nil && cells.day("z") == nil)
    #expect(CellsTests.problem { try cells.required("x") } == .isEmpty)
  }
}
