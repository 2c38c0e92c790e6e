import Display
import Foundation
import Testing

@Suite("banter parse")
struct ParseTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("A sentence comes back with its intent, its slots, and where in the line each was said")
  func understood() throws {
    let object = try desk.parse("log demo for Globex tomorrow")
    #expect(object["text"] == "log demo for Globex tomorrow")
    #expect(object["outcome"] == "understood" && object["alternatives"] == [])
    let request = try #require(object["requests"]?[0])
    #expect(request["intent"] == "log_activity" && request["source"] == "template" && request["confidence"] == 1.0)
    #expect(request["writes"] == true && request["confirm"] == false)
    #expect(request["unknown"] == [] && request["missing"] == [])
    let slots = request["slots"]
    #expect(slots?["activity"] == ["value": "demo", "text": "demo", "span": [4, 8]])
    #expect(slots?["account"]?["value"] == "Globex" && slots?["account"]?["span"] == [13, 19])
    #expect(slots?["account"]?["id"]?.string?.count == 36)
    #expect(
      slots?["when"] == [
        "value": ["from": "2026-11-25", "to": "2026-11-26", "grain": "day"], "text": "tomorrow", "span": [20, 28],
      ])
  }

  @Test("Spans count the bytes of UTF-8")
  func spans() throws {
    let text = "note on Globex: café für 東京 at noon"
    let slots = try desk.parse(text)["requests"]?[0]?["slots"]
    let note = try #require(slots?.members?.first { $0.value["text"]?.string?.contains("東京") == true }?.value)
    let from = try #require(note["span"]?[0]?.int)
    let to = try #require(note["span"]?[1]?.int)
    #expect(String(decoding: Array(text.utf8)[from..<to], as: UTF8.self) == note["text"]?.string)
    #expect(to == text.utf8.count && to > text.count)
  }

  @Test("A name that two accounts bear has candidates, the best as value, and no id")
  func candidates() throws {
    let account = try desk.parse("log demo for acme")["requests"]?[0]?["slots"]?["account"]
    #expect(account?["candidates"]?.elements?.map { $0["name"] } == ["Acme Corporation", "Acme Labs"])
    #expect(account?["value"] == "Acme Corporation" && account?["id"] == nil)
  }

  @Test("A name nobody bears is null and unknown; in a create request it is the value")
  func unknown() throws {
    let request = try desk.parse("log demo for Zorbacorp")["requests"]?[0]
    #expect(request?["unknown"] == ["account"])
    #expect(request?["slots"]?["account"] == ["value": nil, "text": "Zorbacorp", "span": [13, 22]])
    let creation = try desk.parse("add account Zorbacorp")["requests"]?[0]
    #expect(creation?["unknown"] == [] && creation?["slots"]?["account"]?["value"] == "Zorbacorp")
  }

  @Test("What would still be asked for is missing, an impossible day too")
  func missing() throws {
    #expect(try desk.parse("log demo")["requests"]?[0]?["missing"] == ["account"])
    let impossible = try desk.parse("log a demo with Globex on feb 30")["requests"]?[0]
    #expect(impossible?["missing"] == ["when"] && impossible?["slots"]?["when"]?["value"] == .null)
  }

  @Test("What would be confirmed first says so")
  func confirm() throws {
    #expect(try desk.parse("delete Globex")["requests"]?[0]?["confirm"] == true)
    #expect(try desk.parse("log a call with Globex")["requests"]?[0]?["confirm"] == false)
    #expect(try desk.parse("what's our win rate")["requests"]?[0]?["writes"] == false)
  }

  @Test("What is not understood has no request, and the spans that could not be read; the exit code is 0 all the same")
  func notUnderstood() throws {
    let run = try desk.banter("parse", "order more coffee")
    let object = try JSON(parsing: run.out)
    #expect(object["outcome"] == "not_understood" && object["requests"] == [])
    #expect(object["unread"] == [[0, 17]])
    #expect(run.code == 0 && run.err.isEmpty)
  }

  @Test("Explained, a line comes with its words, what was put right, what could fill slots, and the best readings")
  func explained() throws {
    let object = try JSON(parsing: try desk.banter("parse", "--explain", "shwo me Globex").out)
    let explanation = try #require(object["explain"])
    #expect(explanation["tokens"]?[0] == ["text": "shwo", "span": [0, 4], "known": false])
    #expect(explanation["corrections"] == [["span": [0, 4], "read": "show", "cost": 5]])
    #expect(explanation["spans"]?.elements?.contains { $0["kind"] == "account" && $0["span"] == [8, 14] } == true)
    let best = try #require(explanation["readings"]?[0])
    #expect(best["intent"] == "show_account" && best["counts"] == true)
    #expect(best["template"]?.string?.contains("accounts.yaml:") == true)
    #expect(try desk.parse("show me Globex")["explain"] == nil)
  }

  @Test("One line in, one object out, whatever the line holds")
  func lines() throws {
    let lines = [
      "log a call with Globex", "", "{\"text\":\"undo\",\"user\":\"kim\"}", "{broken", "[1,2]", "\u{1b}[31mred",
      String(repeating: "x", count: 100_001), "delete Globex; win rate",
    ]
    let run = try desk.banter("parse", input: lines.map { $0 + "\n" }.joined())
    let objects = try run.lines.map { try JSON(parsing: $0) }
    #expect(objects.count == lines.count)
    #expect(objects[0]["requests"]?[0]?["intent"] == "log_activity")
    #expect(objects[2]["text"] == "undo" && objects[2]["requests"]?[0]?["intent"] == "undo")
    #expect(objects[3]["text"] == "{broken" && objects[6]["outcome"] == "not_understood")
    #expect(objects[7]["requests"]?.elements?.count == 2)
    #expect(run.code == 0)
  }

  @Test("A line said while a question of an interview is open comes back with its act and its answers")
  func question() throws {
    let lines = [
      "{\"text\":\"yes, 120k, signed off by Priya Shah the CFO\",\"question\":\"budget.approved\"}",
      "{\"text\":\"send pricing by friday\",\"question\":\"timeline.next\"}",
      "{\"text\":\"what's my win rate\",\"question\":\"need.impact\"}",
      "{\"text\":\"skip this one\",\"question\":\"need.impact\"}",
      "{\"text\":\"the budget is 90k, not 80\",\"question\":\"authority.who\"}",
    ]
    let objects = try desk.banter("parse", input: lines.map { $0 + "\n" }.joined()).lines.map { try JSON(parsing: $0) }
    let answers = objects[0]["answers"]
    #expect(answers?["budget.approved"] == ["value": true, "text": "yes", "span": [0, 3]])
    #expect(answers?["budget.amount"]?["value"] == ["amount": 120_000, "currency": "USD"])
    #expect(answers?["budget.approver"]?["value"] == ["name": "Priya Shah", "title": "CFO"])
    #expect(objects[0]["act"] == .null && objects[0]["requests"] == [])
    #expect(objects[1]["answers"]?["timeline.next"]?["due"]?["from"] == "2026-11-27")
    #expect(objects[2]["act"] == "digression" && objects[2]["requests"]?[0]?["intent"] == "show_metric")
    #expect(objects[3]["act"] == "skip" && objects[3]["answers"] == .object([]))
    #expect(objects[4]["act"] == "correct")
    #expect(objects[4]["answers"]?["budget.amount"]?["value"]?["amount"] == 90_000)
  }

  @Test("The book is not changed by a byte, and none is made where there is none")
  func neverWrites() throws {
    let before = try desk.bytes("book.db")
    let input =
      "log a call with Globex\nadd account Zed\ndelete Globex\nundo\nmove Platform Rollout to negotiation\nyes\n"
    try desk.banter("parse", input: input)
    #expect(try desk.bytes("book.db") == before)
    let run = try desk.banter("parse", "--data", "none/new.db", "add account Zed")
    #expect(run.code == 0 && !desk.exists("none"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.home).isEmpty)
  }
}

@Suite("banter entities")
struct EntitiesTests {
  @Test("One object a line in, the kinds and values of its entities a line out")
  func entities() throws {
    let desk = try Desk(filled: false)
    let input = """
      {"id":1,"input":"tomorrow at 3pm","reference_time":"2026-11-24T10:30:00","kind":"datetime"}
      {"id":2,"input":"call jane@acme.example","reference_time":null,"kind":"email"}
      {"id":3,"input":"50k","reference_time":null,"kind":"money"}
      {"id":4,"input":"nothing here","reference_time":null,"kind":"date"}
      no JSON at all
      """
    let run = try desk.banter("entities", input: input + "\n")
    #expect(run.code == 0 && run.err.isEmpty)
    let objects = try run.lines.map { try JSON(parsing: $0) }
    #expect(objects.count == 5)
    #expect(objects[0] == ["out": [["datetime", "2026-11-25T15:00"]]])
    #expect(objects[1] == ["out": [["email", "jane@acme.example"]]])
    #expect(objects[2]["out"]?.elements?.contains(["money", ["amount": 50000, "currency": "USD"]]) == true)
    #expect(objects[3] == ["out": []] && objects[4] == ["out": []])
    #expect(!desk.exists("book.db"))
  }
}
