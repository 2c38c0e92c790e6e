import Figures
import Testing

@testable import Language

@Suite("A line becomes requests with typed slots")
struct ReadingTests {
  @Test("A slot knows its words, their bytes and its value")
  func slots() throws {
    let reading = try Desk.reader().read("Please log a call with Globex yesterday, she wants the price")
    let request = try #require(reading.requests.first)
    #expect(request.intent == "log_activity")
    #expect(request["account"]?.value == .name(Desk.names[2]))
    #expect(request["account"]?.span == 23..<29)
    #expect(request["when"]?.value == .period(Period(Desk.settings.now.day.adding(days: -1))))
    #expect(request["note"]?.value == .text("she wants the price"))
    #expect(request["activity"]?.value == .choice("call"))
  }

  @Test("The direction of the slot decides which Friday is meant")
  func direction() throws {
    let request = try Desk.reader().read("log a demo with Globex on Friday").requests.first
    #expect(request?["when"]?.value == .period(Period(Desk.settings.now.day.adding(days: -5))))
  }

  @Test("A clock time later today in a log is today's, unless a verb says that it has been")
  func laterToday() throws {
    func hours(_ line: String) -> Int? {
      guard case .period(let period)? = try? Desk.reader().read(line).requests.first?["when"]?.value,
        let from = period.from
      else { return nil }
      return (from.day.number - Desk.settings.now.day.number) * 24 + from.minute / 60
    }
    #expect(hours("log a call with Globex at 5pm") == 17)
    #expect(hours("log a call with Globex at 9am") == 9)
    #expect(hours("called Globex at 5pm") == -7)
  }

  @Test("A term ends at a mark, at a time and before a word that joins")
  func terms() throws {
    let reader = try Desk.reader(of: ["lost it to {term:rival} [on {text:reason}] [{date:when}]"], writes: true)
    #expect(reader.read("lost it to Zeta on price").requests.first?["rival"]?.value == .text("Zeta"))
    #expect(reader.read("lost it to Big Blue yesterday").requests.first?["rival"]?.value == .text("Big Blue"))
    #expect(reader.read("lost it to \"Zeta, Inc\"").requests.first?["rival"]?.value == .text("Zeta, Inc"))
    #expect(reader.read("lost it to Zeta, they were cheaper").outcome == .notUnderstood)
  }

  @Test("A telephone number stays as typed")
  func phone() throws {
    let reader = try Desk.reader(of: ["phone is {phone:value}"])
    #expect(reader.read("phone is (555) 555-0199").requests.first?["value"]?.value == .text("(555) 555-0199"))
  }

  @Test("Money, lengths and values implied by the template are typed")
  func values() throws {
    let reader = try Desk.reader()
    let amount = reader.read("set the amount of Globex to 50k").requests.first
    #expect(amount?["value"]?.value == .money(Money(minor: 5_000_000, currency: .usd)))
    #expect(amount?["field"]?.value == .text("amount"))
    let length = reader.read("log a 20 min call with Globex").requests.first
    #expect(length?["duration"]?.value == .length(Length(minutes: 20)))
  }

  @Test("A date that cannot be is a problem and counts as missing where it is required")
  func impossible() throws {
    let slot = try Desk.reader().read("close date of Globex is Feb 30").requests.first?["value"]
    #expect(slot?.value == nil)
    #expect(slot?.problem == .impossible)
  }

  @Test("What is still missing is asked for once a group")
  func missing() throws {
    let reader = try Desk.reader()
    let intent = try #require(reader.grammar[intent: "log_activity"])
    let bare = try #require(reader.read("log a demo").requests.first)
    #expect(intent.missing(in: bare).map(\.name) == ["account"])
    let full = try #require(reader.read("log a demo with Hank").requests.first)
    #expect(intent.missing(in: full).isEmpty)
  }

  @Test("What could not be read is pointed at from where reading stopped")
  func unread() throws {
    let reading = try Desk.reader().read("move Globex to the moon")
    #expect(reading.outcome == .notUnderstood)
    #expect(reading.unread == [15..<23])
  }

  @Test("Two writes that fit as well are never chosen between; two lookups are")
  func ties() throws {
    func file(_ writes: Bool) -> SourceFile {
      SourceFile(
        path: "t.yaml",
        text: """
          intents:
            a: {writes: \(writes), data: [{sentences: ["do it"]}]}
            b: {data: [{sentences: ["do it"]}]}
          """)
    }
    let unsure = Reader(grammar: try Grammar(compiling: [file(true)]), settings: Desk.settings).read("do it")
    #expect(unsure.outcome == .unsure)
    #expect(unsure.alternatives.map(\.intent) == ["a", "b"])
    let read = Reader(grammar: try Grammar(compiling: [file(false)]), settings: Desk.settings).read("do it")
    #expect(read.summary == "a")
  }

  @Test("A line is split only where every part reads in full")
  func several() throws {
    let reader = try Desk.reader()
    #expect(
      reader.read("log a call with Globex and move it to proposal").summary
        == "log_activity account=Globex activity=call + move_stage stage=proposal")
    #expect(reader.read("log a call with Globex. Then show demos.").requests.count == 2)
    #expect(reader.read("log a call with Smith and Sons").requests.count == 1)
    let spans = reader.read("log a call with Globex; move it to proposal").requests.last?["stage"]?.span
    #expect(spans == 35..<43)
    #expect(reader.read("log a call with Globex and order coffee").outcome == .notUnderstood)
  }

  @Test("A note that has begun runs to the end of the line")
  func noteBeforeRequest() throws {
    let reader = try Desk.reader()
    #expect(reader.read("log a call with Globex, she is happy. Move it to proposal").requests.count == 1)
    #expect(reader.read("log a call with Globex, she is happy; move it to proposal").requests.count == 1)
    #expect(reader.read("log a call with Globex, they sign and move it to proposal").requests.count == 1)
    #expect(reader.read("log a call with Globex. Move it to proposal").requests.count == 2)
  }

  @Test("A line too long is refused without a search")
  func tooLong() throws {
    #expect(try Desk.reader().read(String(repeating: "log ", count: 2500)).outcome == .notUnderstood)
  }

  @Test("Random bytes and random words never crash the reader")
  func random() throws {
    let reader = try Desk.reader()
    var generator = SystemRandomNumberGenerator()
    let words = [
      "log", "call", "with", "Globex", "and", ",", "\"", "'s", "move", "to", "proposal", "50k", "feb 30", "\0", "é",
      "it",
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 0..<30, using: &generator)
      let line = (0..<count).map { _ in words.randomElement() ?? "" }.joined(separator: Bool.random() ? " " : "")
      let reading = reader.read(line)
      for request in reading.requests {
        for slot in request.slots { #expect((slot.span?.upperBound ?? 0) <= line.utf8.count) }
      }
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255) }
      _ = reader.read(String(decoding: bytes, as: UTF8.self))
    }
  }
}
