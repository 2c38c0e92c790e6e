import Testing

@testable import Language

@Suite("A guess may look something up, and asks before it writes")
struct GuessingTests {
  private let reader: Reader

  init() throws {
    let grammar = try Grammar(compiling: [Self.file]).learnt(from: [Self.file])
    reader = Reader(grammar: grammar, names: Names(Desk.names), settings: Desk.settings)
  }

  private static let file = SourceFile(
    path: "guesses.yaml",
    text: """
      out_of_scope: ["what is the weather", "tell me a joke", "book a flight", "who won the game", "write a poem"]
      sample_names: {account: [Globex]}
      lists:
        account: {names: true}
      intents:
        add_note:
          writes: true
          slots: {account: account, note: text}
          data: [{sentences: ["note {account}"]}]
          examples: ["jot this down about Globex", "keep in mind for Globex", "write down that for Globex",
            "put it in the notes of Globex", "remember this about Globex", "jot down for the record of Globex"]
          not: ["never mind Globex"]
        list_tasks:
          slots: {account: account}
          data: [{sentences: ["tasks [for {account}]"]}]
          examples: ["what is still to do for Globex", "anything left to do", "what have I got left to do",
            "which things are still open for me", "what remains to be done for Globex", "is there anything to do still"]
          not: ["it is done"]
      """)

  @Test("A line near the examples of a read is understood, says so, and keeps its names")
  func read() throws {
    let reading = reader.read("hello, what's there still to do for Globex then")
    let request = try #require(reading.requests.first)
    #expect(reading.outcome == .understood)
    #expect(request.intent == "list_tasks")
    #expect(request.source == .fallback)
    #expect(request["account"]?.text == "Globex")
  }

  @Test(
    "A write that was guessed is never certain",
    arguments: ["could you jot this down for the notes of Globex", "remember this for Globex"])
  func write(_ line: String) {
    for request in reader.read(line).requests where request.intent == "add_note" { #expect(!request.isCertain) }
    #expect(reader.read(line).requests.map(\.intent) == ["add_note"])
  }

  @Test(
    "Nothing is guessed of a denial, of somebody else's doing, or of what is out of scope",
    arguments: [
      "I did not jot this down about Globex", "she jotted this down about Globex", "what is the weather today",
      "tell me another joke", "qwerty asdf",
    ])
  func silence(_ line: String) {
    #expect(reader.read(line).outcome == .notUnderstood)
  }
}
