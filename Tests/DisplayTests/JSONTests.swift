import Display
import Figures
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("Keys keep their order and controls are escaped")
  func writing() {
    let value: JSON = ["v": 1, "b": [true, nil, 1.0, 0.25], "a": "\"\\\n\u{1b}\u{9b}é👍"]
    #expect("\(value)" == #"{"v":1,"b":[true,null,1.0,0.25],"a":"\"\\\n\u001b\u009bé👍"}"#)
    #expect("\(JSON.number(.nan))" == "null")
  }

  @Test(
    "What is written reads back the same",
    arguments: [
      ["v": 1, "list": [[], [:], "x\u{0}\u{2028}", -5, 1e300, 0.1], "": nil] as JSON, "text", 9_007_199_254_740_993, [],
    ])
  func roundTrip(value: JSON) throws {
    #expect(try JSON(parsing: "\(value)") == value)
  }

  @Test("Escapes and surrogate pairs are read; half a pair becomes U+FFFD")
  func escapes() throws {
    #expect(try JSON(parsing: #" "\u00e9\ud83d\udc4d\/\b\f\r\t" "#) == "é👍/\u{8}\u{c}\r\t")
    #expect(try JSON(parsing: #""\ud83d\u0041\udc4d""#) == "\u{FFFD}A\u{FFFD}")
  }

  @Test("Whole numbers stay whole, others become doubles")
  func numbers() throws {
    #expect(try JSON(parsing: "[0,-0,12,1.50,1E2,99999999999999999999]") == [0, 0, 12, 1.5, 100.0, 1e20])
    #expect(JSON.number(3).int == 3)
  }

  @Test(
    "What is no JSON says where",
    arguments: [
      ("", 0, JSONError.Reason.unexpectedEnd), ("{\"a\":1,}", 7, .unexpectedByte(0x7D)),
      ("[1 2]", 3, .unexpectedByte(0x32)),
      ("01", 1, .trailingText), ("1.", 2, .badNumber), ("-", 1, .badNumber), ("1e999", 5, .badNumber),
      ("\"a\nb\"", 2, .controlCharacter), ("\"\\x\"", 3, .badEscape), ("\"\\u12\"", 3, .unexpectedEnd),
      ("nul", 3, .unexpectedEnd), ("\"abc", 4, .unexpectedEnd), ("{a:1}", 1, .unexpectedByte(0x61)),
    ])
  func errors(text: String, offset: Int, reason: JSONError.Reason) {
    #expect(throws: JSONError(reason: reason, offset: offset)) { try JSON(parsing: text) }
  }

  @Test("Nesting has an end, so that no text can exhaust the stack")
  func depth() {
    #expect(throws: JSONError(reason: .tooDeep, offset: 256)) {
      try JSON(parsing: String(repeating: "[", count: 100_000))
    }
  }

  @Test("A member can be read, set, added and removed")
  func subscripts() {
    var value: JSON = ["a": 1, "b": [10, 20]]
    value["a"] = 2
    value["c"] = "x"
    #expect(value["b"]?[1] == 20 && value["b"]?[2] == nil && value["z"] == nil)
    value["b"] = nil
    #expect("\(value)" == #"{"a":2,"c":"x"}"#)
  }

  @Test("Values are given whole: no wording, no rounding")
  func values() {
    let line: Line =
      "\(dollars(120_000))\(monday)\(percent: 4.0 / 7)\(2, of: "deal")\(Length(minutes: 90))\(Period(monday))"
    #expect(
      line.parts.map { "\($0.json)" } == [
        #"{"amount":120000,"currency":"USD"}"#, #""2026-11-23""#, "0.5714285714285714", "2", #""PT1H30M""#,
        #"{"from":"2026-11-23","to":"2026-11-24","grain":"day"}"#,
      ])
    #expect("\(JSON(Money(minor: 123_456, currency: .eur)))" == #"{"amount":1234.56,"currency":"EUR"}"#)
    #expect(
      "\(JSON(Period(LocalTime(monday, minute: 0))))"
        == #"{"from":"2026-11-23T00:00","to":"2026-11-23T00:01","grain":"minute"}"#)
  }

  @Test("A table is its rows by key")
  func table() {
    let table = Table(
      columns: [.init("name", "Deal"), .init("n", "Number")], rows: [[account("Acme"), .count(2, of: "call")], []])
    #expect(
      "\(table.json)" == #"{"rows":[{"name":{"type":"account","id":"a1","name":"Acme"},"n":2},{"name":null,"n":null}]}"#
    )
  }
}
