import Figures
import Sales
import Testing

@testable import Trainer

/// Answers from a list, and puts a deal on file when told to.
private final class Parrot: Partner {
  let paper = smallBook()
  var clock = monday
  var user = "sam"
  var heard: [String] = []

  var width = 80

  var book: any Ledger { paper }
  var edition: Int? { nil }

  func keep() throws -> Int { 0 }
  func goBack(to moment: Int) throws {}

  var interviewer: Interviewer { Interviewer() }

  func restart() { heard = [] }

  func greet() -> Spoken { Spoken(lines: ["Hello, \(user)."]) }

  func hear(_ line: String) -> Spoken {
    heard.append(line)
    switch line {
    case "time": return Spoken(lines: [clock.local.description])
    case "who": return Spoken(lines: [user])
    case "create": return Spoken(lines: ["Created deal d-17.", "", "Next?"])
    case "won":
      if var deal = try? paper.find(Opportunity.self, RecordID("rollout")) {
        deal.status = .won
        paper.keep(deal)
      }
      let mention = Mention(RecordRef(.opportunity, RecordID("rollout")), name: "Platform Rollout")
      let change = Change(record: mention, field: "status", old: .field(.text("open")), new: .field(.text("won")))
      return Spoken(lines: ["Won."], changes: [change])
    case "long": return Spoken(lines: ["A line that is", "  broken"], unbroken: ["A line that is broken"])
    case "what?": return Spoken(lines: ["I did not understand."], isDone: false)
    default: return Spoken(lines: [line])
    }
  }

  func press(_ key: Step.Key) -> Spoken { Spoken(lines: ["(\(key.rawValue))"]) }
}

private func play(_ text: String, scene: String? = nil, failFast: Bool = false) throws -> Performance {
  try play(text, with: Parrot(), scene: scene, failFast: failFast)
}

private func play(
  _ text: String, with parrot: Parrot, scene: String? = nil, failFast: Bool = false
) throws -> Performance {
  var replay = try Replay(read(text), with: parrot)
  replay.scene = scene
  replay.failFast = failFast
  return replay.run()
}

@Suite("A replay")
struct ReplayTests {
  @Test("passes what comes back as written")
  func passes() throws {
    let performance = try play(
      """
      banter> Hello, sam.
      # One
      you> create
      banter> Created deal [id=deal].

              Next?
      banter~ Created deal
      not> Error
      you> show {deal}
      banter> show d-17
      press> ctrl-c
      banter> (ctrl-c)
      # Two
      expect> deal Platform Rollout status is open
      you> won
      expect> deal Platform Rollout status is won
      expect> nothing else changed
      """)
    #expect(performance.findings == [])
    #expect(performance.checks == 9)
    #expect(performance.acts.map(\.title) == ["", "One", "Two"])
  }

  @Test("moves the clock and changes the user")
  func clock() throws {
    let performance = try play(
      """
      you> time
      banter> 2026-11-23T09:00
      clock> +1 day
      you> time
      banter> 2026-11-24T09:00
      clock> 2027-03-28 08:30
      you> time
      banter> 2027-03-28T08:30
      as> kim
      you> who
      banter> kim
      """)
    #expect(performance.findings == [])
  }

  @Test("tells each difference with its line, its scene and what was typed, and goes on")
  func differences() throws {
    let performance = try play(
      """
      # One
      you> a
      banter> b
      banter~ c
      not> a
      # Two
      you> won
      expect> deal Platform Rollout status is lost
      banter> Won.
      """)
    let typed = Step(line: 2, .say("a"))
    let check = try CheckReader.read("deal Platform Rollout status is lost")
    #expect(
      performance.findings == [
        Finding(line: 3, scene: "One", after: typed, what: .reply(expected: BlockPattern(["b"]), said: ["a"])),
        Finding(line: 4, scene: "One", after: typed, what: .holds(LinePattern("c"), said: ["a"])),
        Finding(line: 5, scene: "One", after: typed, what: .lacks(LinePattern("a"), said: "a")),
        Finding(
          line: 8, scene: "Two", after: Step(line: 7, .say("won")),
          what: .record(check, .value("won", of: "status", record: "Platform Rollout")),
          changed: [
            Difference(kind: .opportunity, name: "Platform Rollout", what: .changed("status", from: "open", to: "won"))
          ]),
      ])
    #expect(performance.checks == 5 && !performance.isCutShort)
  }

  @Test("ends at a check that is insisted on, or at the first difference when it is to fail fast")
  func endings() throws {
    let text = "you> a\nexpect!> no deals\nbanter> b\n# Two\nyou> c\nbanter> d\n"
    let insisted = try play(text)
    #expect(insisted.findings.map(\.line) == [2] && insisted.isCutShort)
    #expect(try play("you> a\nbanter> b\nbanter~ c\n", failFast: true).findings.map(\.line) == [2])
  }

  @Test("of one scene plays those before it unchecked and none behind it")
  func oneScene() throws {
    let parrot = Parrot()
    let text = "# One\nyou> a\nbanter> x\n# Two\nyou> b\nbanter> b\n# Three\nyou> c\nbanter> y\n"
    let performance = try play(text, with: parrot, scene: "two")
    #expect(performance.findings == [] && performance.acts.map(\.title) == ["Two"])
    #expect(parrot.heard == ["a", "b"])
  }

  @Test("says that a capture is missing rather than comparing braces")
  func missingCapture() throws {
    let performance = try play("you> a\nbanter~ deal [id=deal]\nyou> b\nbanter> show {deal}\n")
    #expect(
      performance.findings.map(\.what) == [.holds(LinePattern("deal [id=deal]"), said: ["a"]), .noCapture("deal")])
  }

  @Test("looks for a line as if it were not broken at the page's edge")
  func brokenLines() throws {
    #expect(try play("you> long\nbanter~ that is broken\nbanter~ A line that is\n").findings == [])
    #expect(try play("you> long\nnot> is broken\n").findings.count == 1)
  }

  @Test("of a transcript made from any reply passes")
  func madeFromReplies() throws {
    let replies = [
      "...", "[number]", "a \\ b", "{deal}", "you> x", "  1  Acme", "“so”", "caf\u{E9}", "[y/N]", "# x", "a...b",
    ]
    for reply in replies {
      let escaped = reply == "..." ? "\\..." : reply.map { "[{\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      #expect(try play("you> \(reply)\nbanter> \(escaped)\n").findings == [])
    }
  }
}

@Suite("A run")
struct RunTests {
  private func run(
    _ files: [String: String], tags: [String] = [], scene: String? = nil
  ) -> [Performance] {
    let shelf = Shelf(paths: files.keys.sorted()) { path in
      guard let text = files[path] else { throw Unreadable(reason: "No such file") }
      return Array(text.utf8)
    }
    var options = ReplayOptions()
    options.tags = tags
    options.scene = scene
    return Run(shelf: shelf, options: options) { _ in Parrot() }.performances()
  }

  @Test("checks every file, the ones behind an unreadable one too")
  func everyFile() {
    let performances = run(["a.txt": "yuo> hi", "b.txt": "you> hi\nbanter> hi\n"])
    #expect(performances.map(\.passes) == [false, true])
    #expect(performances[0].flaws == [Flaw(file: "a.txt", line: 1, .unknownMarker("yuo>", nearest: "you>"))])
  }

  @Test("chooses by tag and by scene")
  func chosen() {
    let files = [
      "a.txt": "---\ntags: kpi, tour\n---\n# One\nyou> a\n", "b.txt": "---\ntags: kpi\n---\n# Two\nyou> b\n",
    ]
    #expect(run(files, tags: ["tour"]).map(\.path) == ["a.txt"])
    #expect(run(files, tags: ["kpi"]).map(\.path) == ["a.txt", "b.txt"])
    #expect(run(files, scene: "two").map(\.path) == ["b.txt"])
  }

  @Test("fills the book from a file beside the transcript, which is no transcript itself")
  func data() {
    let files = [
      "x/a.txt": "---\ndata: small\n---\nyou> who\nbanter> sam\n", "x/small.txt": "// two lines\nhello\n\nwon\n",
    ]
    let performances = run(files)
    #expect(performances.map(\.path) == ["x/a.txt"] && performances[0].passes)
  }

  @Test("fills it at other times and by other users, and then begins at its own")
  func pastData() {
    let files = [
      "a.txt": "---\nas: sam\ndata: past\n---\nyou> time\nbanter> 2026-11-23T09:00\nyou> who\nbanter> sam\n",
      "past.txt": "clock> 2026-08-03 09:00\nas> kim\nwon\nclock> +1 day\n",
    ]
    #expect(run(files).map(\.findings) == [[]])
    let bad = ["a.txt": "---\ndata: past\n---\nyou> a\n", "past.txt": "clock> someday\n"]
    let cause = Flaw.Cause.dataFlaw(file: "past.txt", line: 1, .badClock("someday"))
    #expect(run(bad)[0].flaws == [Flaw(file: "a.txt", line: 2, cause)])
  }

  @Test("says which line of a data set does not load, or that there is none of that name")
  func badData() {
    let transcript = "---\ntitle: A\ndata: small\n---\nyou> who\n"
    let cause = Flaw.Cause.dataLine(file: "small.txt", line: 2, said: "what?", reply: "I did not understand.")
    #expect(run(["a.txt": transcript, "small.txt": "hi\nwhat?\n"])[0].flaws == [Flaw(file: "a.txt", line: 3, cause)])
    #expect(
      run(["a.txt": "---\ndata: dmeo\n---\nyou> a\n"])[0].flaws
        == [Flaw(file: "a.txt", line: 2, .missingData("dmeo", nearest: "demo"))])
    #expect(
      run(["a.txt": "---\ndata: ../b\n---\nyou> a\n", "b.txt": "hi"])[0].flaws
        == [Flaw(file: "a.txt", line: 2, .outside("../b"))])
  }
}
