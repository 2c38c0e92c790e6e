import Display
import Testing

@Suite("Text from the record")
struct SafeTextTests {
  @Test(
    "What a terminal would obey is shown instead",
    arguments: [
      ("\u{1b}[2J", "␛[2J"), ("a\nb\tc", "a␊b␉c"), ("\u{7f}\0", "␡␀"), ("\u{9b}31m", "\\u{9b}31m"),
      ("\u{202e}evil", "\\u{202e}evil"), ("a\u{200b}b", "a\\u{200b}b"), ("\u{2028}", "\\u{2028}"), ("\r\n", "␍␊"),
    ])
  func obeyed(text: String, shown: String) {
    #expect(text.shown() == shown)
  }

  @Test("Without Unicode the pictures are written in ASCII")
  func ascii() {
    #expect("\u{1b}[0m".shown(unicode: false) == "\\u{1b}[0m")
  }

  @Test("Letters of any script, joined emoji and combining marks stay", arguments: ["Zoë", "東京", "e\u{301}", "👩‍💻", "❤️"])
  func kept(text: String) {
    #expect(text.shown() == text)
  }

  @Test("Every kind of part and block is shown, not obeyed")
  func everywhere() {
    let evil = "\u{1b}]0;x\u{7}\u{202e}"
    let reply = Reply([
      .line("\(evil) \(quoted: evil) \(.name(evil, kind: evil, id: evil)) \(2, of: evil)"),
      .table(Table(columns: [.init("a", evil)], rows: [[.text(evil)]])),
      .chart(Chart(bars: [.init(label: .text(evil), fraction: 1, value: .text(evil), note: "\(evil)")])),
      .choices(["\(evil)\(.gap)\(evil)"]),
      .caret(evil, [0..<3]),
    ])
    for page in [Page.piped, .wide(40), .spoken, Page(today: monday, unicode: false)] {
      let dangerous = reply.text(on: page).unicodeScalars.filter {
        $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202e}")
      }
      #expect(dangerous.isEmpty)
    }
  }
}
