import Figures
import Sales
import SampleBook
import Testing

@Suite struct AnswerSheetTests {
  @Test func `questions are asked in their order, and a branch only where it matters`() throws {
    var talk = try Interviewed()
    #expect(try talk.sheet().next()?.id == "need.problem")
    try talk.answer([("need.problem", .text("invoices get lost")), ("need.impact", .dollars(9000, per: "month"))])
    #expect(try talk.sheet().next()?.id == "need.priority")
    try talk.answer("need.priority", .flag(false))
    #expect(try talk.sheet().next()?.id == "budget.approved")
    try talk.answer("budget.approved", .flag(false))
    #expect(try !talk.sheet().matters("budget.approver"))
    #expect(try talk.sheet().matters("budget.source"))
  }

  @Test func `the answers of a branch that a correction closes rest, and come back with it`() throws {
    var talk = try Interviewed()
    try talk.answer([("budget.approved", .flag(true)), ("budget.approver", .somebody("Priya Shah", "CFO"))])
    try talk.answer("budget.approved", .flag(false))
    #expect(try talk.sheet().value("budget.approver") == nil)
    #expect(try talk.sheet().value("authority.who") == nil)
    try talk.answer("budget.approved", .flag(true))
    #expect(try talk.sheet().value("budget.approver") == .somebody("Priya Shah", "CFO"))
  }

  @Test func `skipped, not known and not told are three things, and none is asked at once again`() throws {
    var talk = try Interviewed()
    for (id, state) in [
      ("need.problem", Answer.State.skipped), ("need.impact", .unknown), ("need.priority", .declined),
    ] {
      try talk.answer([(id, nil)], as: state)
      #expect(try talk.sheet().standing(id)?.state == state)
      #expect(try !talk.sheet().isOpen(id))
    }
    #expect(try talk.sheet().next()?.id == "budget.approved")
    #expect(try talk.sheet().next(withSkipped: true)?.id == "need.problem")
  }

  @Test func `what the record knows is not asked`() throws {
    let talk = try Interviewed([
      Contact.sample("priya") { ($0.name, $0.account, $0.jobTitle) = ("Priya Shah", RecordID("acme"), "CFO") },
      Stakeholder.sample("part") {
        ($0.opportunity, $0.contact, $0.role) = (RecordID("deal"), RecordID("priya"), "economic_buyer")
      },
      Activity.sample("call") {
        ($0.type, $0.contact, $0.at) = ("call", RecordID("priya"), .sample.adding(seconds: -86_400 * 3))
      },
      Task.sample("task") { ($0.subject, $0.opportunity) = ("Send pricing", RecordID("deal")) },
    ])
    let sheet = try talk.sheet()
    #expect(sheet.standing("authority.who")?.source == .fact(.economicBuyer))
    #expect(sheet.value("authority.engaged") == .flag(true))
    #expect(sheet.value("authority.engaged_on") == .day(-3))
    #expect(sheet.value("timeline.next") == .step(.init("Send pricing")))
  }

  @Test func `a list stays open until nothing is to be added`() throws {
    var talk = try Interviewed()
    let lars = AnswerValue.Person(name: "Lars Holm", title: "head of IT")
    try talk.answer("authority.others", .people([lars], isComplete: false))
    #expect(try talk.sheet().isOpen("authority.others"))
    try talk.answer("authority.others", AnswerValue.people([lars], isComplete: false).completed)
    #expect(try !talk.sheet().isOpen("authority.others"))
  }

  @Test(arguments: [
    ("better efficiency", true), ("they want to improve their processes", true), ("month end takes eleven days", false),
    ("", true),
  ]) func `an answer that says nothing is vague`(_ said: String, _ isVague: Bool) throws {
    var talk = try Interviewed()
    try talk.answer("need.problem", .text(said))
    #expect(try talk.sheet().isVague("need.problem") == isVague)
  }
}
