import PseudoTerminal
import Testing

@Suite("The line editor on a terminal")
struct LineEditorTests {
  let folder = ScratchFolder()

  @Test("A line is typed, mended and read")
  func typing() throws {
    let terminal = try startDriver(folder)
    terminal.send("log dem for Acme")
    terminal.press(.left, .left, .left, .left, .left, .left, .left, .left, .left)
    #expect(
      terminal.turn("o") == ["said <log demo for Acme> 17"]
        || terminal.screen.text.contains("said <log demo for Acme> 17"))
  }

  @Test("UTF-8 is read in the POSIX locale", arguments: ["C", "POSIX", "C.UTF-8", "sv_SE.ISO-8859-1"])
  func unicode(locale: String) throws {
    let terminal = try startDriver(folder, environment: ["LC_ALL": locale])
    #expect(terminal.turn("möte i 東京 👍") == ["said <möte i 東京 👍> 11"])
  }

  @Test("Bytes that are no UTF-8 are not lost silently")
  func invalid() throws {
    let terminal = try startDriver(folder)
    terminal.send([0x61, 0xFF, 0xC3, 0x62])
    terminal.press(.enter)
    #expect(terminal.waitFor("said <a\u{FFFD}\u{FFFD}b> 4"))
  }

  @Test("Ctrl-C drops the line, Ctrl-D on an empty line ends")
  func leaving() throws {
    let terminal = try startDriver(folder)
    terminal.send("half a line")
    terminal.press(.control("c"))
    #expect(terminal.waitFor("interrupted"))
    #expect(terminal.waitForPrompt("you>"))
    terminal.press(.control("d"))
    #expect(terminal.waitFor("bye"))
    #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.isCooked)
  }

  @Test("Ctrl-C leaves a search and a quoted insertion too", arguments: ["r", "v"])
  func leavingModes(key: Character) throws {
    let terminal = try startDriver(folder)
    terminal.send("x")
    terminal.press(.control(key), .control("c"))
    #expect(terminal.waitFor("interrupted"))
    #expect(terminal.turn("still here") == ["said <still here> 10"])
  }

  @Test("A line of 10,000 characters is read whole")
  func longLine() throws {
    let terminal = try startDriver(folder)
    let words = String(repeating: "0123456789", count: 1_000)
    terminal.paste(words)
    terminal.press(.enter)
    #expect(terminal.wait(seconds: 30) { $0.currentLine == "you>" && $0.text.contains("9> 10000") })
  }

  @Test("Pasted lines are turns of their own; the last waits for Enter")
  func paste() throws {
    let terminal = try startDriver(folder)
    terminal.paste("first\nsecond\twith tab\r\n\u{1b}[31mthird\u{7}")
    #expect(terminal.waitFor("said <first> 5"))
    #expect(terminal.waitFor("said <second with tab> 15"))
    #expect(terminal.waitFor("you> [31mthird"))
    #expect(!terminal.screen.text.contains("said <[31m"))
    terminal.press(.enter)
    #expect(terminal.waitFor("said <[31mthird> 9"))
    #expect(!terminal.screen.text.contains("200~"))
  }

  @Test("Many pasted lines all arrive, in order")
  func longPaste() throws {
    let terminal = try startDriver(folder, rows: 60)
    terminal.paste((1...500).map { "line number \($0)\n" }.joined())
    #expect(terminal.waitFor("said <line number 500> 15", seconds: 30))
    let said = terminal.screen.linesAbove.filter { $0.hasPrefix("said") }
    #expect(said.count == 500 && said.first == "said <line number 1> 13")
  }

  @Test("A paste whose end never comes is taken after a moment")
  func endlessPaste() throws {
    let terminal = try startDriver(folder)
    terminal.send("\u{1b}[200~no end")
    #expect(terminal.waitFor("you> no end"))
    terminal.press(.enter)
    #expect(terminal.waitFor("said <no end> 6"))
  }

  @Test("Lines typed ahead without waiting are turns too")
  func typedAhead() throws {
    let terminal = try startDriver(folder)
    terminal.send("one\rtwo\rthree\r")
    #expect(terminal.waitFor("said <three> 5"))
    #expect(terminal.screen.text.contains("said <one> 3") && terminal.screen.text.contains("said <two> 3"))
  }
}

@Suite("Leaving and resizing")
struct LineEditorSignalTests {
  let folder = ScratchFolder()

  @Test("The terminal is given back after a signal", arguments: [15 as Int32, 1, 3])
  func killed(signal: Int32) throws {
    let terminal = try startDriver(folder)
    #expect(!terminal.isCooked && terminal.screen.marksPastes)
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .signal(signal))
    #expect(terminal.isCooked && !terminal.screen.marksPastes)
  }

  @Test("The terminal is given back after a crash")
  func crashed() throws {
    let terminal = try startDriver(folder)
    terminal.send("crash\r")
    #expect(terminal.waitForExit() == .signal(6))
    #expect(terminal.isCooked)
  }

  @Test("An interrupt sent from outside drops the line")
  func interrupted() throws {
    let terminal = try startDriver(folder)
    terminal.send("half")
    #expect(terminal.waitFor("half"))
    terminal.signal(2)
    #expect(terminal.waitFor("interrupted"))
    #expect(terminal.turn("on we go") == ["said <on we go> 8"])
  }

  @Test("The line stays whole when the window changes its width", arguments: [(80, 30), (30, 80), (80, 20)])
  func resized(from: Int, to: Int) throws {
    let terminal = try startDriver(folder, columns: from)
    terminal.send("log demo for Acme")
    #expect(terminal.waitFor("you> log demo for Acme") || from < 24)
    terminal.resize(columns: to, rows: 24)
    terminal.send(" tomorrow at noon")
    let shown = "you> log demo for Acme tomorrow at noon"
    #expect(terminal.wait { $0.lines.joined().filter { $0 != " " }.contains(shown.filter { $0 != " " }) })
    terminal.press(.enter)
    #expect(terminal.wait { $0.linesAbove.contains { $0.hasPrefix("said <log demo for") } })
  }

  @Test("A terminal that hangs up ends the program")
  func hungUp() throws {
    let terminal = try startDriver(folder)
    terminal.hangUp()
    #expect(terminal.waitForExit() != .running)
  }

  @Test("Ctrl-Z stops the program; brought back, it has the line still")
  func stopped() throws {
    let terminal = try PseudoTerminal("/bin/bash", ["--norc", "--noediting", "-i"], environment: ["PS1": "shell> "])
    #expect(terminal.waitForPrompt("shell>"))
    terminal.send(PseudoTerminal.built("TerminalDriver") + "\r")
    #expect(terminal.waitForPrompt("you>"))
    terminal.send("half")
    #expect(terminal.waitFor("you> half"))
    terminal.press(.control("z"))
    #expect(terminal.waitForPrompt("shell>"))
    #expect(terminal.isCooked && !terminal.screen.marksPastes)
    terminal.send("fg\r")
    #expect(terminal.wait { $0.currentLine == "you> half" })
    terminal.send(" done\r")
    #expect(terminal.waitFor("said <half done> 9"))
  }

  @Test("A terminal without abilities will do, and one nobody knows", arguments: ["dumb", "", "no-such-terminal"])
  func plainTerminals(name: String) throws {
    let terminal = try startDriver(folder, environment: ["TERM": name])
    #expect(terminal.turn("log demo")?.last == "said <log demo> 8")
    #expect(!terminal.screen.marksPastes || name == "no-such-terminal")
  }

  @Test("A long text goes through the pager, split at spaces and not given to a shell")
  func paged() throws {
    let pager = ["PAGER": "/bin/cat -n - /dev/null;"]
    let terminal = try startDriver(folder, environment: pager)
    _ = terminal.turn("page")
    #expect(terminal.screen.linesAbove.contains { $0.contains("100") && $0.hasSuffix("row 100") && $0 != "row 100" })
    #expect(terminal.screen.linesAbove.contains { $0.contains("/dev/null;") })
  }
}
