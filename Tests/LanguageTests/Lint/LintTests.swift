import Testing

@testable import Language

@Suite("Lint finds what is wrong in a folder of intents")
struct LintTests {
  private func findings(_ text: String) -> [String] {
    Lint.check([SourceFile(path: "l.yaml", text: text)], names: Desk.names, settings: Desk.settings).map(\.description)
  }

  @Test("A good folder has no errors")
  func clean() {
    let found = Lint.check([Desk.file], names: Desk.names, settings: Desk.settings).filter { !$0.isWarning }
    #expect(found.map(\.description) == [])
  }

  @Test("Slots that are not listed, or never filled")
  func slots() {
    let found = findings(
      "intents:\n  i:\n    slots: {a: text, n: number}\n    data: [{sentences: [\"go {text:b}\", \"{number:n} x\"]}]")
    #expect(found.contains("l.yaml:4: i fills \"b\" but does not list it under slots"))
    #expect(found.contains("l.yaml:3: warning: i lists \"a\" but no template fills it"))
  }

  @Test("Rules and lists that nothing uses, and texts that touch")
  func unused() {
    let found = findings(
      "expansion_rules: {r: x}\nlists: {l: {values: [y]}}\nintents: {i: {data: [{sentences: [\"go {text:a} [{text:b}]\"]}]}}"
    )
    #expect(found.contains("l.yaml:1: warning: nothing uses the rule <r>"))
    #expect(found.contains("l.yaml:2: warning: nothing uses the list {l}"))
    #expect(found.contains { $0.contains("two free texts touch") })
  }

  @Test(
    "Examples that do not read back, counter-examples that do, two intents on one sentence, templates without example")
  func examples() {
    let found = findings(
      """
      lists: {c: {values: [red, blue]}}
      intents:
        i:
          data: [{sentences: ["paint it {c}"]}, {sentences: ["stop"]}]
          examples: [{text: paint it red, slots: {c: blue}}, halt, stop]
          not: [paint it blue]
        j:
          data: [{sentences: ["stop", "halt", "cease"]}]
      """)
    #expect(found.contains("l.yaml:5: \"paint it red\" should give c \"blue\", not \"red\""))
    #expect(found.contains("l.yaml:5: \"halt\" should read as i, not as j"))
    #expect(found.contains("l.yaml:6: \"paint it blue\" must not read as i, but does"))
    #expect(found.contains("l.yaml:5: \"stop\" fits both i and j"))
    #expect(found.contains("l.yaml:8: warning: no example reads through the template \"cease\""))
  }

  @Test("An intent whose sentences heard mostly read as something else is told of")
  func heard() {
    let found = findings(
      """
      intents:
        i: {data: [{sentences: ["paint it"]}], heard: [paint that wall, paint this door, paint the fence]}
        j: {data: [{sentences: ["halt"]}], heard: [paint that gate, paint this roof, stop at once]}
      """)
    #expect(found.contains { $0.hasPrefix("l.yaml:") && $0.contains("of the sentences heard for") })
  }
}
