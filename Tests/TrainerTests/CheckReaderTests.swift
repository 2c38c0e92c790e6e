import Sales
import Testing

@testable import Trainer

private func check(_ sentence: String) throws(CheckFlaw) -> RecordCheck.Claim {
  try CheckReader.read(sentence).claim
}

private func flaw(_ sentence: String) -> CheckFlaw? {
  do {
    _ = try check(sentence)
    return nil
  } catch {
    return error
  }
}

private func deal(_ name: String) -> Subject { Subject(kind: .opportunity, name: name) }

@Suite("A check of the record")
struct CheckReaderTests {
  @Test(
    "tests a field of a deal, however it is written",
    arguments: [
      ("deal Platform Rollout stage is Proposal", "Platform Rollout", "stage", FieldTest.Verb.is, "Proposal"),
      ("deal Pilot next step is empty", "Pilot", "next_step", .isEmpty, ""),
      ("deal Pilot next_step is not empty", "Pilot", "next_step", .isNotEmpty, ""),
      ("deal Pilot amount is at least $50k", "Pilot", "amount", .isAtLeast, "$50k"),
      ("deal Pilot close date is not 27 Nov 2026", "Pilot", "close_date", .isNot, "27 Nov 2026"),
      ("opportunity Pilot competitor contains Sales", "Pilot", "competitor", .contains, "Sales"),
      ("deal Pilot amount was €120,000", "Pilot", "amount", .was, "€120,000"),
      ("deal Pilot reason is price", "Pilot", "lost_reason", .is, "price"),
      ("deal \"What is left\" owner is Sam Okafor", "What is left", "owner", .is, "Sam Okafor"),
      ("Deal Pilot Next Step Is send pricing", "Pilot", "next_step", .is, "send pricing"),
      ("deal Pilot close date is Fri 27 Nov", "Pilot", "close_date", .is, "Fri 27 Nov"),
      ("deal Pilot probability is 50 %", "Pilot", "probability", .is, "50 %"),
      ("deal Pilot amount is {sum}", "Pilot", "amount", .is, "{sum}"),
    ])
  func fields(sentence: String, name: String, field: String, verb: FieldTest.Verb, value: String) throws {
    #expect(try check(sentence) == .field(deal(name), FieldTest(field: field, verb: verb, value: value)))
  }

  @Test("tests an account, a contact, a task and a stakeholder of a deal")
  func others() throws {
    #expect(
      try check("account Acme Corporation industry is Retail")
        == .field(
          Subject(kind: .account, name: "Acme Corporation"), FieldTest(field: "industry", verb: .is, value: "Retail")))
    #expect(
      try check("contact Jane Doe title is CFO")
        == .field(Subject(kind: .contact, name: "Jane Doe"), FieldTest(field: "title", verb: .is, value: "CFO")))
    #expect(
      try check("task send pricing due is 2026-11-26")
        == .field(Subject(kind: .task, name: "send pricing"), FieldTest(field: "due", verb: .is, value: "2026-11-26")))
    #expect(
      try check("deal Pilot stakeholder Jane Doe role is champion")
        == .stakeholder(deal("Pilot"), contact: "Jane Doe", FieldTest(field: "role", verb: .is, value: "champion")))
  }

  @Test("counts records, of a deal or of all, that pass tests")
  func counts() throws {
    let isCall = FieldTest(field: "type", verb: .is, value: "call")
    #expect(try check("deal Pilot has 2 activities") == .has(deal("Pilot"), 2, Selection(kind: .activity, tests: [])))
    #expect(try check("deal Pilot has no calls") == .has(deal("Pilot"), 0, Selection(kind: .activity, tests: [isCall])))
    #expect(
      try check("3 deals where stage is proposal and account is Smith and Sons and amount is at least 50k")
        == .count(
          3,
          Selection(
            kind: .opportunity,
            tests: [
              FieldTest(field: "stage", verb: .is, value: "proposal"),
              FieldTest(field: "account", verb: .is, value: "Smith and Sons"),
              FieldTest(field: "amount", verb: .isAtLeast, value: "50k"),
            ])))
    #expect(
      try check("1 open task where due is tomorrow")
        == .count(
          1,
          Selection(
            kind: .task,
            tests: [
              FieldTest(field: "completed", verb: .isEmpty, value: ""),
              FieldTest(field: "due", verb: .is, value: "tomorrow"),
            ])))
    #expect(try check("nothing else changed") == .nothingElseChanged)
  }

  @Test(
    "outside the grammar says what was meant",
    arguments: [
      ("dael Pilot stage is proposal", CheckFlaw.unknownSubject("dael", nearest: "deal")),
      ("the pilot is won", .unknownSubject("the", nearest: nil)),
      ("deal Pilot stge is proposal", .noField("stge", kind: "deal", nearest: "stage")),
      ("deal Pilot colour is red", .noField("colour", kind: "deal", nearest: nil)),
      ("deal Pilot went well", .noVerb(kind: "deal")), ("deal stage is proposal", .noName(kind: "deal")),
      ("deal Pilot stage is", .noValue(field: "stage", verb: "is")),
      ("deal Pilot amount is lots", .badValue("lots", field: "amount", example: "$120,000")),
      ("deal Pilot close date is 30 Feb 2026", .badValue("30 Feb 2026", field: "close_date", example: "27 Nov 2026")),
      (
        "deal Pilot close date is Mon 27 Nov 2026",
        .badValue("Mon 27 Nov 2026", field: "close_date", example: "27 Nov 2026")
      ),
      ("deal Pilot stage is at least proposal", .badVerb("is at least", field: "stage")),
      ("3 dealz", .unknownSubject("dealz", nearest: "deals")), ("deal Pilot has 3", .unknownSubject("", nearest: nil)),
      ("interview bant is over", .badInterview("interview bant is asking budget.approved")),
      ("asked budget.amount often", .badInterview("asked budget.approved once")),
      ("deal Pilot bant score is high", .badInterview("deal X bant score is 75")),
      ("deal Pilot bant.budget.amount seems low", .noVerb(kind: "deal")),
    ])
  func flaws(sentence: String, cause: CheckFlaw) {
    #expect(flaw(sentence) == cause)
  }
}

@Suite("Checks of interviews") struct InterviewCheckTests {
  private func claim(_ sentence: String) throws -> RecordCheck.Claim { try CheckReader.read(sentence).claim }
  private let renewal = Subject(kind: .opportunity, name: "Northwind renewal")

  @Test("say what is asked, parked, done, and how often it was asked")
  func interviews() throws {
    #expect(
      try claim("interview bant is asking budget.approved") == .interview(.asking("bant", item: "budget.approved")))
    #expect(try claim("interview bant is parked at need.owner") == .interview(.parked("bant", item: "need.owner")))
    #expect(try claim("interview discovery is done") == .interview(.done("discovery")))
    #expect(try claim("asked budget.amount once") == .interview(.asked(item: "budget.amount", times: 1)))
  }

  @Test("say what a deal's score, gaps and answers are")
  func answers() throws {
    #expect(
      try claim("deal Northwind renewal bant score is 75") == .interview(.score(renewal, interview: "bant", 75)))
    #expect(
      try claim("deal Northwind renewal gaps are budget and need") == .interview(.gaps(renewal, ["budget", "need"])))
    #expect(
      try claim("deal Northwind renewal bant.budget.amount was $120,000")
        == .interview(.answer(renewal, interview: "bant", item: "budget.amount", .was, "$120,000")))
  }
}
