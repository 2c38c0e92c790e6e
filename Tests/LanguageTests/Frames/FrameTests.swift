import Testing

@testable import Language

@Suite("What no template reads is read by its cues and slots, in any order")
struct FrameTests {
  private static let file = SourceFile(
    path: "frames.yaml",
    text: """
      lists:
        account: {names: true}
        activity: {values: [{in: "call[s]", out: call}, {in: "demo[s]", out: demo}]}
        stage: {values: [discovery, proposal]}
      intents:
        log_activity:
          writes: true
          slots: {activity: {required: true}, account: account, when: {type: datetime, direction: past}, note: text}
          data: [{sentences: ["(log|record|register) [a] {activity} with {account} [{when}]"]}]
          examples:
            - {text: "log a call with Globex", slots: {activity: call, account: Globex}}
            - {text: "register a demo with Globex yesterday", slots: {activity: demo, account: Globex, when: yesterday}}
            - {text: "record a call with Globex", slots: {activity: call, account: Globex}}
          not: ["make a call with Globex"]
        move_stage:
          writes: true
          slots: {stage: {required: true}, account: account}
          data: [{sentences: ["(move|put) {account} to {stage}"]}]
          examples: [{text: "move Globex to proposal", slots: {account: Globex, stage: proposal}}]
        list_tasks:
          slots: {account: account, period: period}
          data: [{sentences: ["(show|list) [my] [open] (tasks|reminders) for {account} [{period}]", "tasks {period}"]}]
          examples:
            - {text: "list my tasks for Globex", slots: {account: Globex}}
            - {text: "show open reminders for Globex tomorrow", slots: {account: Globex, period: tomorrow}}
      """)

  private func read(_ line: String) throws -> Reading {
    let grammar = try Grammar(compiling: [Self.file])
    return Reader(grammar: grammar, names: Names(Desk.names), settings: Desk.settings).read(line)
  }

  @Test("Slots come in any order, without the templates' small words, and a write of that kind is not certain")
  func anyOrder() throws {
    let reading = try read("with Globex, yesterday, a call to register")
    #expect(reading.summary.hasPrefix("log_activity account=Globex activity=call when="))
    #expect(reading.requests.first?.source == .frame)
    #expect(reading.requests.first?.isCertain == false)
    #expect(try read("to proposal, please, move Globex").summary == "move_stage account=Globex stage=proposal")
    #expect(try read("Globex, any open tasks").summary == "list_tasks account=Globex")
    #expect(try read("open tasks Globex").summary == "list_tasks account=Globex")
  }

  @Test("A template that reads the line stands, and is certain")
  func templateFirst() throws {
    let request = try read("log a call with Globex").requests.first
    #expect(request?.source == .template)
    #expect(request?.isCertain == true)
  }

  @Test("What is left behind a comma becomes the note, times in it included")
  func note() throws {
    let request = try read("please to register call with Globex, wants pricing by Friday").requests.first
    #expect(request?["note"]?.value == .text("wants pricing by Friday"))
    #expect(request?["when"] == nil)
  }

  @Test(
    "Denials, suppositions, questions about an action, quotations and other people's doings are not put to the speaker",
    arguments: [
      "I did not register the call with Globex", "register call with Globex if she signs", "register call Globex?",
      "should we register call with Globex", "Globex moved to proposal", "they put Globex in stage proposal",
      "he wrote \"put Globex in stage proposal\"", "my boss moved Globex in stage proposal",
    ])
  func refused(line: String) throws { #expect(try read(line).requests.allSatisfy { $0.intent == "list_tasks" }) }

  @Test(
    "Too little known, or a verb that is not the intent's, is not understood",
    arguments: ["tasks of the weather in paris", "order tasks pizza", "Globex", "move tasks Globex"])
  func unknown(line: String) throws { #expect(try read(line).outcome == .notUnderstood) }

  @Test("Cues survive as a table")
  func table() throws {
    let grammar = try Grammar(compiling: [Self.file])
    let copy = try Grammar(encoded: grammar.encoded())
    #expect(copy.cues.supports == grammar.cues.supports)
    #expect(copy.cues.labels == grammar.cues.labels)
  }
}
