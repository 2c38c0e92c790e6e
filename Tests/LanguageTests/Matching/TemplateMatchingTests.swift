import Testing

@testable import Language

@Suite("Templates match what they say and nothing else")
struct TemplateMatchingTests {
  @Test(
    "Sentences a template accepts",
    arguments: [
      ("call[ed|ing] bob", "calling bob"), ("call[ed|ing] bob", "Called Bob!"), ("[please] go", "go"),
      ("(a;b;c)", "c a b"), ("go ([x];[y])", "go y"), ("what's up", "what is up"), ("[un]lock it", "unlock it"),
      ("PM2.5 level", "pm2.5 level"), ("100% sure", "100 % sure"), ("wait, what", "wait what"), ("go: home", "go home"),
    ] as [(String, String)])
  func accepts(template: String, sentence: String) throws {
    #expect(try Desk.reader(of: [template]).read(sentence).outcome == .understood)
  }

  @Test(
    "Sentences a template rejects",
    arguments: [
      ("call[ed|ing] bob", "calls to bob"), ("(a;b;c)", "a b"), ("(a;b)", "a a b"), ("go home", "go"),
      ("go", "go home"),
      ("x , y", "x y"),
    ] as [(String, String)])
  func rejects(template: String, sentence: String) throws {
    #expect(try Desk.reader(of: [template]).read(sentence).outcome == .notUnderstood)
  }

  @Test("A range takes the numbers of its steps, in words too")
  func ranges() throws {
    let reader = try Desk.reader(of: ["set {0..100,5:level}"])
    #expect(reader.read("set 50").summary == "it level=50")
    #expect(reader.read("set twenty five").summary == "it level=25")
    #expect(reader.read("set 51").outcome == .notUnderstood)
    #expect(reader.read("set 105").outcome == .notUnderstood)
  }

  @Test("Values of lists are templates, and the longest fitting value wins")
  func lists() throws {
    let lists = "{room: {values: [{in: \"[the] living room[s]\", out: living}, {in: room, out: any}]}}"
    let reader = try Desk.reader(of: ["go to {room}"], lists: lists)
    #expect(reader.read("go to the living rooms").summary == "it room=living")
    #expect(reader.read("go to room").summary == "it room=any")
  }

  @Test("A value without out of its own is the words as typed")
  func asTyped() throws {
    let reader = try Desk.reader(of: ["hire a {role}"], lists: "{role: {values: [\"[senior] (engineer|seller)\"]}}")
    #expect(reader.read("hire a Senior Seller").summary == "it role=Senior Seller")
  }

  @Test("A bound whose words the template spells is the plain figure")
  func bounds() throws {
    let reader = try Desk.reader(of: ["bump it [up] to {money:x}", "deals {money:x}"])
    #expect(reader.read("bump it up to 130k").summary == "it x=130000")
    #expect(reader.read("deals up to 130k").summary == "it x=..130000")
  }

  @Test("Free text keeps the words as typed and leaves the template its own")
  func freeText() throws {
    let reader = try Desk.reader(
      of: ["play {song} in {place}"], lists: "{song: {wildcard: true}, place: {values: [hall]}}")
    #expect(reader.read("play Live in Paris in hall").summary == "it place=hall song=Live in Paris")
  }

  @Test("Free text may be tied to the words it begins with")
  func openings() throws {
    let reader = try Desk.reader(of: ["{todo}"], lists: "{todo: {wildcard: true, first: [call, send]}}")
    #expect(reader.read("call").outcome == .notUnderstood, "a template that is all guesses takes nothing")
    let cued = try Desk.reader(of: ["task {todo}"], lists: "{todo: {wildcard: true, first: [call, send]}}")
    #expect(cued.read("task call Bob").summary == "it todo=call Bob")
    #expect(cued.read("task never call Bob").outcome == .notUnderstood)
  }

  @Test("Conditions on the context decide, and can fill a slot")
  func context() throws {
    let text = """
      lists:
        name: {values: [{in: lamp, out: Lamp, context: {domain: light}}, {in: door, out: Door, context: {domain: lock}}]}
      intents:
        dim:
          data:
            - sentences: ["dim {name}"]
              requires_context: {domain: [light, fan]}
              slots: {how: low}
        here:
          data:
            - sentences: ["dim here"]
              requires_context: {area: {slot: true}}
        never:
          data:
            - sentences: ["open {name}"]
              excludes_context: {domain: lock}
      """
    let reader = Reader(
      grammar: try Grammar(compiling: [SourceFile(path: "c.yaml", text: text)]), settings: Desk.settings)
    #expect(reader.read("dim lamp").summary == "dim how=low name=Lamp")
    #expect(reader.read("dim door").outcome == .notUnderstood)
    #expect(reader.read("dim here").outcome == .notUnderstood)
    #expect(reader.read("dim here", context: ["area": ["Hall"]]).summary == "here area=Hall")
    #expect(reader.read("open door").outcome == .notUnderstood)
    #expect(reader.read("open lamp").summary == "never name=Lamp")
  }

  @Test("Several files merge: values add up, later rules replace")
  func merging() throws {
    let first = SourceFile(
      path: "1.yaml",
      text:
        "lists: {c: {values: [red]}}\nexpansion_rules: {p: paint}\nintents: {i: {data: [{sentences: [\"<p> {c}\"]}]}}")
    let second = SourceFile(path: "2.yaml", text: "lists: {c: {values: [blue]}}\nexpansion_rules: {p: (dye|colour)}")
    let reader = Reader(grammar: try Grammar(compiling: [first, second]), settings: Desk.settings)
    #expect(reader.read("dye blue").summary == "i c=blue")
    #expect(reader.read("colour red").summary == "i c=red")
    #expect(reader.read("paint red").outcome == .notUnderstood)
  }
}
