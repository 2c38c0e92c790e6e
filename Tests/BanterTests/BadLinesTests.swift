import Display
import Foundation
import PseudoTerminal
import Testing

@Suite("Lines nobody should type")
struct BadLinesTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func activities() throws -> Int? {
    try desk.say("what did I do today")["data"]?["rows"]?.elements?.count
  }

  @Test("A line of 10,000 characters is refused with its length, and changes nothing")
  func longLine() throws {
    let line = "note on Globex: " + String(repeating: "x", count: 10_000 - 16)
    let run = try desk.banter(input: line + "\nundo\n")
    #expect(run.lines[0] == "That line has 10,000 bytes; 4,096 is the most I read. Nothing was changed.")
    #expect(run.lines[1] == "There is nothing to take back.")
    #expect(run.code == 65)
  }

  @Test("A note of 4,000 characters is kept whole")
  func longNote() throws {
    let note = String(repeating: "word ", count: 795) + "end"
    let answer = try desk.say("note on Globex: \(note)")
    #expect(answer["changes"]?[0]?["new"]?["body"]?.string == note)
  }

  @Test("A line past 100,000 bytes is refused with its length, and the next one is read")
  func endlessLine() throws {
    let run = try desk.banter(input: String(repeating: "x", count: 200_000) + "\nlog a call with Globex\n")
    #expect(run.lines[0] == "That line has 200,000 bytes; 4,096 is the most I read. Nothing was changed.")
    #expect(run.lines[1] == "Logged a call with Globex, Tue 24 Nov, 10:30.")
    #expect(run.code == 65)
  }

  @Test("A line of 10,000 characters pasted into the terminal is answered, and the chat goes on")
  func longPaste() throws {
    let terminal = try desk.chat(changing: ["PAGER": "cat"])
    #expect(terminal.waitForPrompt("you>"))
    terminal.paste(String(repeating: "word.", count: 2_000))
    terminal.press(.enter)
    #expect(
      terminal.wait(seconds: 30) {
        $0.currentLine == "you>" && $0.linesAbove.contains { $0.hasPrefix("That line has 10,000 bytes") }
      })
    #expect(terminal.turn("log a call with Globex")?.contains("Logged a call with Globex, Tue 24 Nov, 10:30.") == true)
  }

  @Test("Bytes that are no UTF-8, and NUL, are shown and not obeyed; no bytes are written that are no text")
  func badBytes() throws {
    let input = Array("note on Globex: caf".utf8) + [0xE9, 0xFF] + Array(" and \0 nul\nundo\n".utf8)
    let run = try desk.shell("$banter", input: Data(input))
    #expect(run.lines[0].hasPrefix("Noted on Globex: \"caf\u{FFFD}\u{FFFD} and"))
    #expect(!run.out.utf8.contains(0))
    #expect(run.lines[1].hasPrefix("Took back"))
  }

  @Test("Escape sequences in a name are shown, never obeyed, in a pipe and on a terminal")
  func escapes() throws {
    let name = "Evil\u{1b}[2J\u{1b}]0;owned\u{7}Corp"
    let run = try desk.banter(input: "add account \(name)\nlist accounts\n")
    #expect(!run.out.utf8.contains(0x1B) && !run.out.utf8.contains(0x07))
    #expect(run.lines[0].hasPrefix("Created the account Evil") && run.lines[0].contains("[2J"))

    let terminal = try desk.chat(columns: 120, rows: 60, changing: ["PAGER": "cat"])
    let rows = try #require(terminal.turn("list accounts"))
    #expect(rows.contains { $0.hasPrefix("Acme Corporation") }, "the screen was not cleared")
    #expect(rows.contains { $0.hasPrefix("Evil") && $0.contains("[2J") })
    #expect(!terminal.output.split(separator: 0x1B).contains { $0.starts(with: Array("[2J".utf8)) })
  }

  @Test("JSON keeps what was said, in escapes of its own")
  func escapesInJSON() throws {
    let run = try desk.banter("--json", input: "note on Globex: bell\u{7} and \u{1b}[1m and \"quotes\"\n")
    #expect(!run.out.utf8.dropLast().contains { $0 < 0x20 })
    #expect(try JSON(parsing: run.out)["outcome"] == "done")
  }

  @Test("An unknown name is asked about, with the nearest known names, and can be made")
  func unknownName() throws {
    let run = try desk.banter(input: "log a call with Globbex Corp\n")
    #expect(run.code == 2)
    #expect(run.out.contains("Globbex Corp") && run.out.contains("Globex"))
    let made = try desk.banter(input: "log a call with Zorba\ncreate it\n")
    #expect(made.out.contains("Created the account Zorba") && made.out.contains("Logged a call with Zorba"))
  }

  @Test("A day that is in no calendar is asked for again, by its name, and never guessed")
  func impossibleDay() throws {
    let run = try desk.banter(input: "log a demo with Globex on feb 30\nyesterday\n")
    #expect(run.lines.prefix(2).joined().lowercased().contains("feb 30"))
    #expect(run.lines.contains("Logged a demo with Globex, Mon 23 Nov."))
    #expect(run.code == 2)
  }

  @Test("A request with nothing else is asked for what it lacks, and only that")
  func missing() throws {
    let run = try desk.banter(input: "log demo\nGlobex\n")
    #expect(run.lines.prefix(2) == ["Which account was it with?", "Logged a demo with Globex, Tue 24 Nov, 10:30."])
  }

  @Test("Of two accounts that fit none is taken; the number, the name, or a word of it chooses")
  func twoAccounts() throws {
    for (answer, account) in [
      ("2", "Acme Labs"), ("acme corporation", "Acme Corporation"), ("the labs one", "Acme Labs"),
    ] {
      let run = try desk.banter(input: "log a call with acme\n\(answer)\n")
      #expect(run.out.contains("1  Acme Corporation") && run.out.contains("2  Acme Labs"))
      #expect(run.lines.contains { $0.hasPrefix("Logged a call with \(account)") })
    }
    let wrong = try desk.banter(input: "log a call with acme\n7\n")
    #expect(wrong.code == 2 && !wrong.out.contains("Logged"))
  }

  @Test(
    "What is not ordered is not done: negated, doubted, reported",
    arguments: [
      "don't log a call with Globex", "should I log a call with Globex?", "if I win Platform Rollout, close it as won",
      "I did not call Globex", "what if Platform Rollout is lost",
    ])
  func notOrdered(line: String) throws {
    try desk.banter(input: line + "\n")
    #expect(try desk.say("undo")["reply"] == "There is nothing to take back.")
  }
}
