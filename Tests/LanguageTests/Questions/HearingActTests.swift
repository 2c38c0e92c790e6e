import Testing

@testable import Language

@Suite("Lines that are no answer to the open question")
struct HearingActTests {
  @Test(
    "What the speaker does not know is not taken for an answer",
    arguments: [
      ("no idea to be honest", "money.price"), ("they never worked it out", "money.price"),
      ("couldn't tell you who", "crew.captain"), ("nobody told me so I can't say", "wish.boat"),
      ("haven't asked yet", "trip.ports"), ("it's up in the air", "trip.start"), ("no date yet", "trip.start"),
    ])
  func unknown(line: String, open: String) throws { #expect(try Questions.heard(line, open) == "unknown") }

  @Test(
    "What others will not say is told from what nobody knows",
    arguments: [
      ("she wouldn't tell me", "money.price"), ("they keep that to themselves", "money.lender"),
      ("he refused to go into it", "trip.ports"), ("not allowed to say", "crew.hands"),
    ])
  func declined(line: String, open: String) throws { #expect(try Questions.heard(line, open) == "declined") }

  @Test(
    "Words about the interview do what they say",
    arguments: [
      ("can we skip this one", "skip"), ("leave it blank please", "skip"), ("go back one", "back"),
      ("what do you mean by price?", "help"), ("give me an example", "example"),
      ("why do you want to know that", "why"),
      ("say that again?", "repeat"), ("pause here, someone's at the door", "pause"), ("ok carry on", "resume"),
      ("stop the interview", "cancel"), ("what have I told you so far", "summary"),
    ])
  func acts(line: String, act: String) throws {
    #expect(try Questions.heard(line, "money.price") == act)
    #expect(try Questions.heard(line, "wish.boat") == act)
  }

  @Test(
    "What only looks like a command or an act answers a question in free words",
    arguments: [
      "sending reminders eats up two people", "they have no idea where their parts are", "skipped payments pile up",
      "cancel the old mooring and keep the dinghy", "help desk is flooded with calls", "logging time is a mess",
    ])
  func answers(line: String) throws { #expect(try Questions.heard(line, "wish.boat") == "wish.boat=\(line)") }

  @Test(
    "A clear request interrupts whatever is asked",
    arguments: ["log a call with Globex", "show me demos with Globex", "did I log a call with Globex?"])
  func requests(line: String) throws {
    for open in ["money.price", "wish.boat", "crew.captain", "trip.next"] {
      let heard = try Questions.hear(line, open)
      #expect(heard.act == .request && heard.answers.isEmpty)
    }
  }

  @Test(
    "A correction changes the earlier answer that it speaks of, to the new value",
    arguments: [
      ("the price is 60k, not 50", "trip.start", "money.price=60000"),
      ("sorry, the captain is Ana Lund instead of Tim", "trip.ports", "crew.captain=Ana Lund"),
      ("scrap that, it isn't saved after all", "crew.captain", "money.ready=false"),
      ("not 50, 55k", "crew.captain", "money.price=55000"),
      ("I misspoke, the boat is a ketch", "trip.start", "wish.boat=a ketch"),
      ("wrong ports: they call at Genoa and Porto", "trip.start", "trip.ports=[Genoa; Porto]"),
    ])
  func corrections(line: String, open: String, expected: String) throws {
    #expect(try Questions.heard(line, open) == "correct: \(expected)")
  }

  @Test("Nothing that can be made out is no answer")
  func unclear() throws {
    #expect(try Questions.heard("hm", "money.price") == "unclear")
    #expect(try Questions.heard("", "wish.boat") == "unclear")
  }

  @Test("Random words and bytes never crash it, and what is heard lies within the line")
  func random() throws {
    let words = [
      "yes", "no", "not", ",", ".", "and", "(", ")", "\"", "the", "captain", "Ana", "Lund", "CFO", "50k", "a", "month",
      "is",
      "skip", "price", "I", "don't", "know", "May", "->", "1)", "next", "step", "O'Neill", "'s", "/", "é", "🙂", "Mr",
      ":",
    ]
    var generator = SystemRandomNumberGenerator()
    let reader = try Desk.reader()
    for round in 0..<150 {
      let count = Int.random(in: 0..<14, using: &generator)
      let text =
        round % 3 > 0
        ? (0..<count).map { _ in words.randomElement() ?? "" }.joined(separator: round % 2 == 0 ? " " : "")
        : String(decoding: (0..<count * 3).map { _ in UInt8.random(in: 0...255) }, as: UTF8.self)
      for question in Questions.all {
        let heard = reader.hear(text, asked: Questions.all, open: question.id)
        for answer in heard.answers {
          #expect(0 <= answer.span.lowerBound && answer.span.upperBound <= text.utf8.count, "\(text)")
        }
      }
    }
  }
}
