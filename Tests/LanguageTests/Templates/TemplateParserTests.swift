import Testing

@testable import Language

@Suite("Templates are read in the syntax of hassil")
struct TemplateParserTests {
  @Test("Every construct has its form")
  func constructs() throws {
    #expect(
      try TemplateParser.parse("turn[ed] on")
        == .sequence([
          .text("turn"), .alternative([.text("ed"), .empty]), .space, .text("on"),
        ]))
    #expect(try TemplateParser.parse("(a|b)") == .alternative([.text("a"), .text("b")]))
    #expect(try TemplateParser.parse("(a;b)") == .permutation([.text("a"), .text("b")]))
    #expect(try TemplateParser.parse("{area}") == .list("area", slot: "area"))
    #expect(try TemplateParser.parse("{area:room}") == .list("area", slot: "room"))
    #expect(
      try TemplateParser.parse("{0..100,5:level}") == .range(NumberRange(low: 0, high: 100, step: 5), slot: "level"))
    #expect(try TemplateParser.parse("<the>") == .rule("the"))
    #expect(try TemplateParser.parse("\\[x\\]") == .text("[x]"))
  }

  @Test(
    "A broken template names the place",
    arguments: [
      ("say (hello", 4, .unclosed("(")), ("a]", 1, .unexpected("]")), ("{a:b:c}", 0, .badReference("a:b:c")),
      ("(a|b;c)", 4, .unexpected(";")), ("<no", 0, .unclosed("<")),
    ] as [(String, Int, Finding.TemplateFault)])
  func broken(text: String, offset: Int, fault: Finding.TemplateFault) {
    let error = #expect(throws: TemplateParser.Failure.self) { try TemplateParser.parse(text) }
    #expect(error?.offset == offset)
    #expect(error?.fault == fault)
  }

  @Test("Brackets nested without end are refused")
  func nesting() {
    let error = #expect(throws: TemplateParser.Failure.self) {
      try TemplateParser.parse(String(repeating: "(", count: 5000))
    }
    #expect(error?.fault == .tooDeep)
  }
}
