import Testing

@testable import Interchange
@testable import Sales

@Suite("Splitting CSV into fields")
struct CSVScannerTests {
  static func rows(_ bytes: [UInt8], chunk: Int = 1 << 16) throws -> [CSVScanner.Fields] {
    var scanner = CSVScanner(ByteSource(bytes, chunk: chunk))
    var rows: [CSVScanner.Fields] = []
    while let row = try scanner.next() { rows.append(row) }
    return rows
  }

  static func texts(_ text: String, chunk: Int = 1 << 16) throws -> [[String]] {
    try rows(Array(text.utf8), chunk: chunk).map { row in
      row.ends.indices.map { String(decoding: row[$0], as: UTF8.self) }
    }
  }

  @Test(
    "Fields come out as RFC 4180 has them",
    arguments: [
      ("a,b,c\n", [["a", "b", "c"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("\"a,1\",\"say \"\"hi\"\"\"\n", [["a,1", "say \"hi\""]]),
      ("\"two\nlines\",x\r\n\"two\r\nmore\",y", [["two\nlines", "x"], ["two\r\nmore", "y"]]),
      (",\n,,\n", [["", ""], ["", "", ""]]),
      ("\"\",a\n", [["", "a"]]),
      ("a\n\n\r\nb\n", [["a"], ["b"]]),
      ("it\"s,b\n", [["it\"s", "b"]]),
      ("", []),
    ])
  func fields(text: String, expected: [[String]]) throws {
    for chunk in [1, 2, 3, 7, 1 << 16] { #expect(try CSVScannerTests.texts(text, chunk: chunk) == expected) }
  }

  @Test("A row knows the line it begins on, behind blank lines and fields of several lines")
  func lines() throws {
    let text = "h\r\n\"1\n2\r\n3\"\n\n\rx\ry\n"
    for chunk in [1, 2, 5, 100] {
      #expect(try CSVScannerTests.rows(Array(text.utf8), chunk: chunk).map(\.line) == [1, 2, 7, 8])
    }
  }

  @Test("Text behind a quote and a quote never closed are faults of their row")
  func faults() throws {
    let rows = try CSVScannerTests.rows(Array("\"a\"b,c\nd,\"e\nf\n".utf8))
    #expect(rows.map(\.fault) == [.textAfterQuote, .openQuote])
    #expect(rows.map(\.line) == [1, 2])
  }

  @Test("A row without an end stops the reading instead of filling the memory")
  func endless() {
    let bytes = Array("a\n\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 100)
    var scanner = CSVScanner(ByteSource(bytes, chunk: 10), longestRow: 50)
    #expect(throws: FileFault.endlessRow(line: 2)) { while try scanner.next() != nil {} }
  }

  @Test("A table that was written is read back whole, whatever stands in it and wherever the chunks end")
  func roundTrip() throws {
    var dice = Dice(seed: 4180)
    for _ in 0..<300 {
      let width = dice.roll(2...6)
      let table = (0..<dice.roll(1...8)).map { _ in (0..<width).map { _ in CSVScannerTests.cell(&dice) } }
      let end = dice.pick(["\n", "\r\n", "\r"])
      let text = table.map { $0.map(CSVScannerTests.quoted).joined(separator: ",") + end }.joined()
      #expect(try CSVScannerTests.texts(text, chunk: dice.roll(1...20)) == table)
    }
  }

  @Test("Random bytes never crash, and where the chunks end makes no difference")
  func randomBytes() throws {
    var dice = Dice(seed: 7)
    let likely = Array("\",\r\n;a0é\u{FEFF}".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<dice.roll(0...60)).map { _ in
        dice.chance(0.7) ? dice.pick(likely) : UInt8(truncatingIfNeeded: dice.next())
      }
      let whole = try CSVScannerTests.rows(bytes)
      #expect(try CSVScannerTests.rows(bytes, chunk: 1) == whole)
      #expect(try CSVScannerTests.rows(bytes, chunk: dice.roll(2...9)) == whole)
      if var table = try? CSVTable(bytes: bytes) { while let row = try table.next() { _ = row["a"] } }
    }
  }

  private static func cell(_ dice: inout Dice) -> String {
    (0..<dice.roll(0...6)).map { _ in dice.pick(["a", "é", "\"", ",", "\n", "\r", "\r\n", " ", "日", ";"]) }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
