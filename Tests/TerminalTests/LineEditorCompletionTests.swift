import PseudoTerminal
import Testing

@Suite("Tab on a terminal")
struct LineEditorCompletionTests {
  let folder = ScratchFolder()

  @Test("A single candidate is set", arguments: ["", "banter:bind -v\n"])
  func single(keys: String) throws {
    try folder.write(".editrc", keys)
    let terminal = try startDriver(folder)
    terminal.send("log dem\t")
    #expect(terminal.waitFor("you> log demo"))
    terminal.send("for zoë\t")
    #expect(terminal.waitFor("you> log demo for Zoë's Pâtisserie"))
    terminal.press(.enter)
    #expect(terminal.waitFor("said <log demo for Zoë's Pâtisserie > 30"))
  }

  @Test("Several are listed below with what they are, and the line drawn again", arguments: [80, 30])
  func list(columns: Int) throws {
    let terminal = try startDriver(folder, columns: columns)
    terminal.send("log a demo for our friends acm\t")
    #expect(terminal.wait { $0.lines.joined().contains("our friends Acme") })
    terminal.press(.tab)
    #expect(terminal.waitFor("  Acme Corporation   account\n  Acme Labs          account"))
    #expect(terminal.wait { $0.lines.joined().components("friends").count >= 2 && $0.currentLine.hasSuffix("Acme") })
    terminal.send("l\t")
    #expect(terminal.wait { $0.lines.joined().contains("our friends Acme Labs") })
  }
}

extension String {
  fileprivate func components(_ word: String) -> [Substring] {
    split(separator: word, omittingEmptySubsequences: false)
  }
}
