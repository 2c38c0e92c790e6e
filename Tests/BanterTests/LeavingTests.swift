import Foundation
import PseudoTerminal
import Testing

@Suite("Leaving a chat")
struct LeavingTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Ctrl-C drops the line, then leaves the open question; it never ends the program")
  func interrupt() throws {
    let terminal = try desk.chat()
    #expect(terminal.turn("log demo") == ["Which account was it with?"])
    terminal.send("glo")
    #expect(terminal.waitFor("you> glo"))
    terminal.press(.control("c"))
    #expect(terminal.waitForPrompt("you>"))
    #expect(terminal.turn("")?.last == "Which account was it with?", "the question is open still")
    terminal.press(.control("c"))
    #expect(terminal.waitFor("Left the question. Nothing was changed."))
    terminal.send("Globex\r")
    #expect(terminal.waitFor("Globex, Energy, Cypress Creek"), "the name is no answer any more")
    #expect(terminal.turn("undo") == ["There is nothing to take back."])
    terminal.press(.control("c"), .control("c"), .control("c"))
    terminal.send("log a call with Hooli\r")
    #expect(terminal.waitFor("Logged a call with Hooli"))
  }

  @Test("Ctrl-D on an empty line ends it; the shell's prompt comes on a line of its own")
  func endOfInput() throws {
    let terminal = try desk.chat()
    #expect(terminal.waitForPrompt("you>"))
    terminal.press(.control("d"))
    #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.isCooked)
    #expect(terminal.screen.column == 0)
  }

  @Test("Goodbye in any words ends it", arguments: ["quit", "exit", "bye"])
  func goodbye(word: String) throws {
    let terminal = try desk.chat()
    #expect(terminal.waitForPrompt("you>"))
    terminal.send(word)
    terminal.press(.enter)
    #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.screen.text.hasSuffix("Bye.") && terminal.isCooked)
  }

  @Test("A question left open is asked again at the next start, and its answer is taken")
  func openQuestion() throws {
    let first = try desk.chat()
    #expect(first.turn("log demo") == ["Which account was it with?"])
    first.press(.control("d"))
    #expect(first.waitForExit() == .code(0))
    let second = try desk.chat()
    #expect(second.waitFor("Which account was it with?"))
    #expect(second.turn("Globex")?.contains("Logged a demo with Globex, Tue 24 Nov, 10:30.") == true)
  }

  @Test("It is asked of its own user, in its own book")
  func othersQuestion() throws {
    let chat = try desk.chat()
    #expect(chat.turn("log demo") == ["Which account was it with?"])
    for arguments in [["--as", "kim"], ["--data", desk.file("other.db")]] {
      let other = try desk.chat(arguments)
      #expect(other.turn("hello") != nil && !other.screen.text.contains("Which account"))
    }
  }

  @Test(
    "Terminated, killed or hung up in the middle: the terminal is given back, what was said is kept",
    arguments: [15 as Int32, 9, 1])
  func terminated(signal: Int32) throws {
    let terminal = try desk.chat()
    #expect(terminal.turn("log a call with Globex")?.contains("Logged a call with Globex, Tue 24 Nov, 10:30.") == true)
    terminal.send("half a line")
    #expect(terminal.waitFor("you> half a line"))
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .signal(signal))
    if signal != 9 { #expect(terminal.isCooked && !terminal.screen.marksPastes) }
    #expect(try desk.banter("say", "undo").out == "Took back: the call with Globex.\n")
    #expect(try desk.banter("doctor").out.contains("sound"))
  }

  @Test("A command that reads a terminal's lines is ended by Ctrl-C, as a shell expects (130)")
  func interruptedCommand() throws {
    let terminal = try desk.chat(["parse"])
    terminal.send("win rate\r")
    #expect(terminal.waitFor("\"show_metric\""))
    terminal.press(.control("c"))
    #expect(terminal.waitForExit() == .signal(2))
  }

  @Test("In a terminal --json and --no-input take lines without a prompt", arguments: ["--json", "--no-input"])
  func noPrompt(option: String) throws {
    let terminal = try desk.chat([option])
    terminal.send("log demo\r")
    #expect(terminal.waitFor("Which account was it with?"))
    #expect(!terminal.screen.text.contains("you>"))
    terminal.press(.control("d"))
    #expect(terminal.waitForExit() == .code(2))
  }

  @Test("Several pasted lines are several turns")
  func paste() throws {
    let terminal = try desk.chat(rows: 40)
    #expect(terminal.waitForPrompt("you>"))
    terminal.paste("log a call with Globex\nlog a demo with Hooli\nundo\n")
    #expect(terminal.waitFor("Took back: the demo with Hooli"))
    #expect(terminal.screen.text.contains("Logged a call with Globex, Tue 24 Nov, 10:30."))
  }

  @Test("Tab completes what the grammar and the book allow")
  func completion() throws {
    let terminal = try desk.chat()
    #expect(terminal.waitForPrompt("you>"))
    terminal.send("log a call with Glo")
    terminal.press(.tab)
    #expect(terminal.waitFor("you> log a call with Globex"))
  }
}
