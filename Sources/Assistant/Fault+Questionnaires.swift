import Display
import Sales

extension Fault {
  init(questionnaire broken: BrokenQuestionnaire) {
    self.init(broken.faults.map { Self.line($0, broken.path) }, exitCode: 78)
  }

  /// What is wrong with a questionnaire, in words.
  public static func line(_ fault: QuestionnaireFault, _ path: String) -> Line {
    switch fault {
    case .duplicate(let id): "\(path): \(quoted: id) stands there twice."
    case .noPart(let item): "\(path): \(item) is of no part; an id is PART.NAME."
    case .unknownItem(let id, let place): "\(path): \(place) speaks of \(quoted: id), which is no item."
    case .unreadableRule(let words, let place):
      "\(path): \(place) has the condition \(quoted: words), which is none; write ITEM is known, is yes, is no or is CHOICE."
    case .circle(let path_): "\(path): the conditions go round in a circle: \(path_.joined(separator: ", "))."
    case .unreachable(let item): "\(path): \(item) is never asked, whatever is answered."
    case .choicesMissing(let item): "\(path): \(item) has no choices."
    case .noItems: "\(path): there are no items."
    }
  }
}
