import Display
import Foundation
import PseudoTerminal
import Testing

@Suite("Lessons on a terminal")
struct LessonsTests {
  let desk: Desk

  init() throws { desk = try Desk(filled: false) }

  @Test("--step goes on, back and to a scene by single keys, tries a line, and gives the terminal back")
  func stepping() throws {
    let terminal = try desk.chat(["replay", "--step", "01-tour"], rows: 40)
    #expect(terminal.waitFor("(1 of 10)"))
    terminal.send("nn")
    #expect(terminal.waitFor("Logged a demo with Acme Corporation") && terminal.waitFor("(3 of 10)"))
    terminal.send("r")
    #expect(terminal.waitFor("new activity: demo"))
    terminal.send("b")
    #expect(terminal.waitFor("(2 of 10)"))
    terminal.send("e")
    #expect(terminal.waitForPrompt("you>"))
    terminal.send("move Platform Rollout to negotiation\r")
    #expect(terminal.waitFor("stage proposal -> negotiation") && terminal.waitFor("All of it is taken back."))
    terminal.send("g")
    #expect(terminal.waitForPrompt("scene>"))
    terminal.send("leave\r")
    #expect(terminal.waitFor("(10 of 10)"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.isCooked && terminal.screen.column == 0)
    #expect(
      !desk.exists("book.db") && !desk.exists("home/.local/state/banter/history"), "the user's own is not touched")
  }

  @Test(
    "Ctrl-C, Ctrl-D and a termination leave with the terminal as it was found",
    arguments: [("--step", "(1 of 10)"), ("--play", "3 open deals")])
  func leaving(mode: String, sign: String) throws {
    for key in ["c", "d"] as [Character] {
      let terminal = try desk.chat(["replay", mode, "01-tour"])
      #expect(terminal.waitFor(sign))
      terminal.press(.control(key))
      #expect(terminal.waitForExit() == .code(0))
      #expect(terminal.isCooked)
    }
    let terminal = try desk.chat(["replay", mode, "01-tour"])
    #expect(terminal.waitFor(sign))
    terminal.signal(15)
    #expect(terminal.waitForExit() == .signal(15))
    #expect(terminal.isCooked)
  }

  @Test("--step takes its keys from a pipe, a line each")
  func piped() throws {
    let run = try desk.banter("replay", "--step", "01-tour", input: "n\nn\nr\ne log a call with Globex\ng leave\nq\n")
    #expect(run.code == 0 && run.lines.contains("  new activity: demo") && run.lines.contains("  new activity: call"))
    #expect(run.lines.last == "you> bye")
  }

  @Test("--play types in its own time; space stops it, n is the next scene, q quits")
  func playing() throws {
    let terminal = try desk.chat(["replay", "--play", "01-tour", "--speed", "20"])
    #expect(terminal.waitFor("you> log a demo"))
    terminal.send(" ")
    let stopped = terminal.screen.text
    terminal.send("n")
    #expect(terminal.waitFor("# Say what comes next"))
    #expect(!stopped.contains("# Say what comes next"))
    terminal.send("n")
    #expect(terminal.waitFor("# Change your mind"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.isCooked && terminal.screen.column == 0)
  }

  @Test("--play to the end, on a terminal of 20 columns")
  func narrow() throws {
    let terminal = try desk.chat(["replay", "--play", "01-tour", "--speed", "1000"], columns: 20, rows: 300)
    #expect(terminal.waitForExit(seconds: 20) == .code(0))
    #expect(terminal.screen.text.hasSuffix("Bye."))
    #expect(terminal.screen.text.contains("┌─ Note ───────────┐\n│ Banter keeps the │\n"))
  }

  @Test("--cast writes the whole file or none, the same each time")
  func casting() throws {
    let path = desk.file("tour.cast")
    #expect(try desk.banter("replay", "--play", "01-tour", "--cast", path).code == 0)
    let first = try desk.bytes("tour.cast")
    #expect(try desk.banter("replay", "--play", "01-tour", "--cast", path, changing: ["BANTER_NOW": nil]).code == 0)
    #expect(try desk.bytes("tour.cast") == first)
    #expect(String(decoding: first, as: UTF8.self).hasPrefix("{\"version\":3,\"term\":{\"cols\":80,\"rows\":24}"))
    let nowhere = try desk.banter("replay", "--play", "01-tour", "--cast", desk.file("no/such/tour.cast"))
    #expect(nowhere.code == 73 && nowhere.out.isEmpty && !desk.exists("no"))
    #expect(try desk.banter("replay", "--cast", path, changing: ["NO_COLOR": "1"]).code == 0)
    #expect(try !String(decoding: desk.bytes("tour.cast"), as: UTF8.self).contains("[1m"))
  }

  @Test("A lesson that is none is told of, with what would work")
  func faults() throws {
    let unknown = try desk.banter("replay", "--step", "31-bnat")
    #expect(unknown.code == 65 && unknown.err == "There is no transcript \"31-bnat\". Did you mean \"31-bant\"?\n")
    let path = try desk.write("bad.txt", "yuo> hello\n")
    let bad = try desk.banter("replay", "--play", path)
    #expect(bad.code == 65 && bad.err.contains("bad.txt:1: No line begins with \"yuo>\". Did you mean \"you>\"?"))
    #expect(try desk.banter("replay", "--play", "--step").code == 64)
    #expect(try desk.banter("replay", "--play", "--speed", "0").code == 64)
  }
}
