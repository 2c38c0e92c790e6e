import Figures
import Testing

@testable import Trainer

/// The transcript in a text.
func read(_ text: String) throws(Flaws) -> Transcript {
  var reader = TranscriptReader(file: "a.txt")
  return try reader.read(text.utf8)
}

/// The lines and causes of what is wrong with a text.
private func flaws(_ text: String) -> [Flaw] {
  do {
    _ = try read(text)
    return []
  } catch {
    return error.all
  }
}

private func causes(_ text: String) -> [Flaw.Cause] { flaws(text).map(\.cause) }

@Suite("A transcript's text")
struct TranscriptReaderTests {
  @Test("is read into front matter, scenes and steps with their lines")
  func whole() throws {
    let transcript = try read(
      """
      ---
      title: A call
      as: kim
      clock: 2026-12-01 10:30 America/New_York
      data: demo
      seed: 7
      tags: tour, logging
      pass: 80 %
      width: 60
      ---
      // for trainers
      # Start
      note> It is kind.
              It waits.
      you> log a call
      banter> Logged a call.

              ...
              Next?
      not> Error
      # More
      you>
      press> ctrl-c
      clock> +1 day
      as> sam
      """)
    #expect(transcript.title == "A call")
    #expect(transcript.front.user == "kim")
    #expect(transcript.front.time == LocalTime(iso: "2026-12-01 10:30"))
    #expect(transcript.front.zone == "America/New_York")
    #expect(transcript.front.data == "demo" && transcript.front.seed == 7 && transcript.front.width == 60)
    #expect(transcript.front.tags == ["tour", "logging"] && transcript.front.pass == 80)
    #expect(transcript.scenes.map(\.title) == ["Start", "More"] && transcript.scenes.map(\.line) == [12, 21])
    #expect(
      transcript.scenes[0].steps == [
        Step(line: 13, .note("It is kind.\nIt waits."), height: 2), Step(line: 15, .say("log a call")),
        Step(line: 16, .reply(BlockPattern(["Logged a call.", "", "...", "Next?"])), height: 4),
        Step(line: 20, .lacks(LinePattern("Error"))),
      ])
    #expect(
      transcript.scenes[1].steps.map(\.action) == [
        .say(""), .press(.interrupt), .clock(.on(Length(days: 1))), .user("sam"),
      ])
  }

  @Test("needs no front matter, and takes a byte order mark and line ends of either kind")
  func plain() throws {
    let transcript = try read("\u{FEFF}you> hello\r\nbanter> Hello.\r\n        Bye.\ryou> quit  \n")
    #expect(transcript.title == "a")
    #expect(transcript.front == FrontMatter())
    #expect(
      transcript.scenes.flatMap(\.steps) == [
        Step(line: 1, .say("hello")), Step(line: 2, .reply(BlockPattern(["Hello.", "Bye."])), height: 2),
        Step(line: 4, .say("quit")),
      ])
  }

  @Test("may hold anything in a reply's further lines, and more indented ones")
  func replies() throws {
    let transcript = try read(
      """
      you> help
      banter> Try:
              you> log a call
              # not a scene
              // not a comment
                1  Acme
      """)
    let block = BlockPattern(["Try:", "you> log a call", "# not a scene", "// not a comment", "  1  Acme"])
    #expect(transcript.scenes[0].steps[1].action == .reply(block))
  }

  @Test("takes two whole replies to one line as one")
  func twoReplies() throws {
    let transcript = try read("you> a and b\nbanter> A.\nbanter> B.\n")
    #expect(transcript.scenes[0].steps[1].action == .reply(BlockPattern(["A.", "B."])))
  }

  @Test("keeps quotes, emoji and long lines as they are typed")
  func characters() throws {
    let line = "note “so” — 👩‍💻 cafe\u{301} " + String(repeating: "x", count: 10_000)
    #expect(try read("you> \(line)").scenes[0].steps[0].action == .say(line))
  }

  @Test(
    "says which marker was meant",
    arguments: [
      ("yuo> hi", "yuo>", "you>"), ("user> hi", "user>", "you>"), ("You> hi", "You>", "you>"),
      ("you>hi", "you>hi", "you>"),
      ("bot> hi", "bot>", "banter>"), ("banter hi", "banter", "banter>"), ("baner~ hi", "baner~", "banter~"),
      ("expct> x", "expct>", "expect>"), ("#Start", "#Start", "#"), ("##  Start", "##", "#"),
      ("log a call", "log", nil),
    ] as [(String, String, String?)])
  func unknownMarkers(line: String, word: String, meant: String?) {
    #expect(causes(line) == [.unknownMarker(word, nearest: meant)])
  }

  @Test("finds every flaw, each on its line")
  func everyFlaw() {
    let found = flaws(
      """
      ---
      titel: x
      clock: tomorrow
      clock: 2026-11-23 09:00
      pass: 200
      width: wide
      just words
      ---
      # \u{20}
      you> hi
      \tHello.
         Hello.
      you> ho
              hi
      press> ctrl-x
      clock> soon
      clock> 2026-11-23 08:59
      pause> long
      expect>
      expect> dael Pilot stage is proposal
      """)
    #expect(found.map(\.line) == [2, 3, 4, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18, 19, 20])
    #expect(
      found.map(\.cause) == [
        .unknownKey("titel", nearest: "title"), .badValue(.clock, "tomorrow"), .repeatedKey("clock", firstLine: 3),
        .badValue(.pass, "200"), .badValue(.width, "wide"), .frontMatterLine("just words"),
        .sceneWithoutTitle, .tab, .indent(3), .furtherLine(after: .you), .unknownKeystroke("ctrl-x", nearest: "ctrl-c"),
        .badClock("soon"), .clockBackwards(from: "2026-11-23 09:00", to: "2026-11-23 08:59"), .badPause("long"),
        .nothingAfter(.expect),
        .check(.unknownSubject("dael", nearest: "deal"), nearest: "deal Pilot stage is proposal"),
      ])
  }

  @Test("is refused when it is no text, empty, or its front matter never ends")
  func noText() {
    var reader = TranscriptReader(file: "a.txt")
    #expect(throws: Flaws([Flaw(file: "a.txt", line: 1, .notText)])) { try reader.read([0xFF, 0xFE, 0x41]) }
    #expect(throws: Flaws([Flaw(file: "a.txt", line: 1, .notText)])) { try reader.read([0x41, 0, 0x42]) }
    #expect(causes(" \n\n") == [.empty])
    #expect(flaws("---\ntitle: x\nyou> hi\n").map(\.cause) == [.frontMatterOpen])
    #expect(causes("---\nclock: 2026-11-23 09:00 Europe/Atlantis\n---\n") == [.unknownZone("Europe/Atlantis")])
  }

  @Test("of another kind is told in one line, and a transcript of many flaws in twenty")
  func manyFlaws() {
    #expect(causes("you> a\ninclude> common/b.txt") == [.outside("common/b.txt")])
    #expect(causes("Dear all,\nhere is the\n  list\n") == [.noTranscript])
    let found = flaws("you> hi\n" + String(repeating: "yuo> hi\n", count: 30))
    #expect(found.count == 21)
    #expect(found.last == Flaw(file: "a.txt", line: 22, .more(10)))
  }

  @Test("keeps time in order, months and the turn of the clocks included")
  func time() {
    #expect(causes("clock> +1 month\nclock> 2026-12-22 09:00") != [])
    #expect(causes("clock> +1 month\nclock> 2026-12-24 09:00\nclock> 10:30\nclock> +1 year") == [])
    #expect(causes("clock> 10:30\nclock> 10:29") != [])
  }

  @Test("uses a capture only behind its place, and gives a name once")
  func captures() {
    #expect(causes("you> a\nbanter> {deal}\nbanter~ [id=deal]") == [.usedBeforeCapture("deal", capturedOn: 3)])
    #expect(causes("you> a\nbanter~ [id=deal]\nbanter~ [text=deal]") == [.capturedTwice("deal", firstLine: 2)])
    #expect(causes("you> a\nbanter~ [id=deal]\nyou> show {dael}") == [.misspelledCapture("dael", nearest: "deal")])
    #expect(causes("you> a\nbanter~ [id=deal]\nyou> show {deal}\nbanter~ {deal} {activity}") == [])
    #expect(causes("you> a\nbanter~ [money=sum]\nexpect> deal Pilot amount is {sum}") == [])
  }

  @Test("of a hundred thousand lines is read")
  func manyLines() throws {
    let text = String(repeating: "you> log a call with Acme\nbanter~ Logged\n", count: 50_000)
    #expect(try read(text).scenes[0].steps.count == 100_000)
  }
}
