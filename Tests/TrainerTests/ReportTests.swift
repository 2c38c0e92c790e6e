import Display
import Figures
import Sales
import Testing

@testable import Trainer

private func finding(_ what: Finding.What, line: Int = 12) -> Finding {
  Finding(line: line, scene: "Start", after: Step(line: 10, .say("log a demo")), what: what)
}

private func performance(_ findings: [Finding], checks: Int = 3) -> Performance {
  let act = Performance.Act(title: "Start <1>", line: 5, checks: checks, findings: findings)
  return Performance(path: "a.txt", title: "The tour", acts: [act])
}

private func text(_ performances: [Performance]) -> String {
  Report(performances: performances).reply.text(on: Page(today: Day(number: 0)))
}

private let unreadable = Performance(
  path: "b.txt", title: "b.txt", flaws: [Flaw(file: "b.txt", line: 2, .unknownMarker("yuo>", nearest: "you>"))])

@Suite("The report of a replay")
struct ReportTests {
  @Test("is one line when all is as expected")
  func passes() {
    #expect(text([performance([]), performance([])]) == "2 transcripts, 6 checks, all as expected.")
    #expect(text([]) == "There is no such transcript.")
  }

  @Test("shows words that differ, and the lines around them")
  func reply() {
    let said = ["Logged a call with Acme Labs, Mon 23 Nov.", "No next step is set.", "Extra"]
    let expected = BlockPattern(["Logged a demo with Acme Corporation, [date].", "No next step is set."])
    #expect(
      text([performance([finding(.reply(expected: expected, said: said))])]) == """
        a.txt:12: the reply differs.
            you> log a demo
            Logged a [-demo-]{+call+} with Acme [-Corporation-]{+Labs+}, Mon 23 Nov.
            No next step is set.
            {+Extra+}
        1 transcript, 3 checks, 1 difference.
        """)
  }

  @Test("shows what a reply lacks, holds, or leaves out")
  func lines() {
    #expect(
      text([
        performance([
          finding(.holds(LinePattern("Win rate [number] %"), said: ["Win rate: none.", "Why?"])),
          finding(.holds(LinePattern("x"), said: []), line: 13),
          finding(.lacks(LinePattern("Error"), said: "Error 5"), line: 14),
          finding(.reply(expected: BlockPattern(["a", "...", "d", "e"]), said: ["a", "b", "c", "e"]), line: 15),
          finding(.reply(expected: BlockPattern(["a", "b"]), said: []), line: 16),
        ])
      ]) == """
        a.txt:12: the reply does not hold "Win rate [number] %".
            you> log a demo
            Win rate: none.
            Why?
        a.txt:13: the reply does not hold "x".
            you> log a demo
            (no reply)
        a.txt:14: the reply holds "Error".
            you> log a demo
            Error 5
        a.txt:15: the reply differs.
            you> log a demo
            a
            ...
            [-d-]
            e
        a.txt:16: the reply differs.
            you> log a demo
            [-a-]
            [-b-]
        1 transcript, 3 checks, 5 differences.
        """)
  }

  @Test("shows the difference in the record")
  func record() throws {
    let check = try CheckReader.read("deal Pilot close date is 27 Nov 2026")
    let also = RecordFinding.alsoChanged([
      Difference(kind: .opportunity, name: "Pilot (Acme)", what: .changed("next_step", from: "empty", to: "call")),
      Difference(kind: .task, name: "call", what: .created), Difference(kind: .note, name: "hm", what: .deleted),
    ])
    #expect(
      text([
        performance([
          Finding(
            line: 12, scene: "", what: .record(check, .value("Thu 26 Nov", of: "close_date", record: "Pilot")),
            changed: [Difference(kind: .note, name: "hm", what: .created)]),
          finding(.record(check, .count(2, of: .activity, names: ["call", "demo"]))),
          finding(.record(check, .noRecord(kind: .opportunity, name: "Pilto", nearest: "Pilot"))),
          finding(.record(check, .several(kind: .opportunity, name: "Pilot", ["Pilot (A)", "Pilot (B)"]))),
          finding(.record(check, .earlierValue("$5", of: "amount", record: "Pilot"))),
          finding(.record(check, .neverChanged(field: "amount", record: "Pilot"))), finding(.record(check, also)),
        ])
      ]).split(separator: "\n").filter { !$0.contains("you>") && !$0.contains("a.txt") }.joined(separator: "\n") == """
            Pilot: close date is Thu 26 Nov
            (this line changed) new note: hm
            2 activities
              call
              demo
            There is no deal "Pilto". Did you mean "Pilot"?
            More than one deal is called "Pilot": Pilot (A); Pilot (B)
            Pilot: amount was $5
            Pilot: amount never changed
            deal Pilot (Acme): next step empty -> call
            new task: call
            deleted note: hm
        1 transcript, 3 checks, 7 differences.
        """)
  }

  @Test("names files that are no transcripts, and never obeys what stands in them")
  func flaws() {
    let evil = Flaw(file: "c.txt", line: 1, .unknownMarker("\u{1b}[2J", nearest: nil))
    #expect(
      text([performance([]), unreadable, Performance(path: "c.txt", title: "c.txt", flaws: [evil])]) == """
        b.txt:2: No line begins with "yuo>". Did you mean "you>"?
        c.txt:1: No line begins with "␛[2J". Put a marker before it, such as "you>" or "//".
        3 transcripts, 3 checks, 2 unreadable transcripts.
        """)
  }

  @Test("for build servers is a suite a transcript and a case a scene")
  func junit() {
    let broken = performance([finding(.lacks(LinePattern("a & b"), said: "a & b"))])
    #expect(
      JUnit(performances: [broken, unreadable]).text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="a.txt" tests="1" failures="1" errors="0">
            <testcase name="Start &lt;1&gt;" classname="The tour" line="5">
              <failure message="a.txt:12: the reply holds &quot;a &amp; b&quot;.">a &amp; b</failure>
            </testcase>
          </testsuite>
          <testsuite name="b.txt" tests="1" failures="0" errors="1">
            <testcase name="b.txt"><error message="b.txt:2: No line begins with &quot;yuo&gt;&quot;. Did you mean &quot;you&gt;&quot;?"/></testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test("in the Test Anything Protocol is a point a scene")
  func tap() {
    let broken = performance([finding(.holds(LinePattern("x"), said: []))])
    #expect(
      TestAnything(performances: [performance([]), broken, unreadable]).lines == [
        "TAP version 14", "1..3", "ok 1 - The tour: Start <1>", "not ok 2 - The tour: Start <1>",
        "# a.txt:12: the reply does not hold \"x\".", "# (no reply)", "not ok 3 - b.txt",
        "# b.txt:2: No line begins with \"yuo>\". Did you mean \"you>\"?",
      ])
  }

  @Test("ends with 0 when all passes, 1 when something differs, and 65 when a file is unreadable")
  func exitCodes() {
    let differs = performance([finding(.broken("x"))])
    let code = { ReplayResult($0, ReplayOptions()).exitCode }
    #expect(code([performance([])]) == 0)
    #expect(code([performance([]), differs]) == 1)
    #expect(code([unreadable, differs]) == 65)
    #expect(code([]) == 1)
  }
}

@Suite("What is wrong with a transcript")
struct FlawWordingTests {
  @Test("is told with its place and what would work")
  func wording() {
    let told: [(Flaw.Cause, String)] = [
      (.cannotRead("No such file or directory"), "This file cannot be read (No such file or directory)."),
      (.tab, "A tab. Write spaces instead; the further lines of a reply begin with exactly 8."),
      (
        .indent(3),
        "3 spaces before the text. The further lines of a reply begin with exactly 8; other lines with their marker."
      ), (.furtherLine(after: .you), "\"you>\" takes one line. Begin this one with a marker of its own."),
      (.unknownKey("titel", nearest: "title"), "The front matter has no \"titel\". Did you mean \"title\"?"),
      (
        .badValue(.clock, "now"),
        "\"now\" is no clock. Write the date, the time and the time zone, such as 2026-11-23 09:00 Europe/London."
      ), (.badClock("soon"), "\"soon\" is no time. Write \"+1 day\", \"09:30\" or \"2026-12-01 09:00\"."),
      (
        .clockBackwards(from: "2026-11-23 09:00", to: "2026-11-22 09:00"),
        "The clock would go back from 2026-11-23 09:00 to 2026-11-22 09:00. It only goes forward."
      ),
      (
        .capturedTwice("deal", firstLine: 3),
        "\"deal\" is captured on line 3 already. Use another name here, or {deal} for what it holds."
      ),
      (
        .check(.noField("stge", kind: "deal", nearest: "stage"), nearest: nil),
        "A deal has no \"stge\". Did you mean \"stage\"?"
      ),
      (
        .check(.badInterview("interview bant is done"), nearest: nil),
        "That is no check of an interview. Such as \"interview bant is done\"."
      ),
      (.missingData("dmeo", nearest: "demo"), "There is no data set \"dmeo\". Did you mean \"demo\"?"),
    ]
    for (cause, message) in told { #expect(Flaw(file: "a.txt", line: 7, cause).message == "a.txt:7: " + message) }
  }

  @Test("has words for every line that is wrong")
  func everyCause() {
    let lineCauses: [Flaw.Cause] = [
      .furtherLine(after: nil), .nothingAfter(.clock), .sceneWithoutTitle, .longLine(1_000_000), .badPause("x"),
      .unknownKeystroke("x", nearest: nil), .unknownMarker("x", nearest: nil), .notText, .empty, .frontMatterOpen,
    ]
    for cause in lineCauses { #expect(cause.message.count > 20) }
  }
}
