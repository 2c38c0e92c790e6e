import Testing

@testable import Language

@Suite("A request is found among what is said around it")
struct AsidesTests {
  private func request(_ line: String) throws -> Request {
    let reader = try #require(Shipped.reader)
    return try #require(reader.read(line).requests.first)
  }

  @Test("The clause that a template reads is the request; a write in it is asked about")
  func write() throws {
    let request = try request(
      "because hank is retiring in june, i want his deputy on file too, so create contact Celeste Romanov, globex")
    #expect(request.intent == "create_contact")
    #expect(request["contact"]?.text == "Celeste Romanov")
    #expect(request["account"]?.value?.words == "Globex")
    #expect(!request.isCertain)
  }

  @Test("Spans are those of the whole line")
  func spans() throws {
    let line = "I know I wrote the door code down, so search door code before I stand in the rain again"
    let query = try #require(try request(line)["query"])
    let span = try #require(query.span)
    #expect(query.text == "door code")
    #expect(String(decoding: Array(line.utf8)[span], as: UTF8.self) == "door code")
  }

  @Test("What the rest of the line says fills the slots that the clause leaves open")
  func around() throws {
    let request = try request("quota attainment, each rep, be gentle")
    #expect(request.intent == "show_metric")
    #expect(request["metric"]?.value == .choice("quota_attainment"))
    #expect(request["group_by"]?.value == .choice("owner"))
  }

  @Test(
    "A reason that is doubted, denied or somebody else's leaves nothing to write",
    arguments: [
      "if they sign off on the budget, then move Pilot to proposal",
      "I did not say so, move Pilot to proposal was Kim's idea",
      "he told her that she should move Pilot to proposal, so what now?",
    ])
  func refused(line: String) throws {
    let reader = try #require(Shipped.reader)
    #expect(
      reader.read(line).requests.allSatisfy { reader.grammar[intent: $0.intent]?.writes == false || !$0.isCertain })
  }
}
