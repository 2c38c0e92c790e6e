import Testing

@testable import Language

@Suite("A line is completed from the grammar and the names")
struct CompletionTests {
  private func texts(_ prefix: String) throws -> [String] { try Desk.reader().completions(after: prefix).map(\.text) }

  @Test("Words, values and names that can come next")
  func next() throws {
    #expect(try texts("mo") == ["move"])
    #expect(try texts("log a de") == ["demo"])
    #expect(try texts("log a call with glo") == ["Globex"])
    #expect(try texts("move it to ") == ["discovery", "negotiation", "proposal"])
    #expect(try texts("log a call with acme la") == ["Acme Labs"])
    #expect(try texts("xyzzy ").isEmpty)
  }

  @Test("The nearest intents and names for what could not be read")
  func nearest() throws {
    let reader = try Desk.reader()
    #expect(reader.nearest(to: "register a call with globex").first?.name == "log_activity")
    #expect(reader.nearest(names: "globax", kind: "account", limit: 1).map(\.name) == ["Globex"])
  }
}
