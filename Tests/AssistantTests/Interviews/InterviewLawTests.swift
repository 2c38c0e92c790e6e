import Figures
import Foundation
import Sales
import Store
import Testing

/// What holds of every conversation in an interview, whatever is said in it.
///
/// How many are tried: 1,000 in all, or as many as BANTER_SOAK says.
@Suite struct InterviewLawTests {
  private static let rounds = (ProcessInfo.processInfo.environment["BANTER_SOAK"].flatMap { Int($0) } ?? 1000) / 4

  /// Lines that answer, each to the questions it is about.
  private static let answers = [
    "month end takes eleven days", "it costs them 15k a month", "yes", "no", "not yet", "120k", "between 50 and 60k",
    "Priya Shah, the CFO", "the head of IT", "demo, then legal review, then the board", "by 31 march", "next quarter",
    "the licence runs out", "send pricing by friday", "yes, 120k, signed off by Priya Shah the CFO",
    "from the contingency fund", "Lars Holm, head of IT security", "nobody else", "yesterday", "skip", "I don't know",
    "they won't say", "back", "go to timeline", "go to budget", "sorry, the budget is 110k, not 120k",
  ]

  /// Lines that only ask, and lines that are nothing.
  private static let digressions = [
    "what's my win rate?", "show my deals", "why", "", "?", "where are we", "help", "show my pipeline", "who am I",
    "show northwind traders", "example", "list tasks", "what did I do last week?",
  ]

  private static func lines(_ dice: inout Dice, _ count: Int) -> [String] {
    (0..<count).map { _ in answers.randomElement(using: &dice) ?? "" }
  }

  @Test func `a digression between any two lines changes neither the record nor the next question`() throws {
    var dice = Dice(seed: 21)
    for _ in 0..<Self.rounds {
      let lines = Self.lines(&dice, 6)
      let place = Int.random(in: 0...6, using: &dice)
      let digression = Self.digressions.randomElement(using: &dice) ?? ""
      let (plain, strayed) = (try Interviewing(), try Interviewing())
      plain.begin()
      strayed.begin()
      for line in lines[..<place] { for talk in [plain, strayed] { talk.say(line) } }
      let isTalking = plain.asking != nil && plain.office.assistant.conversation.question == nil
      if isTalking { strayed.say(digression) }
      for line in lines[place...] { for talk in [plain, strayed] { talk.say(line) } }
      let same = try plain.asking == strayed.asking && plain.record() == strayed.record()
      #expect(same, "\(lines), \(digression) at \(place)")
    }
  }

  @Test func `killed after any line and started anew, it is the same as never killed`() throws {
    var dice = Dice(seed: 22)
    for _ in 0..<Self.rounds / 10 {
      let lines = Self.lines(&dice, 6)
      let folder = try Scratch()
      var killed = try Interviewing(path: folder.path + "/book.db")
      let whole = try Interviewing()
      killed.begin()
      whole.begin()
      for line in lines {
        whole.say(line)
        killed.say(line)
        let kept = try JSONDecoder().decode(
          type(of: killed.office.assistant.conversation),
          from: JSONEncoder().encode(killed.office.assistant.conversation))
        try killed.office.store.close()
        killed = try Interviewing(path: folder.path + "/book.db", seed: dice.next())
        killed.office.assistant.conversation = kept
      }
      #expect(killed.asking == whole.asking, "\(lines)")
      #expect(try Set(killed.record()).symmetricDifference(try whole.record()).sorted() == [], "\(lines)")
    }
  }

  @Test func `undo of all lines and redo of all give the record back`() throws {
    var dice = Dice(seed: 23)
    for _ in 0..<Self.rounds {
      let talk = try Interviewing()
      let before = try talk.record()
      talk.begin()
      var writes = 0
      for line in Self.lines(&dice, 5) where !talk.office.assistant.take(line).changes.isEmpty { writes += 1 }
      guard writes > 0 else { continue }
      let after = try talk.record()
      talk.say("/undo \(writes)")
      #expect(try talk.record() == before)
      talk.say("/redo \(writes)")
      #expect(try talk.record() == after)
    }
  }

  @Test func `no line is met with silence, and there is always a way out`() throws {
    var dice = Dice(seed: 24)
    for _ in 0..<Self.rounds {
      let talk = try Interviewing()
      talk.begin()
      let lines = (0..<6).map { _ in (Self.answers + Self.digressions).randomElement(using: &dice) ?? "" }
      for line in lines { #expect(!talk.say(line).isEmpty, "\(line)") }
      for _ in 0..<8 where talk.office.assistant.conversation.asks { _ = talk.office.assistant.interrupt() }
      #expect(!talk.office.assistant.conversation.asks, "\(lines)")
    }
  }
}
