extension CheckFlaw {
  /// What is wrong with a check, and what would work.
  var message: String { fact + (advice.map { " " + $0 } ?? "") }

  /// What is wrong with a check.
  var fact: String {
    switch self {
    case .unknownSubject(let word, _):
      word.isEmpty ? "Nothing is said of what is checked." : "A check cannot be about \(quoted(word))."
    case .noField(let field, let kind, _): "A \(kind) has no \(quoted(field))."
    case .noVerb: "Nothing is checked here."
    case .noName(let kind): "Which \(kind)?"
    case .noValue(let field, let verb): "No value stands behind \"\(field) \(verb)\"."
    case .badValue(let value, let field, _): "\(quoted(value)) is no \(field)."
    case .badVerb(let verb, let field): "\(quoted(verb)) does not go with \(field)."
    case .badInterview: "That is no check of an interview."
    case .unknownInterview(let id, _): "There is no interview \(quoted(id))."
    case .unknownQuestion(let id, "", _): "No interview has a question \(quoted(id))."
    case .unknownQuestion(let id, let interview, _): "The interview \(interview) has no question \(quoted(id))."
    }
  }

  private var advice: String? {
    switch self {
    case .unknownSubject(_, let near):
      meantOnly(near) ?? "Try \"deal Pilot stage is Proposal\" or \"2 open tasks\"."
    case .noField(_, let kind, let near):
      meantOnly(near) ?? "Fields are written as in \"\(kind) X \(kind == "task" ? "due" : "name") is Y\"."
    case .noVerb(let kind):
      "Write \"\(kind) NAME FIELD is VALUE\", or \"has 2 activities\" behind the name."
    case .noName(let kind): "Write its name behind \"\(kind)\"."
    case .noValue: nil
    case .badValue(_, _, let example): "Write it as in \(quoted(example))."
    case .badVerb: "Write \"is\" or \"is not\"."
    case .badInterview(let example): "Such as \(quoted(example))."
    case .unknownInterview(_, let near), .unknownQuestion(_, _, let near): meantOnly(near)
    }
  }

  private func meantOnly(_ near: String?) -> String? { near.map { "Did you mean \(quoted($0))?" } }
}

extension DataFlaw {
  /// What is wrong with a line of a data set, and what would work.
  var message: String {
    switch self {
    case .badClock(let text): Flaw.Cause.badClock(text).message
    case .clockBackwards(let from, let to): Flaw.Cause.clockBackwards(from: from, to: to).message
    case .unknownTable(let name, let near):
      "There are no \(quoted(name)) to put on file.\(meant(near) ?? " A table begins with accounts, contacts, deals, tasks or activities.")"
    case .unknownColumn(let name, let kind, let near):
      "A \(kind) has no \(quoted(name)).\(meant(near) ?? "")"
    case .tooManyCells(let count, let columns):
      "\(count) cells under \(columns) columns. A | within a cell is written \\|."
    case .badValue(let value, let field, let example):
      "\(quoted(value)) is no \(field). Write it as in \(quoted(example))."
    case .unknownName(let name, let kind, let near):
      "No \(kind) before this line is called \(quoted(name)).\(meant(near) ?? " Put it in a table above.")"
    case .refused(let words): words
    case .notText: Flaw.Cause.notText.message
    }
  }
}
