import Testing

@testable import Language

@Suite("Nothing is written that was not ordered or reported")
struct SpeechActTests {
  @Test(
    "Questions, denials and suppositions are no orders",
    arguments: [
      "did I log a call with Globex?", "don't log a call with Globex", "if Globex signs move it to proposal",
      "should I move Globex to proposal", "what if we move Globex to proposal", "I haven't logged a call with Globex",
      "move Globex to proposal?", "log a call with Globex if she signs", "never move Globex to proposal",
    ])
  func refused(line: String) throws {
    let reader = try Desk.reader()
    for request in reader.read(line).requests { #expect(reader.grammar[intent: request.intent]?.writes == false) }
  }

  @Test("Free text at the start cannot swallow a question")
  func swallowed() throws {
    let reader = try Desk.reader(of: ["{text:command} in a minute"], writes: true)
    #expect(reader.read("stretch in a minute").outcome == .understood)
    #expect(reader.read("did you stretch in a minute").outcome == .notUnderstood)
  }

  @Test("A polite question is an order, and a note may hold any words")
  func ordered() throws {
    let reader = try Desk.reader()
    #expect(reader.read("can you log a call with Globex?").summary == "log_activity account=Globex activity=call")
    #expect(reader.read("log a call with Globex, if she calls back say no").requests.first?["note"] != nil)
  }

  @Test("Hearsay, guesses, corrections, retractions and mockery write nothing at once", arguments: DangerousLines.all)
  func dangerous(line: String) { #expect(Shipped.writes(line) == []) }

  @Test("Plain orders and first-hand reports write at once", arguments: PlainOrders.all)
  func plain(line: String) { #expect(!Shipped.writes(line).isEmpty) }

  @Test("A free text holds what others say and guess, and is all of the line that follows it")
  func noted() throws {
    let reader = try Desk.reader()
    let lines = [
      "log a call with Globex, Hank thinks it will probably close", "log a call with Globex, she said no wait",
      "log a call with Globex, he typed move Globex to proposal; move Globex to proposal",
    ]
    for line in lines { #expect(reader.read(line).requests.map(\.intent) == ["log_activity"]) }
    #expect(reader.read("log a call with Globex, Hank").requests.first?["note"] == nil)
  }
}
