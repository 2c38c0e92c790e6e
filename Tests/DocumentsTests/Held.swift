import Figures
import Sales
import SampleBook

/// The interviews that were had about the Platform Rollout, as the chat keeps their answers.
struct Held {
  private(set) var records: [any Record] = []

  /// Both of them, to the end.
  static var full: [any Record] { get throws { try Held(discovery: discovery, bant: bant).records } }

  init(discovery: [Said] = [], bant: [Said] = []) throws {
    for (id, answers) in [("discovery", discovery), ("bant", bant)] where !answers.isEmpty {
      let questions = try Desk.questionnaires.get().first { $0.id == id }
      records.append(
        Interview.sample("held \(id)") {
          ($0.opportunity, $0.questionnaire, $0.definition) = (RecordID("rollout"), id, questions?.stored)
        })
      records += answers.enumerated().map { $1.answer(id, $0) }
    }
  }

  /// One answer with the line it was said in.
  struct Said {
    var item: String
    var value: AnswerValue?
    var state = Answer.State.answered
    var words: String?

    init(_ item: String, _ value: AnswerValue?, _ state: Answer.State = .answered, in words: String? = nil) {
      (self.item, self.value, self.state, self.words) = (item, value, state, words)
    }

    static func list(_ item: String, _ texts: String..., in words: String? = nil) -> Said {
      Said(item, .list(texts.map { .init($0) }, isComplete: true), in: words)
    }

    func answer(_ interview: String, _ place: Int) -> Answer {
      Answer.sample("\(interview) \(10 + place)") {
        ($0.opportunity, $0.interview, $0.question, $0.words) = (RecordID("rollout"), interview, item, words)
        ($0.value, $0.state, $0.owner) = (value?.stored, state, RecordID("sam"))
        $0.created = Instant("2026-11-23T11:00:00Z")
      }
    }
  }

  static let discovery: [Said] = [
    Said("situation.team", .text("six people in accounts payable, all in Leeds")),
    .list("situation.tools", "SAP", "Outlook", "a shared drive"),
    Said("situation.volumes", .text("4,500 invoices a month")),
    Said("situation.trigger", .text("a new CFO started in September and hates the spreadsheets")),
    .list(
      "pains.list", "reports are late every month", "I do them on Sundays", "says Jane", "invoices get paid twice",
      in: #"reports are late every month, "I do them on Sundays", says Jane, and invoices get paid twice"#),
    Said("impact.cost", .money(.init(.dollars(8_000), per: "month"))),
    .list("process.steps", "the invoice comes by e-mail", "a clerk types it into SAP", "the manager signs on paper"),
    Said("process.tried", .text("a macro somebody built in 2019; it broke when he left")),
    .list(
      "requirements.list", "single sign-on", "sync with SAP", "an app for approvals", "keep invoices for ten years",
      in:
        "single sign-on is a must, it must sync with SAP, an app for approvals would be nice, keep invoices for ten years"
    ),
    .list("success.list", "month end closed in three days instead of ten by June"),
    .list("decision.steps", "a demo", "a trial", "the contract"),
    .list("decision.criteria", "price", "local references", "time to go live"),
    Said("decision.date", .date(Period(Day(iso: "2026-12-15")!))), .list("competition.list", "Brightpath"),
    Said("next.action", .step(.init("send pricing", due: Day(iso: "2026-11-27")))),
    Said("next.owner", .person(.init(name: "me"))),
  ]

  static let bant: [Said] = [
    Said("need.problem", .text("month end takes ten days, and the auditors complain")),
    Said("need.priority", .flag(true)), Said("need.owner", .person(.init(name: "Jane Doe", title: "CFO"))),
    Said("budget.approved", nil, .declined),
    Said("budget.amount", .money(.init(min: .dollars(100_000), max: .dollars(130_000)))),
    Said("authority.who", .person(.init(name: "Jane Doe", title: "CFO"))), Said("authority.engaged", .flag(true)),
    Said("timeline.date", .date(Period(days: Day(iso: "2027-03-01")!, Day(iso: "2027-04-01")!, grain: .month))),
    Said("timeline.driver", .text("the old licence runs out, and they pay for another year")),
  ]
}
