import Display
import Foundation
import PseudoTerminal
import Testing

@Suite("An exercise on a terminal")
struct CoachingTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private static let well = """
    discovery call with Ines Costa today, one hour
    start the discovery interview for Pilot
    reports are late every month, "I do them on Sundays", says Ines Costa
    make Ines Costa champion on Pilot
    write the discovery summary for Pilot
    stakeholder map for Pilot
    yes

    """
  private static let badly = "called Ines Costa\nshow\nqualify Pilot\nshow\nshow\nshow\nshow my deals\nshow\nshow\nno\n"

  @Test("Goals are reached in one's own words, a wrong line is taken back; the end tells the score")
  func terminal() throws {
    let terminal = try desk.chat(["replay", "--coach", "01-tour", "--as", "priya"], rows: 60)
    #expect(terminal.waitFor("Goal"))
    #expect(terminal.turn("log a call with Globex")?.contains("  new activity: call") == true)
    #expect(terminal.turn("just had a demo with Acme Corporation")?.contains("Right: 2 of 3 points.") == true)
    terminal.send("pricing must go out by Friday\r")
    #expect(terminal.waitFor("\"show\" gives the line."))
    #expect(terminal.waitForPrompt("you>"))
    terminal.send("remind me to send pricing by Friday\r")
    #expect(terminal.waitForExit() == .code(1))
    #expect(terminal.screen.text.contains("Not passed: 4 of 6 points"))
    #expect(terminal.isCooked)
    #expect(try desk.banter("say", "show my last activity with Acme Corporation").out.contains("demo") == false)
  }

  @Test("Ctrl-C and Ctrl-D leave cleanly; what was reached is kept", arguments: ["c", "d"] as [Character])
  func leaving(key: Character) throws {
    let terminal = try desk.chat(["replay", "--coach", "01-tour", "--as", "priya"])
    #expect(terminal.turn("log a demo with Acme Corporation")?.contains("Right: 3 of 3 points.") == true)
    terminal.press(.control(key))
    #expect(terminal.waitForExit() == .code(1))
    #expect(terminal.screen.text.contains("Not finished: 3 of 6 points, 50.0 % so far.") && terminal.isCooked)
    #expect(try desk.banter("say", "training report for priya").out.contains("not finished"))
    let untouched = try desk.chat(["replay", "--coach", "01-tour", "--as", "kim"])
    #expect(untouched.waitForPrompt("you>"))
    untouched.press(.control(key))
    #expect(untouched.waitForExit() == .code(1))
    #expect(try desk.banter("say", "training report for kim").out.contains("has tried no exercise"))
  }

  @Test("First and best are kept for each trainee, and told to whoever asks; undo takes no exam back")
  func keeping() throws {
    #expect(try desk.banter("replay", "--coach", "42-discovery", "--as", "priya", input: Self.badly).code == 1)
    let passed = try desk.banter("replay", "--coach", "42-discovery", "--as", "priya", input: Self.well)
    #expect(passed.code == 0, "\(passed.out)")
    #expect(passed.lines.contains { $0.hasPrefix("Passed: 19 of 19 points") })
    #expect(passed.lines.contains("First 0.0 %, best 100.0 %, in 2 goes."))
    let asked = try desk.banter("say", "how is Priya doing on discovery")
    #expect(asked.lines.first == "Exercises of priya on discovery: 1 of 1 passed.")
    #expect(asked.lines.contains { $0.hasPrefix("Stage three: Discovery  0.0 %  100.0 %     2  passed") })
    #expect(try desk.banter("say", "--as", "priya", "undo").out == "There is nothing to take back.\n")
    let json = try desk.say("training report")["data"]?["rows"]?[0]
    #expect(json?["owner"]?.string == "priya" && json?["goes"]?.int == 2 && json?["passed"]?.bool == true)
  }

  @Test("A pass completes the training that the playbook says it belongs to, until its next day")
  func certification() throws {
    try desk.write(
      "home/.config/banter/playbook.yaml",
      "training:\n  - {id: product, every: quarter, transcripts: [42-discovery]}\n")
    let before = try desk.banter("say", "--as", "priya", "what training is due for me")
    #expect(before.out.contains("Product training: 1 exercise to pass, next \"banter replay --coach 42-discovery\"."))
    let passed = try desk.banter("replay", "--coach", "42-discovery", "--as", "priya", input: Self.well)
    #expect(passed.lines.contains("Product training is done. Next due Wed 24 Feb 2027."))
    #expect(try desk.banter("say", "training report for priya").out.contains("passed, until Wed 24 Feb 2027"))
    let due = try desk.banter("say", "--as", "priya", "what training is due for me")
    #expect(due.lines.contains { $0.hasPrefix("Product training") && $0.contains("Tue 24 Nov  Wed 24 Feb 2027  due") })
    let later = try desk.banter("say", "training report for priya", changing: ["BANTER_NOW": "2027-03-01T09:00"])
    #expect(later.out.contains("expired Wed 24 Feb"))
  }

  @Test("Without a name the exercises are listed; one without goals is no exercise")
  func choosing() throws {
    let list = try desk.banter("replay", "--coach")
    #expect(
      list.code == 0 && list.lines.contains { $0.hasPrefix("42-discovery") && $0.contains("Stage three: Discovery") })
    #expect(try desk.banter("replay", "--coach", "22-help").code == 65)
    let path = try desk.write("mine.txt", "goal> Say hello.\nyou> hello\n")
    #expect(try desk.banter("replay", "--coach", path, input: "hello\n").code == 0)
  }
}
