import Display
import Testing

@Suite("banter say --json")
struct SayTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("A thing done names the request, what was read, the reply, and every change of the record")
  func done() throws {
    let answer = try desk.say("move Platform Rollout to negotiation")
    #expect(answer["v"] == 1)
    #expect(answer["outcome"] == "done")
    #expect(answer["session"] == .null)
    #expect(answer["reply"]?.string?.hasPrefix("Platform Rollout: Proposal -> Negotiation.") == true)
    let request = answer["requests"]?[0]
    #expect(request?["intent"] == "move_stage")
    #expect(request?["source"] == "template")
    let slot = request?["slots"]?["opportunity"]
    #expect(slot?["value"] == "Platform Rollout" && slot?["id"]?.string?.isEmpty == false)
    let change = answer["changes"]?[0]
    #expect(change?["record"]?["type"] == "opportunity")
    #expect(change?["record"]?["name"] == "Platform Rollout")
    #expect(change?["record"]?["id"]?.string == slot?["id"]?.string)
    #expect(change?["field"] == "stage")
    #expect(change?["old"] == "proposal" && change?["new"] == "negotiation")
  }

  @Test("A creation has no field and no old value, and new is the record")
  func creation() throws {
    let change = try desk.say("add account Initrode")["changes"]?[0]
    #expect(change?["field"] == .null && change?["old"] == .null)
    #expect(change?["new"]?["name"] == "Initrode")
  }

  @Test("Two requests stand in their order, and are one step to take back")
  func twoRequests() throws {
    let answer = try desk.say("log a call with Globex; move Platform Rollout to negotiation")
    #expect(answer["requests"]?.elements?.map { $0["intent"] } == ["log_activity", "move_stage"])
    let undone = try desk.say("undo")
    #expect(undone["reply"]?.string?.hasPrefix("Took back 2 things:") == true)
    #expect(undone["changes"]?.elements?.count == answer["changes"]?.elements?.count)
  }

  @Test("A metric comes as values: the rate a fraction, with its parts, its period and the moment it holds for")
  func metric() throws {
    let data = try desk.say("win rate this year")["data"]
    #expect(data?["metric"] == "win_rate")
    #expect(data?["unit"] == "fraction")
    let won = try #require(data?["numerator"]?.int)
    let closed = try #require(data?["denominator"]?.int)
    #expect(won > 0 && closed > won)
    #expect(data?["value"]?.double == Double(won) / Double(closed))
    #expect(data?["n"]?.int == closed)
    #expect(data?["period"]?["from"] == "2026-01-01" && data?["period"]?["to"] == "2027-01-01")
    #expect(data?["as_of"] == "2026-11-24T10:30:00Z")
    #expect(data?["previous"]?["n"]?.int != nil)
  }

  @Test("A list comes as rows, each with its type, id and name")
  func list() throws {
    let rows = try #require(try desk.say("list accounts")["data"]?["rows"]?.elements)
    #expect(rows.count == 40)
    let isWhole = rows.allSatisfy { $0["type"] == "account" && $0["id"]?.string?.count == 36 }
    #expect(isWhole)
    #expect(rows.contains { $0["name"] == "Globex" })
  }

  @Test("A reply in JSON is plain text of any length: no colour, no line broken, whatever is asked for")
  func plainReply() throws {
    let run = try desk.banter("say", "--json", "--color", "always", "--width", "20", "list accounts")
    let reply = try #require(try JSON(parsing: run.out)["reply"]?.string)
    #expect(!reply.contains("\u{1b}"))
    #expect(reply.contains("Kestrelworks Robotics  Manufacturing       Minneapolis     Dana Whitfield"))
  }

  @Test(
    "What came of it stands in the outcome, and in the exit code",
    arguments: [
      ("log a call with Globex", "done", 0), ("log demo", "ask", 2), ("log a demo with acme", "choose", 2),
      ("log a call with Zorbacorp", "choose", 2), ("delete Globex", "confirm", 2),
      ("order more coffee", "not_understood", 65), ("undo", "failed", 1), ("reopen Platform Rollout", "failed", 1),
    ] as [(String, String, Int32)])
  func outcomes(words: String, outcome: String, code: Int32) throws {
    let run = try desk.banter("say", "--json", words)
    #expect(try JSON(parsing: run.out)["outcome"]?.string == outcome)
    #expect(run.code == code)
    #expect(run.err.isEmpty, "a reply, refusals too, goes to standard output")
    if code != 0 { #expect(try desk.say("history")["reply"]?.string?.contains(words) == false) }
  }

  @Test("A session goes on with its open question; another one, and none, know nothing of it")
  func sessions() throws {
    #expect(try desk.say("log a demo with acme", session: "a.b-c_1")["session"] == "a.b-c_1")
    #expect(try desk.say("1")["outcome"] == "failed")
    #expect(try desk.say("1", session: "other")["outcome"] == "failed")
    let answer = try desk.say("2", session: "a.b-c_1")
    #expect(answer["outcome"] == "done")
    #expect(answer["reply"]?.string?.hasPrefix("Logged a demo with Acme Labs") == true)
    #expect(answer["requests"]?[0]?["slots"]?["account"]?["from"] == "context")
    #expect(try desk.say("move it to proposal", session: "a.b-c_1")["reply"]?.string?.contains("-> Proposal") == true)
    #expect(try desk.rights("home/.local/state/banter/sessions") == 0o700)
    #expect(try desk.rights("home/.local/state/banter/sessions/a.b-c_1.json") == 0o600)
  }

  @Test(
    "A session's name that could be a path is a mistake in the call",
    arguments: ["../x", ".hidden", "a/b", "", String(repeating: "x", count: 65), "é"])
  func badSession(name: String) throws {
    let run = try desk.banter("say", "--session", name, "hello")
    #expect(run.code == 64)
    #expect(run.err.contains("A session's name is"))
    #expect(!desk.exists("home/.local/state"))
  }
}
