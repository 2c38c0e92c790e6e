import Display
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "Columns are counted as a terminal counts them",
    arguments: [
      ("Acme", 4), ("", 0), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("e\u{301}", 1), ("👍", 2), ("👩‍💻", 2),
      ("🇸🇪", 2), ("❤️", 2), ("❤", 1), ("é", 1), ("█", 1), ("…", 1), ("👍🏽", 2), ("1️⃣", 2), ("นี้", 1), ("⌚", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }
}
