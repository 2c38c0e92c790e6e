import PseudoTerminal
import Testing

@Suite("History on a terminal")
struct LineEditorHistoryTests {
  let folder = ScratchFolder()

  @Test("Lines are kept from run to run, each once, but not those that begin with a space")
  func acrossRuns() throws {
    let first = try startDriver(folder)
    for line in ["log demo", "undo", " secret", "log demo"] { _ = first.turn(line) }
    first.press(.control("d"))
    #expect(first.waitForExit() == .code(0))
    #expect(folder.read("history") == "undo\nlog demo\n")

    let second = try startDriver(folder)
    second.press(.up, .up)
    #expect(second.waitFor("you> undo"))
    second.press(.up, .down)
    #expect(second.waitFor("you> log demo"))
  }

  @Test("Two programs at once keep each other's lines")
  func together() throws {
    let one = try startDriver(folder)
    let other = try startDriver(folder)
    _ = one.turn("from one")
    _ = other.turn("from the other")
    _ = one.turn("one again")
    #expect(folder.read("history") == "from one\nfrom the other\none again\n")
  }

  @Test("Ctrl-R finds a line by a part of it, in Emacs' and vi's keys", arguments: ["", "banter:bind -v\n"])
  func search(keys: String) throws {
    try folder.write(".editrc", keys)
    let terminal = try startDriver(folder)
    for line in ["log a démo for Acme", "undo", "help"] { _ = terminal.turn(line) }
    terminal.press(.control("r"))
    terminal.send("dém")
    #expect(terminal.waitFor("you> log a démo for Acme"))
    terminal.press(.enter)
    #expect(terminal.wait { $0.linesAbove.filter { $0 == "said <log a démo for Acme> 19" }.count == 2 })
  }
}

@Suite("vi's keys on a terminal")
struct ViKeysTests {
  let folder = ScratchFolder()

  private func start() throws -> PseudoTerminal {
    try folder.write(".editrc", "banter:bind -v\n")
    return try startDriver(folder)
  }

  @Test("Escape leads to commands")
  func commands() throws {
    let terminal = try start()
    terminal.send("log demmo")
    terminal.press(.escape)
    #expect(terminal.waitFor("log demmo"))
    terminal.send("hx")
    #expect(terminal.waitFor("you> log demo"))
    terminal.send("0i*")
    #expect(terminal.waitFor("you> *log demo"))
    terminal.press(.enter)
    #expect(terminal.waitFor("said <*log demo> 9"))
  }

  @Test("Arrow keys work while inserting, in both of a terminal's modes")
  func arrows() throws {
    let terminal = try start()
    _ = terminal.turn("first")
    terminal.press(.up)
    #expect(terminal.waitFor("you> first"))
    terminal.press(.left)
    terminal.send("\u{1b}OD")
    terminal.send("X")
    terminal.press(.right, .right, .right)
    terminal.send("!")
    terminal.press(.home)
    terminal.send("<")
    terminal.press(.end)
    terminal.send(">")
    terminal.press(.enter)
    #expect(terminal.waitFor("said <<firXst!>> 9"))
  }

  @Test("A paste is inserted as it is, whatever the mode")
  func paste() throws {
    let terminal = try start()
    terminal.send("abc")
    terminal.press(.escape)
    #expect(terminal.waitFor("abc"))
    terminal.paste("dd0x")
    #expect(terminal.waitFor("abdd0xc"))
  }
}
