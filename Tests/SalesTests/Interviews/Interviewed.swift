import Figures
import Sales
import SampleBook

/// A deal of $100,000 whose BANT is being asked, over a book of its own.
struct Interviewed {
  var book: PaperBook
  let playbook: Playbook
  let questionnaire: Questionnaire
  private var ids = IDMint(seed: 3)
  private var minutes = 0

  init(amount: Money? = .dollars(100_000), _ more: [any Record] = []) throws {
    playbook = try .shipped()
    questionnaire = try .shipped("bant")
    let deal = Opportunity.sample("deal") {
      ($0.name, $0.account, $0.stage, $0.amount) = ("Rollout", RecordID("acme"), "qualification", amount)
    }
    book = PaperBook([Account.sample("acme") { $0.name = "Acme" }, deal] + more)
  }

  var deal: Opportunity { book.find(Opportunity.self, RecordID("deal")) ?? .sample("deal") }

  func sheet() throws -> AnswerSheet {
    try AnswerSheet(
      questionnaire, on: deal, in: book, playbook: playbook, clock: Clock(now: .sample, zone: .utc))
  }

  /// Answers some questions in one line.
  mutating func answer(_ said: [(id: String, value: AnswerValue?)], as state: Answer.State = .answered) throws {
    minutes += 1
    let old = try sheet()
    let answers = said.map { id, value in
      Answer.sample("") {
        ($0.opportunity, $0.interview, $0.question) = (RecordID("deal"), questionnaire.id, id)
        ($0.value, $0.state, $0.supersedes) = (value?.stored, state, old.given[id]?.id)
      }
    }
    let new = old.with(answers)
    var interview = Interview.sample("")
    (interview.opportunity, interview.questionnaire) = (RecordID("deal"), questionnaire.id)
    (interview.state, interview.definition) = (new.isFinished ? .done : .open, questionnaire.stored)
    let order = Order.sample("order-\(minutes)", at: .sample.adding(seconds: minutes))
    book.apply(
      try Command.keepAnswers(answers, of: interview, filling: new.fillings(since: old))
        .edits(in: book, order: order, playbook: playbook, ids: &ids))
  }

  mutating func answer(_ id: String, _ value: AnswerValue) throws { try answer([(id, value)]) }

  func all<R: Record>(_ type: R.Type) -> [R] { book.records(Query<R>()) }
}

extension AnswerValue {
  static func dollars(_ amount: Int, per: String? = nil) -> AnswerValue { .money(Sum(.dollars(amount), per: per)) }
  static func somebody(_ name: String, _ title: String? = nil) -> AnswerValue {
    .person(Person(name: name, title: title))
  }
  static func day(_ days: Int) -> AnswerValue { .date(Period(Day.sample.adding(days: days))) }
}
