import Figures
import Testing

@testable import Language

@Suite("Spotting") struct EntitiesTests {
  @Test("A time is spotted whole, and in the parts a sentence may need alone")
  func parts() {
    let sentence = Sentence("move it from tuesday to friday 2pm")
    let spotted = Entities.spot(in: sentence)
    let whole = spotted.filter(\.isWhole).map { sentence.text($0.tokens) }
    let parts = spotted.filter { !$0.isWhole }.map { sentence.text($0.tokens) }
    #expect(whole.contains("friday 2pm") || parts.contains("friday 2pm"))
    #expect(Set(whole + parts).isSuperset(of: ["tuesday", "friday"]))
  }

  @Test("A preposition that adds nothing belongs to the outer range")
  func outer() throws {
    let sentence = Sentence("lunch on friday")
    let spotted = try #require(Entities.spot(in: sentence).first)
    #expect(sentence.text(spotted.tokens) == "friday")
    #expect(sentence.text(spotted.outer) == "on friday")
  }

  @Test("Places are those of the sentence, points of abbreviations and all")
  func places() throws {
    let sentence = Sentence("demo on tues. 10 sept. at 3 with hank")
    let spotted = try #require(Entities.spot(in: sentence).first)
    #expect(sentence.text(spotted.outer) == "on tues. 10 sept. at 3")
  }

  @Test("A doubtful word is a time only where one is asked for")
  func doubtful() {
    let sentence = Sentence("closing may")
    #expect(Entities.spot(in: sentence).isEmpty)
    #expect(Entities.spot(in: sentence, includingDoubtful: true).map(\.isDoubtful) == [true])
  }

  @Test("An answer is read whole as what was asked for")
  func answers() {
    #expect(Entities.read("about 50", as: .money) == .figure(Figure(extent: .exact(50), measure: .money(code: nil))))
    #expect(Entities.read("may", as: .time) == .time(.month(5, .bare, year: nil)))
    #expect(Entities.read("at 3", as: .time) == .time(.clock(ClockTime(minute: 180, isOpen: true), on: nil)))
    #expect(Entities.read("on the 15th please", as: .time) == .time(.date(CalendarDate(day: 15))))
    #expect(Entities.read("45", as: .length) == .length(Amount(seconds: 2700)))
    #expect(Entities.read("it's 20%", as: .percent) == .figure(Figure(extent: .exact(20), measure: .percent)))
    #expect(Entities.read("yes", as: .flag) == .flag(true))
    #expect(Entities.read("friday with the whole team", as: .time) == nil)
    #expect(Entities.read("", as: .money) == nil)
  }

  @Test("Any words in any order are read without harm, and spans lie within the sentence")
  func randomWords() {
    let words = [
      "first", "last", "next", "of", "the", "week", "friday", "may", "3", "31", "2026", "/", "-", ".", ":", "pm",
      "half",
      "past", "from", "to", "and", "in", "ago", "days", "k", "$", "%", "to date", "end", "a", "hundred", "million",
      "quarter",
      "99999999999999999999", "0", "before", "by", "q", "fy", "'", "+", "(", ")", "@", "now", "month", "million",
      "years",
    ]
    var random = SplitMix(state: 42)
    for _ in 0..<4_000 {
      let text = (0..<Int(random.next() % 9 + 1)).map { _ in
        words[Int(random.next() % UInt64(words.count))] + (random.next() % 3 == 0 ? "" : " ")
      }.joined()
      let sentence = Sentence(text)
      for spotted in Entities.spot(in: sentence, includingDoubtful: true) {
        #expect(!spotted.tokens.isEmpty && spotted.outer.lowerBound >= 0 && spotted.tokens.upperBound <= sentence.count)
        guard case .time(let when) = spotted.entity else { continue }
        for direction in [SlotRule.Direction.past, .future] {
          let period = Resolver(now: wednesday, direction: direction, purpose: .deadline).resolve(when)?.period
          if let from = period?.from, let to = period?.to { #expect(from < to, "\(text)") }
        }
      }
    }
  }

  @Test("A long chain of times is read in time that grows with its length")
  func chains() {
    for chain in [
      "3 days from ", "week of ", "first day of ", "early ", "end of the ", "2026-", "1,000,", "one hundred ",
      "the day after ", "5, ", "500 ", "9.999.999.", "$999 999 ", "2 days before end of ", "first two weeks of ",
    ] {
      let sentence = Sentence(String(repeating: chain, count: 300))
      #expect(Entities.spot(in: sentence).count < 4000)
    }
  }
}

/// Numbers that are the same in every run (Vigna's SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
