import Testing

@testable import Store

@Suite("SQL")
struct SQLTests {
  @Test("Values are bound under numbers in their order")
  func numbers() {
    let sql: SQL = "SELECT \(raw: "a") FROM t WHERE b = \("x") AND c < \(3) AND d = \(nil as String?)"
    #expect(sql.text == "SELECT a FROM t WHERE b = $1 AND c < $2 AND d = $3")
    #expect(sql.values == [.text("x"), .integer(3), .null])
  }

  @Test("The numbers of a part go on where the whole stands")
  func parts() {
    let part: SQL = "b = \(1) OR c = \(2)"
    let sql: SQL = "WHERE a = \(0) AND (\(part)) AND d = \(3)"
    #expect(sql.text == "WHERE a = $1 AND (b = $2 OR c = $3) AND d = $4")
    #expect(sql.values == (0...3).map { .integer($0) })
  }

  @Test("Ten parts and more keep their numbers apart")
  func many() {
    let sql = (1...12).map { "\($0)" as SQL }.joined(", ")
    #expect(sql.text == (1...12).map { "$\($0)" }.joined(separator: ", "))
  }

}
