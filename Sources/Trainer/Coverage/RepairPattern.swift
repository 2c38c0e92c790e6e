/// What people do in an interview but answer: the patterns that a conversation has to bear.
enum RepairPattern: String, CaseIterable, Sendable {
  case digression
  case correction
  case answerAndRequest = "answer_and_request"
  case severalAnswers = "several_answers"
  case skip, unknown, declined
  case back, goto, summary
  case why, help, example
  case repeatedQuestion = "repeated_question"
  case pause, resume, cancel
  case invalidOnce = "invalid_once"
  case invalidTwice = "invalid_twice"
  case parkedQuestion = "parked_question"
  case innerInterview = "inner_interview"
  case closedBranch = "closed_branch"
  case reopenedBranch = "reopened_branch"
  case recordDisagrees = "record_disagrees"
  case colleagueDisagrees = "colleague_disagrees"
  case quotedAnswer = "quoted_answer"
  case slashCommand = "slash_command"

  /// In words, for whoever writes the missing transcript.
  var meaning: String {
    switch self {
    case .digression: "another request in between"
    case .correction: "an answer changed"
    case .answerAndRequest: "an answer and a request in one line"
    case .severalAnswers: "several answers in one line"
    case .skip: "a question skipped"
    case .unknown: "an answer not known"
    case .declined: "an answer they would not give"
    case .back: "back to the question before"
    case .goto: "on to another part"
    case .summary: "where are we"
    case .why: "why do you ask"
    case .help: "what can be said"
    case .example: "an example asked for"
    case .repeatedQuestion: "the question once more"
    case .pause: "paused"
    case .resume: "gone on with"
    case .cancel: "left for good"
    case .invalidOnce: "what answers nothing"
    case .invalidTwice: "what answers nothing, again"
    case .parkedQuestion: "what answers nothing, three times"
    case .innerInterview: "an interview inside another"
    case .closedBranch: "a question closed by a correction"
    case .reopenedBranch: "a question opened again by a correction"
    case .recordDisagrees: "an answer that the record disagrees with"
    case .colleagueDisagrees: "an answer that a colleague had given otherwise"
    case .quotedAnswer: "an answer in quotation marks"
    case .slashCommand: "a request behind a /"
    }
  }
}
