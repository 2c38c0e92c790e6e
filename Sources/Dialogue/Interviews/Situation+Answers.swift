import Display
import Figures
import Language
import Sales

extension Situation {
  /// The answers on a deal: by the questions of the interview that is open about it, else by those of today.
  public func sheet(_ interview: String, on deal: Opportunity) throws -> AnswerSheet? {
    let held = try book.interview(interview, on: deal.id)
    let kept = held?.state == .open ? held?.questions : nil
    guard let questions = try kept ?? questionnaires().first(where: { $0.id == interview }) ?? held?.questions else {
      return nil
    }
    return try AnswerSheet(questions, on: deal, in: book, playbook: playbook, clock: clock)
  }

  /// An answer in few words: "budget $110,000", "approver skipped".
  func words(of answer: Answer) throws -> Line {
    guard let deal = try deal(answer.opportunity), let sheet = try sheet(answer.interview, on: deal),
      let item = sheet.questionnaire[item: answer.question]
    else { return "\(answer.question)" }
    let earlier = try answer.supersedes.flatMap { try book.find(Answer.self, $0) }?.answer
    guard let value = answer.answer?.added(to: earlier) else { return "\(item.about) \(Wording.state(answer.state))" }
    return "\(item.about) \(InterviewWording(sheet: sheet, playbook: playbook).words(of: value, item))"
  }
}

extension Wording {
  /// How a question stands that has no answer.
  static func state(_ state: Answer.State) -> String {
    switch state {
    case .answered: "answered"
    case .unknown: "not known"
    case .declined: "not told"
    case .skipped: "skipped"
    }
  }
}
