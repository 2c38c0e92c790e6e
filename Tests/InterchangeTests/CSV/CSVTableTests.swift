import Testing

@testable import Interchange

@Suite("Tables with a header")
struct CSVTableTests {
  static func rows(_ bytes: [UInt8]) throws -> [CSVRow] {
    var table = try CSVTable(bytes: bytes)
    var rows: [CSVRow] = []
    while let row = try table.next() { rows.append(row) }
    return rows
  }

  @Test("Columns are found by name in whatever case, a byte order mark is passed over")
  func columns() throws {
    let rows = try CSVTableTests.rows([0xEF, 0xBB, 0xBF] + Array("Id, Name \r\n1,Zoë\r\n".utf8))
    #expect(rows.map { $0["id"] } == ["1"] && rows.map { $0["Name"] } == ["Zoë"])
    #expect(rows.first?["Phone"] == nil && rows.first?.line == 2)
  }

  @Test("Bytes that are not UTF-8 are Windows-1252")
  func windows() throws {
    let bytes = Array("Name,Price\nCaf".utf8) + [0xE9, UInt8(ascii: ","), 0x80, UInt8(ascii: "5")]
    let table = try CSVTable(bytes: bytes)
    #expect(table.encoding == .windows1252)
    let row = try CSVTableTests.rows(bytes).first
    #expect(row?["Name"] == "Café" && row?["Price"] == "€5")
  }

  @Test("In a file of UTF-8 a damaged row is bad, the others are read")
  func damaged() throws {
    let bytes = Array("Name,City\nZoë,Köln\nAnn,".utf8) + [0xFF] + Array("\nBo,Malmö\n".utf8)
    let rows = try CSVTableTests.rows(bytes)
    #expect(rows.map(\.fault) == [nil, .badBytes, nil] && rows.map { $0["City"] } == ["Köln", nil, "Malmö"])
  }

  @Test("A NUL is no text")
  func nul() throws {
    #expect(try CSVTableTests.rows(Array("a,b\nx\0,y\n".utf8)).map(\.fault) == [.badBytes])
  }

  @Test("Semicolons and tabs separate where the header has more of them", arguments: [";", "\t", ","])
  func delimiters(mark: String) throws {
    let rows = try CSVTableTests.rows(Array("Id\(mark)Name\(mark)City\n1\(mark)A\(mark)B\n".utf8))
    #expect(rows.map(\.fields) == [["1", "A", "B"]])
  }

  @Test("A row with more or fewer fields than the header says so")
  func counts() throws {
    let rows = try CSVTableTests.rows(Array("a,b\n1\n1,2,3\n1,2\n".utf8))
    #expect(rows.map(\.fault) == [.fieldCount(expected: 2, found: 1), .fieldCount(expected: 2, found: 3), nil])
  }

  @Test("What is no table is refused with its reason")
  func refused() {
    #expect(throws: FileFault.empty) { _ = try CSVTable(bytes: []) }
    #expect(throws: FileFault.empty) { _ = try CSVTable(bytes: Array("\n\r\n".utf8)) }
    #expect(throws: FileFault.encoding("UTF-16")) { _ = try CSVTable(bytes: [0xFF, 0xFE, 0x49, 0]) }
    #expect(throws: FileFault.doubledColumns(["name"])) { _ = try CSVTable(bytes: Array("Name,Id,name\n".utf8)) }
    #expect(throws: FileFault.missing) { _ = try CSVTable(path: "/nowhere/at/all.csv") }
    #expect(throws: FileFault.isFolder) { _ = try CSVTable(path: "/") }
  }
}
