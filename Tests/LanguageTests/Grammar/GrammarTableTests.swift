import Testing

@testable import Language

@Suite("A compiled grammar survives as a table")
struct GrammarTableTests {
  private let lines = [
    "log a call with Globex yesterday, all fine", "move it to negotiating", "set the amount of Acme Labs to 5k",
    "did i log a demo with Globex", "create account Foo", "nonsense",
  ]

  @Test("It reads the same sentences the same way, through bytes and through text")
  func roundTrip() throws {
    let reader = try Desk.reader()
    var copy = Reader(
      grammar: try Grammar(encoded: reader.grammar.encoded()), names: reader.names, settings: reader.settings)
    for line in lines { #expect(copy.read(line).summary == reader.read(line).summary) }
    #expect(copy.grammar.intents == reader.grammar.intents)
    let text = Array(Base64.encode(reader.grammar.encoded()).utf8)
    copy = Reader(
      grammar: try Grammar(encoded: text.withUnsafeBufferPointer(Base64.decode)), names: reader.names,
      settings: reader.settings)
    #expect(copy.read(lines[0]).summary == reader.read(lines[0]).summary)
  }

  @Test("A damaged table is refused")
  func damaged() throws {
    let bytes = try Desk.reader().grammar.encoded()
    #expect(throws: MalformedGrammar.self) { try Grammar(encoded: Array(bytes.prefix(bytes.count / 2))) }
    #expect(throws: MalformedGrammar.self) { try Grammar(encoded: [99] + bytes) }
    #expect(throws: MalformedGrammar.self) { try Grammar(encoded: "", learnt: { nil }) }
    #expect(throws: MalformedGrammar.self) { try Learnt(encoded: "QQ") }
  }
}
