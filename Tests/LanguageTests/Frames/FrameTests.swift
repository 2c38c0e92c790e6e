import Testing

@testable import Language

@Suite("What no template reads is cut into slots as people were heard to put them")
struct FrameTests {
  private func request(_ line: String) throws -> Request {
    let reader = try #require(Shipped.reader)
    return try #require(reader.read(line).requests.first)
  }

  @Test("Slots come in any order; a write of that kind is never certain")
  func anyOrder() throws {
    let request = try request("yesterday, for some twenty minutes, we two, hank scorpio and me, on the telephone")
    #expect(request.intent == "log_activity")
    #expect(request.source != .template)
    #expect(!request.isCertain)
    #expect(request["contact"]?.value?.words == "Hank Scorpio")
    #expect(request["when"]?.text == "yesterday")
    #expect(request["duration"]?.value?.words == "PT20M")
  }

  @Test("Free text ends where another slot begins")
  func freeText() throws {
    let request = try request("get me to ring the notary on monday, reminder please")
    #expect(request.intent == "add_task")
    #expect(request["due"] != nil)
    #expect(request["task"]?.text?.contains("notary") == true)
    #expect(request["task"]?.text?.contains("monday") == false)
  }

  @Test("A value that no words spell is implied: ringing is a call, a sum is the amount")
  func implied() throws {
    let rang = try request("tried ringing priya at long last yesterday and she is keen on it all")
    #expect(rang["activity"]?.value == .choice("call"))
    let sum = try request("bump the platform rollout, they now have 80k for it")
    #expect(sum.intent == "update_opportunity")
    #expect(sum["field"]?.value == .choice("amount"))
  }

  @Test("A template that reads the line stands, and is certain")
  func templateFirst() throws {
    let request = try request("log a call with Globex")
    #expect(request.source == .template)
    #expect(request.isCertain)
  }

  @Test(
    "Denials, suppositions, questions about an action, quotations and colleagues' doings are not put to the speaker",
    arguments: [
      "I did not register the call with Globex", "register call with Globex if she signs", "register call Globex?",
      "should we register call with Globex", "they might put Globex in stage proposal",
      "he wrote \"put Globex in stage proposal\"", "my boss moved Globex in stage proposal",
      "kim stuffed a reminder about globex in somewhere",
    ])
  func refused(line: String) throws {
    let reader = try #require(Shipped.reader)
    #expect(reader.read(line).requests.allSatisfy { reader.grammar[intent: $0.intent]?.writes == false })
  }

  @Test(
    "What asks for nothing known is not understood",
    arguments: [
      "qwerty asdf", "a sandwich with cheese", "how tall is the eiffel tower",
    ])
  func unknown(line: String) throws {
    let reader = try #require(Shipped.reader)
    #expect(reader.read(line).outcome != .understood)
  }

  @Test("What is learnt is the same every time, and survives as a table")
  func table() throws {
    let file = SourceFile(
      path: "small.yaml",
      text: """
        sample_names: {account: [Globex]}
        lists:
          account: {names: true}
        intents:
          add_note:
            writes: true
            slots: {account: account, note: text}
            data: [{sentences: ["note {account} {note}"]}]
            heard:
              - {text: "for Globex, keep that they froze", slots: {account: Globex, note: they froze}}
              - {text: "keep for Globex that it rains", slots: {account: Globex, note: it rains}}
          list_tasks:
            slots: {account: account}
            data: [{sentences: ["tasks [for {account}]"]}]
            heard: ["what is there to do", {text: "what to do for Globex", slots: {account: Globex}}]
        """)
    let grammar = try Grammar(compiling: [file]).learnt(from: [file])
    #expect(try Grammar(compiling: [file]).learnt(from: [file]).encoded() == grammar.encoded())
    let copy = try Grammar(encoded: grammar.encoded())
    #expect(copy.habits?.weights == grammar.habits?.weights)
    #expect(copy.habits?.weights.contains { $0 != 0 } == true)
    #expect(copy.slotLabels == grammar.slotLabels)
  }
}
