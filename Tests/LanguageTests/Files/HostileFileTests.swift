import Testing

@testable import Language

@Suite("Hostile and broken intent files are refused with file, line and reason")
struct HostileFileTests {
  private func findings(_ text: String) -> [Finding] {
    do throws(GrammarErrors) {
      _ = try Grammar(compiling: [SourceFile(path: "bad.yaml", text: text)])
      return []
    } catch {
      return error.findings
    }
  }

  private func template(_ template: String, rules: String = "{}") -> String {
    "expansion_rules: \(rules)\nintents:\n  i:\n    data:\n      - sentences:\n          - \"\(template)\"\n"
  }

  @Test("Rules that call each other in a circle")
  func cycle() {
    let found = findings(template("<a>", rules: "{a: \"x <b>\", b: \"<a> y\"}"))
    #expect(found.map(\.description) == ["bad.yaml:6: rules call each other in a circle: b -> a -> b"])
  }

  @Test("Rules that double without end, glued and not")
  func doubling() {
    for separator in ["", " "] {
      let rules = (0..<40).map { "r\($0): \"<r\($0 + 1)>\(separator)<r\($0 + 1)>\"" } + ["r40: x"]
      #expect(!findings(template("<r0>", rules: "{\(rules.joined(separator: ", "))}")).isEmpty)
    }
  }

  @Test("A million spellings of one word, and a permutation of too many parts")
  func spellings() {
    #expect(!findings(template(String(repeating: "(a|b)", count: 40))).isEmpty)
    #expect(!findings(template("(a;b;c;d;e;f;g)")).isEmpty)
  }

  @Test("Deep nesting in YAML and in a template")
  func nesting() {
    #expect(!findings(String(repeating: "[", count: 100_000)).isEmpty)
    #expect(!findings(String(repeating: "[\n", count: 100_000)).isEmpty)
    #expect(!findings(String(repeating: "- ", count: 100_000)).isEmpty)
    #expect(!findings(template(String(repeating: "[", count: 500))).isEmpty)
  }

  @Test("A YAML bomb")
  func bomb() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1..<10 {
      text += "a\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 10).joined(separator: ",") + "]\n"
    }
    #expect(!findings(text).isEmpty)
  }

  @Test(
    "Mistakes are reported at their line",
    arguments: [
      ("intents: [", "bad.yaml:2: this is not valid YAML"),
      ("intents:\n  i: {colour: red}", "bad.yaml:2: unknown key \"colour\""),
      ("intents:\n  i:\n    writes: maybe", "bad.yaml:3: \"writes\" should be true or false"),
      ("intents:\n  i:\n    data:\n      - sentences: [\"go {where}\"]", "bad.yaml:4: there is no list {where}"),
      ("intents:\n  i:\n    data:\n      - sentences: [\"<r>\"]", "bad.yaml:4: there is no rule <r>"),
      (
        "intents:\n  i:\n    data:\n      - sentences: [\"[a]\"]", "bad.yaml:4: this template matches an empty sentence"
      ),
      ("intents:\n  i:\n    data:\n      - sentences: [\"(a\"]", "bad.yaml:4: \"(\" is never closed at character 1"),
    ] as [(String, String)])
  func mistakes(text: String, expected: String) {
    let found = findings(text).map(\.description)
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  @Test("Everything wrong is reported at once")
  func all() { #expect(findings("intents:\n  i: {colour: red}\n  j: {writes: 7}").count == 2) }
}
