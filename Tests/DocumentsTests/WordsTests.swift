import Testing

@testable import Documents

@Suite("Words of the record in a document")
struct WordsTests {
  @Test(
    "What means something in Markdown is shown as it was typed",
    arguments: [
      ("SSO | SAML", "SSO \\| SAML"), ("*not* [this](x)", "\\*not\\* \\[this\\](x)"), ("a_b_c", "a_b_c"),
      ("_so_", "\\_so\\_"), ("# 1", "\\# 1"), ("- no", "\\- no"), ("1. first", "1\\. first"), ("1.5m", "1.5m"),
      ("C:\\temp", "C:\\\\temp"), ("<b>bold</b>", "\\<b\\>bold\\</b\\>"), ("AT&T", "AT&T"),
      ("&lt; this", "\\&lt; this"),
      ("`code` ~~gone~~", "\\`code\\` \\~\\~gone\\~\\~"), ("jane_doe@acme.example", "jane_doe@acme.example"),
    ])
  func escaped(typed: String, shown: String) {
    #expect(Words(typed).renderText == shown)
    #expect(Words(typed).transform("plain") as? String == typed)
  }

  @Test(
    "Line ends and what is obeyed instead of seen leave a single space",
    arguments: [
      ("one\ntwo\r\nthree", "one two three"), ("a\u{1B}[31mred", "a \\[31mred"), ("a\u{202E}b\u{2028}c\u{0}", "a b c"),
      ("  wide   open\t", "wide open"), ("👩‍👩‍👧 café", "👩‍👩‍👧 café"),
    ])
  func oneLine(typed: String, shown: String) { #expect(Words(typed).renderText == shown) }

  @Test("Nothing, or nothing but blanks, is a gap")
  func gaps() {
    #expect(Words(nil, gap: "amount").renderText == "[gap: amount]")
    #expect(Words(" \n", gap: "amount").renderText == "[gap: amount]")
    #expect(Words(nil, gap: "amount").isNull && !Words("0", gap: "amount").isNull)
  }

  @Test("Gaps are found once each, and never in the record's own words")
  func found() {
    let text = "[gap: a] \(Words("[gap: b]").renderText) [gap: c] [gap: a] [gap: "
    #expect(Words.gaps(in: text) == ["a", "c"])
  }
}
