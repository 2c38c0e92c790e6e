import Testing

@testable import Language

@Suite("Names inside a free text are found where only one is meant")
struct MentionTests {
  @Test("In full, without the legal suffix, or by a first name, in order, one of a kind")
  func certain() throws {
    let found = try Desk.reader().mentions(in: "Send Hank Scorpio the Globex quote, then call Smith & Sons")
    #expect(found.map(\.id) == ["c1", "a3"])
    #expect(try Desk.reader().mentions(in: "then ring Hank").map(\.id) == ["c1"])
    #expect(try Desk.reader().mentions(in: "ask Müller for the logo").map(\.id) == ["a5"])
  }

  @Test("Not one of several that fit, not a misspelt one")
  func doubtful() throws {
    #expect(try Desk.reader().mentions(in: "ask about Acme and Globx").isEmpty)
    #expect(try Desk.reader().mentions(in: "").isEmpty)
  }
}
