import Display
import Testing

@Suite("Carets")
struct CaretLayoutTests {
  func drawn(_ text: String, _ spans: [Range<Int>], width: Int? = nil) -> String {
    Reply([.caret(text, spans)]).text(on: Page(today: monday, width: width))
  }

  @Test("Carets stand under the words not read")
  func words() {
    #expect(drawn("log dmeo for acmme", [4..<8, 13..<18]) == "  log dmeo for acmme\n      ^^^^     ^^^^^")
  }

  @Test("Offsets are of UTF-8 bytes, columns those of the screen")
  func wide() {
    #expect(drawn("log 東京 dmeo", [11..<15]) == "  log 東京 dmeo\n           ^^^^")
    #expect(drawn("日本 x", [0..<6]) == "  日本 x\n  ^^^^")
    #expect(drawn("a\tdmeo", [2..<6]) == "  a dmeo\n    ^^^^")
    #expect(drawn("\u{1b}[A dmeo", [4..<8]) == "  ␛[A dmeo\n      ^^^^")
  }

  @Test("An empty span is one caret where something is missing")
  func missing() {
    #expect(drawn("log", [3..<3]) == "  log\n     ^")
    #expect(drawn("log", [900..<901]) == "  log\n     ^")
  }

  @Test("A long line is shown around the first word not read")
  func windowed() {
    let text = String(repeating: "so ", count: 40) + "dmeo" + String(repeating: " on", count: 40)
    #expect(
      drawn(text, [120..<124], width: 40) == """
          …so so so so dmeo on on on on on on o…
                       ^^^^
        """)
  }

  @Test("A line of 10,000 characters is shown on one row")
  func veryLong() {
    let text = String(repeating: "x", count: 10_000)
    #expect(drawn(text, [0..<10_000], width: 80).split(separator: "\n").map(\.count) == [79, 78])
  }

  @Test("A screen reader hears the words")
  func spoken() {
    #expect(Reply([.caret("log dmeo", [4..<8, 8..<8])]).text(on: .spoken) == "Not understood: \"dmeo\", the end.")
  }
}
