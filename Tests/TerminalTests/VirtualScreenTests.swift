import PseudoTerminal
import Testing

@Suite("The screen of the tests")
struct VirtualScreenTests {
  func screen(_ text: String, columns: Int = 10, rows: Int = 3) -> VirtualScreen {
    var screen = VirtualScreen(columns: columns, rows: rows)
    for byte in text.utf8 { screen.show([byte]) }
    return screen
  }

  @Test("A full row goes on in the next when another character comes")
  func wrapping() {
    #expect(screen("0123456789").row == 0)
    #expect(screen("0123456789ab").lines == ["0123456789", "ab", ""])
    #expect(screen("012345678東").lines == ["012345678", "東", ""])
  }

  @Test("Rows that leave at the top are kept")
  func scrolling() {
    let screen = screen("1\r\n2\r\n3\r\n4\r\n5")
    #expect(screen.lines == ["3", "4", "5"] && screen.scrolledOff == ["1", "2"])
  }

  @Test("The cursor is moved and rows are cleared as told")
  func control() {
    #expect(screen("abcdef\u{1b}[3D\u{1b}[K").text == "abc")
    #expect(screen("abcdef\u{1b}[1;2H\u{1b}[2P").text == "adef")
    #expect(screen("ab\u{1b}[1;1H\u{1b}[@x").text == "xab")
    #expect(screen("a\r\nb\u{1b}[A\u{1b}[J").text == "a")
    #expect(screen("a\u{1b}[31mb\u{1b}[0m\u{1b}]0;title\u{7}c").text == "abc")
    #expect(screen("e\u{301}東\u{8}\u{8}x").text == "e\u{301}x")
  }
}
