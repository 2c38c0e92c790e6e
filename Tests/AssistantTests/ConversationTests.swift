import Display
import Figures
import Sales
import Testing

@testable import Assistant

@Suite("A conversation")
struct ConversationTests {
  @Test("A logged call is kept and read back in full")
  func logs() throws {
    let office = try Office().furnished()
    #expect(
      office.say("log a call with Globex") == """
        Logged a call with Globex on Globex Expansion, Mon 23 Nov, 10:30.
        No next step is set. What happens next, and when?
        """)
    #expect(try office.store.count(Query<Activity>()) == 1)
  }

  @Test("A name that fits two accounts is asked about and then used")
  func chooses() throws {
    let office = try Office().furnished()
    #expect(office.assistant.take("log a demo for acme").outcome == .choose)
    #expect(office.say("2").hasPrefix("Logged a demo with Acme Labs on Pilot"))
  }

  @Test("Two requests in one line are one step of undo")
  func twoRequests() throws {
    let office = try Office().furnished()
    let turn = office.assistant.take("log a call with Globex and move Globex Expansion to proposal")
    #expect(turn.outcome == .done)
    #expect(try office.deal("Globex Expansion")?.stage == "proposal")
    _ = office.say("undo")
    #expect(try office.store.count(Query<Activity>()) == 0)
    #expect(try office.deal("Globex Expansion")?.stage == "prospecting")
  }

  @Test("Undo and history are there after the program was closed")
  func undoSurvives() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/book.db"
    let first = try Office(path: path).furnished()
    _ = first.say("move Pilot to discovery")
    try first.store.close()
    let second = try Office(path: path)
    #expect(second.say("show history of Pilot").contains("move Pilot to discovery"))
    #expect(second.say("undo") == "Took back: Pilot is in Prospecting again.")
    #expect(try second.deal("Pilot")?.stage == "prospecting")
  }

  @Test("What is missing is asked for, and the answer finishes the request")
  func asks() throws {
    let office = try Office().furnished()
    #expect(office.assistant.take("log a call").outcome == .choose)
    #expect(office.say("Globex").hasPrefix("Logged a call with Globex"))
    let fresh = try Office()
    #expect(fresh.assistant.take("log a call").outcome == .ask)
  }

  @Test("A question in between is answered and the open question kept")
  func digresses() throws {
    let office = try Office().furnished()
    _ = office.say("log a demo for acme")
    let turn = office.assistant.take("list accounts")
    #expect(turn.outcome == .choose)
    #expect(turn.reply.blocks.contains { if case .table = $0 { true } else { false } })
    #expect(office.say("the labs one").hasPrefix("Logged a demo with Acme Labs"))
  }

  @Test("No answer to a confirmation changes nothing")
  func denies() throws {
    let office = try Office().furnished()
    #expect(office.assistant.take("delete account Globex").outcome == .confirm)
    _ = office.say("no")
    #expect(try office.store.count(Query<Account>()) == 3)
  }

  @Test("A line that was not understood changes nothing and says what would work")
  func refuses() throws {
    let office = try Office().furnished()
    let before = try office.store.version()
    let turn = office.assistant.take("order more coffee for the kitchen")
    #expect(turn.outcome == .notUnderstood)
    #expect(try office.store.version() == before)
  }

  @Test(
    "Questions, negations, hypotheticals and other people's words never write",
    arguments: [
      "did I log a call with Globex?", "don't log a call with Globex", "if I move Pilot to proposal what happens",
      "Kim said she moved Pilot to proposal", "I haven't called Globex", "should I close Pilot as lost?",
      "we might have won Pilot", "what if we lose Pilot to Zeta", "did we win Pilot?", "never delete Globex",
    ])
  func neverWrites(line: String) throws {
    let office = try Office().furnished()
    let before = try office.store.version()
    let turn = office.assistant.take(line)
    #expect(turn.changes.isEmpty)
    #expect(try office.store.version() == before)
  }

  @Test("A session goes on where it was left, question and all")
  func sessionGoesOn() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/book.db"
    let session = try #require(Session(id: "s-1", folder: scratch.path, book: path, user: "sam"))
    let first = try Office(path: path).furnished()
    _ = first.say("log a demo for acme")
    try session.save(first.assistant.conversation)
    let second = try Office(path: path)
    second.assistant.conversation = try session.load().conversation
    #expect(second.say("1").hasPrefix("Logged a demo with Acme Corporation"))
  }

  @Test("A correction keeps what it does not change: the day or the time of day")
  func corrections() throws {
    let office = try Office().furnished()
    #expect(office.say("log a meeting with Globex tomorrow at 3").hasSuffix("Tue 24 Nov, 15:00."))
    #expect(office.say("no, 4pm").hasSuffix("Tue 24 Nov, 16:00."))
    #expect(office.say("no, thursday").hasSuffix("Thu 26 Nov, 16:00."))
    #expect(try office.store.count(Query<Activity>()) == 1)
  }

  @Test("A correction, and a correction of it, are one step each that undo takes back")
  func correctionsAreSteps() throws {
    let office = try Office().furnished()
    _ = office.say("log a meeting with Globex tomorrow at 3")
    _ = office.say("no, 4pm")
    _ = office.say("no, thursday")
    let times = { try office.store.records(Query<Activity>()).compactMap(\.at).map(office.local) }
    #expect(try times().map(\.minute) == [16 * 60])
    #expect(office.say("undo") == "Took back: the correction \"no, thursday\".")
    #expect(office.say("undo") == "Took back: the correction \"no, 4pm\".")
    #expect(try times().map(\.minute) == [15 * 60])
    #expect(office.say("redo 2").hasPrefix("Did again 2 things"))
    #expect(try times().map(\.day.number) == [Office.today.number + 3])
    _ = office.say("undo 3")
    #expect(try office.store.count(Query<Activity>()) == 0)
  }

  @Test("A record made on the way and what it was made for are one step")
  func creationIsOneStep() throws {
    let office = try Office().furnished()
    _ = office.say("log a demo with Zorblatt Industries")
    #expect(office.say("yes").contains("Logged a demo with Zorblatt Industries"))
    _ = office.say("undo")
    #expect(try office.store.count(Query<Activity>()) == 0)
    #expect(try office.store.records(Query<Account>()).allSatisfy { $0.name != "Zorblatt Industries" })
  }

  @Test("What was looked up last is asked again of another account")
  func lookupsGoOn() throws {
    let office = try Office().furnished()
    _ = office.say("list deals at Acme Corporation")
    #expect(office.say("same for Globex").contains("Globex"))
    #expect(office.assistant.conversation.lastLookup?.intent == "list_opportunities")
  }

  @Test("Of names that fit as well, the one worked on last is offered first")
  func recentFirst() throws {
    let office = try Office().furnished()
    _ = office.say("create account Zeta North")
    _ = office.say("create account Zeta South")
    office.assistant.clock = { Office.now.adding(seconds: 60) }
    _ = office.say("log a demo with Zeta South")
    #expect(office.say("log a call with zeta").contains("1  Zeta South"))
  }

  @Test("A correction of a line with two requests keeps the other one")
  func correctsOneOfTwo() throws {
    let office = try Office().furnished()
    _ = office.say("log a call with Globex and log a demo with Acme Labs tomorrow")
    _ = office.say("no, thursday")
    let activities: [Activity] = try office.store.records(Query(order: ["type"]))
    #expect(activities.map(\.type) == ["call", "demo"])
    #expect(activities.last?.at.map { Zone.utc.local($0).day } == Day(iso: "2026-11-26"))
  }

  @Test("A correction never takes back anything but the line it corrects")
  func correctsOnlyTheNewest() throws {
    let office = try Office().furnished()
    _ = office.say("log a call with Globex")
    _ = office.say("log a demo with Acme Labs tomorrow")
    _ = office.say("undo")
    #expect(office.assistant.take("no, thursday").changes.isEmpty)
    #expect(try office.store.count(Query<Activity>()) == 1)
  }

  @Test("Somebody else does not go on with what the one before was talking about")
  func usersAreApart() throws {
    let office = try Office().furnished()
    _ = office.say("add user Kim Reyes as business development rep")
    _ = office.say("log a call with Globex tomorrow")
    _ = office.say("I'm Kim Reyes")
    #expect(office.assistant.take("no, thursday").changes.isEmpty)
  }

  @Test("A deal of one account is never logged with another")
  func strangers() throws {
    let office = try Office().furnished()
    #expect(office.assistant.take("log a call with Globex on Pilot").changes.isEmpty)
  }

  @Test("A whole week is no day to have called on")
  func coarseDays() throws {
    let office = try Office().furnished()
    #expect(office.assistant.take("log a call with Globex last week").outcome == .ask)
  }

  @Test("The question asked before a write in between is still open after it")
  func questionIsKept() throws {
    let office = try Office().furnished()
    _ = office.say("log a demo for acme")
    #expect(office.say("log a call with Globex").contains("Which one?"))
    #expect(office.say("1").hasPrefix("Logged a demo with Acme Corporation"))
  }

  @Test("Undo of a named number takes back so many lines, and none of a number that is none")
  func undoCounts() throws {
    let office = try Office().furnished()
    _ = office.say("move Pilot to discovery")
    _ = office.say("move Pilot to proposal")
    #expect(office.assistant.take("undo 0").changes.isEmpty)
    _ = office.say("undo 2")
    #expect(try office.deal("Pilot")?.stage == "prospecting")
  }

  @Test(
    "A session's name cannot leave its folder",
    arguments: ["", "../x", ".hidden", "a/b", String(repeating: "a", count: 65)])
  func sessionNames(id: String) { #expect(Session(id: id, folder: "/tmp", book: "a.db", user: "sam") == nil) }
}
