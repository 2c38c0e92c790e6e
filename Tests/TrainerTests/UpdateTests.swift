import Sales
import Testing

@testable import Trainer

/// Says the lines it was given, whatever is typed.
private final class Reciter: Partner {
  private let replies: [String: [String]]
  var clock = monday
  var user = "sam"
  var width = 80
  private let paper = smallBook()

  init(_ replies: [String: [String]]) { self.replies = replies }

  var book: any Ledger { paper }
  var edition: Int? { nil }
  var interviewer: Interviewer { Interviewer() }
  func greet() -> Spoken { Spoken() }
  func restart() {}
  func hear(_ line: String) -> Spoken { Spoken(lines: replies[line] ?? []) }
  func press(_ key: Step.Key) -> Spoken { Spoken() }
  func keep() throws -> Int { 0 }
  func goBack(to moment: Int) throws {}
}

private func updated(
  _ text: String, saying replies: [String: [String]], records: Bool = false, _ answer: UpdateAnswer = .bless
) throws -> String? {
  var update = Update(records: records) { _ in answer }
  return try update.text(of: read(text), Array(text.utf8), with: Reciter(replies))
}

/// The same numbers in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16 | state << 48
  }
}

@Suite("An update")
struct UpdateTests {
  private let said = [
    "Logged a call with Jane Doe (CFO, Acme) on Platform Rollout, Mon 23 Nov, 15:00.",
    "Next step: \"send pricing\", due Fri 27 Nov.", "2 open deals, $180,000, 1 Oct to 31 Dec 2026:",
    "Platform Rollout  Acme Corporation  Proposal  $120,000  Fri 18 Dec", "Win rate 57.1 %: 4 won of 7 closed.",
  ]
  private let expected = [
    "Logged a call with Jane Doe (CFO, Acme) on [text=deal], [date], 15:00.",
    "Next step: \"[text]\", due [date].", "[number] open deals, [money=sum], [date] to [date]:",
    "Platform Rollout  Acme Corporation  [text]  [money]  [date]", "Win rate [number] %: [number=won] won of 7 closed.",
  ]

  @Test("keeps every gap that still fits, over two hundred damaged replies, and touches nothing else")
  func damages() throws {
    var dice = Dice(state: 7)
    for round in 0..<200 {
      let place = round % expected.count
      var words = expected[place].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let plain = words.indices.filter { !words[$0].contains("[") && !words[$0].contains("]") && !words[$0].isEmpty }
      let at = try #require(plain.randomElement(using: &dice))
      switch round / expected.count % 3 {
      case 0: words[at] = "quite"
      case 1: words.insert("newly", at: at)
      default: words[at] += "x"
      }
      var lines = expected
      lines[place] = words.joined(separator: " ")
      let transcript = { (lines: [String]) in
        "// A lesson.\r\nyou> talk\r\nbanter> "
          + lines.joined(separator: "\r\n        ") + "\r\nexpect> 1 deal\r\nnote> A note.\r\n"
      }
      let text = try #require(try updated(transcript(lines), saying: ["talk": said]))
      #expect(text == transcript(expected), "\(lines[place])")
    }
  }

  @Test("takes lines that are new, drops lines that are gone, and keeps the dots between them")
  func lines() throws {
    let text = "you> a\nbanter> one [number]\n        ...\n        gone\n        last [date]\nyou> b\nbanter> old\n"
    let replies = ["a": ["one 5", "x", "y", "new", "last 3 Nov", "more"], "b": ["[y/N]", "...", "{deal} [text]"]]
    let after = try updated(text, saying: replies)
    #expect(
      after == """
        you> a
        banter> one [number]
                ...
                last [date]
                more
        you> b
        banter> [y/N]
                \\...
                \\{deal} \\[text]

        """)
    let again = try updated(after ?? "", saying: replies)
    #expect(again == nil)
  }

  @Test("loosens a whole reply to the lines of it that still fit")
  func loosening() throws {
    let text = "you> a\nbanter> one [number]\n        two\n\nyou> b\nbanter~ kept\n"
    let after = try updated(text, saying: ["a": ["one 5", "three"], "b": ["it is kept"]], .loosen)
    #expect(after == "you> a\nbanter~ one [number]\n\nyou> b\nbanter~ kept\n")
  }

  @Test("changes checks of the record only where that is asked for")
  func records() throws {
    let text = "you> a\nexpect> deal Platform Rollout stage is proposal\nexpect> 9 deals\n"
    #expect(try updated(text, saying: [:]) == nil)
    #expect(
      try updated(text, saying: [:], records: true)
        == "you> a\nexpect> deal Platform Rollout stage is solution_design\nexpect> 3 deals\n")
  }

  @Test("leaves everything where it is told to keep it")
  func keeping() throws {
    #expect(try updated("you> a\nbanter> b\nbanter~ c\n", saying: ["a": ["x"]], .keep) == nil)
    #expect(try updated("you> a\nbanter> b\nyou> a\nbanter> c\n", saying: ["a": ["x"]], .stop) == nil)
  }
}

@Suite("A doubt about a transcript")
struct DoubtTests {
  private func doubts(_ text: String) throws -> [String] { try Doubts(transcript: read(text)).all }

  @Test("is told of captures that nothing uses and lines that nothing checks")
  func told() throws {
    #expect(
      try doubts("# One\nyou> a\nbanter~ [id=deal]\nyou> b\n# Two\nyou> c\n") == [
        "a.txt:3: warning: \"deal\" is captured and never used. Leave the name out, or use {deal}.",
        "a.txt:4: warning: nothing is checked behind this line. Add a check, or a note that says what it is for.",
        "a.txt:6: warning: nothing is checked behind this line. Add a check, or a note that says what it is for.",
      ])
  }

  @Test("is none where a later check of the scene looks, or a note says why")
  func none() throws {
    #expect(try doubts("you> a\nyou> b\nexpect> no deals\n# Two\nyou> c\nnote> Just so.\n") == [])
  }
}
