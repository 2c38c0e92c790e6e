import Display
import Testing

@Suite("banter parse --grammar")
struct OtherGrammarTests {
  let desk: Desk

  init() throws {
    desk = try Desk(filled: false)
    try desk.write("house/light.yaml", Self.light)
    try desk.write("lists.yaml", Self.lists)
  }

  private static let light = """
    language: en
    intents:
      TurnOn:
        data:
          - sentences: ["<turn> on [the] {name}", "<turn> {name} on"]
            slots: {domain: light}
          - sentences: ["<turn> on [the] lights"]
            requires_context: {area: {slot: true}}
      Dim:
        data:
          - sentences: ["(set|dim) {name} to {brightness}[ percent]"]
    expansion_rules: {turn: "(turn|switch)"}

    """

  private static let lists = """
    lists:
      name: {values: [{in: (desk|table) lamp, out: Desk Lamp}, Ceiling Light]}
      brightness: {range: {from: 0, to: 100}}

    """

  private func parse(_ line: String) throws -> JSON {
    let run = try desk.banter("parse", "--grammar", "house", "--lists", "lists.yaml", input: line + "\n")
    #expect(run.code == 0 && run.err.isEmpty)
    return try JSON(parsing: run.out)
  }

  @Test("Sentences are read by another folder's templates and lists, with no book and none of Banter's own intents")
  func read() throws {
    let request = try parse("Switch on the table lamp")["requests"]?[0]
    #expect(request?["intent"] == "TurnOn" && request?["writes"] == false && request?["confirm"] == false)
    #expect(request?["slots"]?["name"] == ["value": "Desk Lamp", "text": "table lamp", "span": [14, 24]])
    #expect(request?["slots"]?["domain"] == ["value": "light"])
    #expect(try parse("dim desk lamp to 40 percent")["requests"]?[0]?["slots"]?["brightness"]?["value"] == 40)
    #expect(try parse("log a call with Globex")["outcome"] == "not_understood")
    #expect(!desk.exists("book.db"))
  }

  @Test("What is known beside a line comes with it as context, and fills the slots that ask for it")
  func context() throws {
    let line = "{\"text\":\"turn on the lights\",\"context\":{\"area\":\"Kitchen\",\"floor\":[1,2]}}"
    let slots = try parse(line)["requests"]?[0]?["slots"]
    #expect(slots?["area"] == ["value": "Kitchen", "from": "context"])
    #expect(try parse("turn on the lights")["outcome"] == "not_understood")
  }

  @Test(
    "A folder that is broken or hostile is refused with file, line and reason, exit code 78, before a line is read",
    arguments: [
      (
        "intents:\n  A: {data: [\"<a>\"]}\nexpansion_rules: {a: <b>, b: <a>}\n", ":2: rules call each other in a circle"
      ),
      ("intents:\n  A:\n    data: [\"go [to (the\"]\n", ":3: \"(\" is never closed at character 8"),
      ("intents:\n  A:\n    data: [\"go {where}\"]\n", ":3: there is no list {where}"),
      ("intents: {A: {data: [\"\(String(repeating: "(a|b)", count: 30))\"]}}\n", ":1: too many spellings of one word"),
      ("a: " + String(repeating: "[", count: 99), ":1: the nesting is too large"),
      ("intents:\n\tA: 1\n", ":2: this is not valid YAML"),
    ])
  func refused(text: String, reason: String) throws {
    try desk.write("bad/bad.yaml", text)
    let run = try desk.banter("parse", "--grammar", "bad", input: "turn on the lights\n")
    #expect(run.code == 78 && run.out.isEmpty)
    #expect(run.err.contains("bad/bad.yaml" + reason), "\(run.err)")
  }

  @Test(
    "Lists that are broken are told the same way, and folders that are not there, or hold nothing, for what they are")
  func lists() throws {
    try desk.write("bad.yaml", "lists:\n  name: 7\n")
    let broken = try desk.banter("parse", "--grammar", "house", "--lists", "bad.yaml", "turn on the lights")
    #expect(broken.code == 78 && broken.err.contains("bad.yaml:2: "))
    #expect(try desk.banter("parse", "--grammar", "nowhere", "hello").code == 64)
    #expect(try desk.banter("parse", "--grammar", "home", "hello").code == 78)
    #expect(try desk.banter("parse", "--lists", "lists.yaml", "hello").code == 64)
  }
}
