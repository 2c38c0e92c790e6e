import Display
import Testing

@Suite("Lines piped in")
struct PipedTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("One request a line, its reply below the last one's; no prompt, no greeting, no colour")
  func replies() throws {
    let run = try desk.banter(input: "log a call with Globex\nundo\n")
    #expect(run.lines.first == "Logged a call with Globex, Tue 24 Nov, 10:30.")
    #expect(run.lines.last == "Took back: the call with Globex.")
    #expect(run.code == 0 && run.err.isEmpty)
  }

  @Test("All lines run; the exit code is the first one that is not 0")
  func exitCode() throws {
    let asked = try desk.banter(input: "hello\nlog demo with acme\n2\norder more coffee\nlog a call with Globex\n")
    #expect(asked.code == 2)
    #expect(asked.out.contains("Logged a demo with Acme Labs"))
    #expect(asked.lines.contains("Logged a call with Globex, Tue 24 Nov, 10:30."))
    #expect(try desk.banter(input: "order more coffee\nlog demo\n").code == 65)
  }

  @Test("An open question is answered by the next line, and repeated by an empty one")
  func question() throws {
    let run = try desk.banter(input: "\nlog demo\n\nGlobex\n")
    #expect(run.lines.filter { $0 == "Which account was it with?" }.count == 2)
    #expect(run.lines.contains("Logged a demo with Globex, Tue 24 Nov, 10:30."))
  }

  @Test("In JSON each line is an object of its own")
  func json() throws {
    let run = try desk.banter("--json", input: "log demo\nGlobex\nwin rate\n")
    let objects = try run.lines.map { try JSON(parsing: $0) }
    #expect(objects.map { $0["outcome"] } == ["ask", "done", "done"])
    #expect(run.code == 2)
  }

  @Test("A session goes on from one run to the next")
  func session() throws {
    #expect(try desk.banter("--session", "s", input: "log a demo with acme\n").code == 2)
    #expect(try desk.banter("--session", "s", input: "the labs one\n").out.hasPrefix("Logged a demo with Acme Labs"))
  }

  @Test("A session is another user's no more than another book's")
  func othersSession() throws {
    try desk.banter("--session", "s", input: "log a demo with acme\n")
    let kim = try desk.banter("--session", "s", "--as", "kim", input: "2\n")
    #expect(kim.code == 1 && kim.out.isEmpty && kim.err.contains("The session s belongs to sam"))
    #expect(try desk.banter("--session", "s", "--data", "other.db", input: "2\n").code == 1)
    #expect(try desk.banter("--session", "s", input: "2\n").out.hasPrefix("Logged a demo with Acme Labs"))
  }

  @Test("A session that was killed between two lines goes on after the last one")
  func killedSession() throws {
    let killed = try desk.shell(
      """
      mkfifo lines; $banter --session s <lines >replies & exec 3>lines; echo 'log a demo with acme' >&3
      for i in {1..300}; do grep -q 'Which one' replies && break; sleep 0.1; done; kill -9 $!; wait $!
      """)
    #expect(killed.code == 137)
    #expect(try desk.banter("--session", "s", input: "2\n").out.hasPrefix("Logged a demo with Acme Labs"))
  }

  @Test("Goodbye ends it, and what stands after it is not read")
  func goodbye() throws {
    let run = try desk.banter(input: "quit\nadd account Zed\n")
    #expect(run.out == "Bye.\n" && run.code == 0)
    #expect(try desk.say("list accounts")["data"]?["rows"]?.elements?.count == 40)
  }

  @Test("Lines of any system are read: a byte-order mark, carriage returns, no line end at the last")
  func lineEnds() throws {
    let run = try desk.banter(input: "\u{FEFF}log a call with Globex\r\nlog a demo with Hooli")
    #expect(run.lines.filter { $0.hasPrefix("Logged a") }.count == 2 && run.code == 0)
  }

  @Test("Nothing piped in is nothing to do", arguments: ["$banter </dev/null", "$banter <&-"])
  func nothing(line: String) throws {
    let run = try desk.shell(line)
    #expect(run.out.isEmpty && run.err.isEmpty && run.code == 0)
  }

  @Test("A reader that leaves early ends the program without a word")
  func closedPipe() throws {
    let run = try desk.shell("yes 'list contacts' | head -500 | $banter | head -1")
    #expect(run.out == "80 contacts:\n" && run.err.isEmpty)
  }

  @Test("--no-input takes no answer: the question ends it with exit code 2, and no further line is read")
  func noInput() throws {
    let piped = try desk.banter("--no-input", input: "hello\nlog demo\nGlobex\n")
    #expect(piped.lines.last == "Which account was it with?" && piped.code == 2)
    let said = try desk.banter("say", "--no-input", "log demo")
    #expect(said.out == "Which account was it with?\n" && said.code == 2)
  }
}
