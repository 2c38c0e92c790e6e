import Testing

@testable import Language

@Suite("Names inside a free text are found where they are certain")
struct MentionTests {
  @Test("In full or without the legal suffix, in order, each once")
  func certain() throws {
    let found = try Desk.reader().mentions(in: "Send Hank Scorpio the Globex quote, then call Globex and Smith & Sons")
    #expect(found.map(\.id) == ["c1", "a3", "a4"])
    #expect(try Desk.reader().mentions(in: "ask Müller for the logo").map(\.id) == ["a5"])
  }

  @Test("Not a part of a name, not one of several that fit, not a misspelt one")
  func doubtful() throws {
    #expect(try Desk.reader().mentions(in: "ring Hank about Acme and Globx").isEmpty)
    #expect(try Desk.reader().mentions(in: "").isEmpty)
  }
}
