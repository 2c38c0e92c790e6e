import Display
import Figures
import Language
import Sales

/// One line of an open interview: what it answers, and what is asked next.
///
/// A checklist run again after every line: the next question is the first that matters and is not answered. Prefill,
/// several answers at once, correction, branches and resuming all come out of that.
struct Interviewing {
  let dialogue: Dialogue
  var sitting: Sitting
  var sheet: AnswerSheet
  /// Whether it is left, for now or for good.
  private(set) var isLeft = false
  /// Left to be gone on with.
  private(set) var isParked = false

  /// The interview of a sitting as the record stands; `nil` where its deal or its questions are gone.
  init?(_ sitting: Sitting, of dialogue: Dialogue) throws {
    let situation = dialogue.situation
    guard let deal = try situation.deal(sitting.deal.ref.id),
      let sheet = try situation.sheet(sitting.interview, on: deal)
    else { return nil }
    self.dialogue = dialogue
    self.sitting = sitting
    self.sheet = sheet
  }

  var situation: Situation { dialogue.situation }
  var wording: InterviewWording { InterviewWording(sheet: sheet, playbook: situation.playbook) }
  var item: Questionnaire.Item? { sheet.questionnaire[item: sitting.asking] }
  var name: String { sheet.questionnaire.name }

  // MARK: What comes next

  /// The next question: of the part that the user went to, then of all.
  var next: Questionnaire.Item? {
    let open = sheet.questionnaire.items.filter {
      sheet.isOpen($0.id, withSkipped: sitting.asksSkipped) && !sitting.parked.contains($0.id)
    }
    return open.first { $0.part == sitting.part } ?? open.first
  }

  /// The question that is open, once more.
  mutating func again(_ lines: [Line] = []) -> Step {
    guard let item, sheet.matters(item.id) else { return goOn(lines) }
    if sitting.followedUp.contains(item.id), sheet.isVague(item.id) {
      return asking(lines + [wording.question(item, followingUp: true)])
    }
    let isDue = sitting.isRevisiting || sheet.isOpen(item.id, withSkipped: true)
    return isDue ? put(item, after: lines, isRevisiting: sitting.isRevisiting) : goOn(lines)
  }

  /// Goes on to the next question, or says that there is none.
  mutating func goOn(_ lines: [Line] = []) -> Step {
    if let vague = vagueAnswer {
      sitting.followedUp.insert(vague.id)
      return asking(lines + [wording.question(vague, followingUp: true)])
    }
    guard let next else { return closed(lines) }
    if next.part != sitting.part { sitting.part = nil }
    return put(next, after: lines)
  }

  mutating func put(_ item: Questionnaire.Item, after lines: [Line] = [], isRevisiting: Bool = false) -> Step {
    sitting = sitting.asking(item.id, isRevisiting: isRevisiting)
    return asking(lines + [wording.question(item)])
  }

  func asking(_ lines: [Line]) -> Step { Step(.put(response(lines))) }

  func response(_ lines: [Line]) -> Response { Response(Reply(lines.map { .line($0) }), about: [sitting.deal]) }

  /// Leaves the interview with these words.
  mutating func left(_ lines: Line..., parked: Bool = false) -> Step {
    (isLeft, isParked) = (true, parked)
    return Step(.answer(response(lines)))
  }

  /// The item asked last, where the answer says too little and was not asked about before.
  private var vagueAnswer: Questionnaire.Item? {
    guard let item, item.followUp != nil, !sitting.followedUp.contains(item.id), sheet.isVague(item.id) else {
      return nil
    }
    return item
  }

  /// What is said at the end: the score, what is open, what would add most.
  private mutating func closed(_ lines: [Line]) -> Step {
    let left = sheet.questionnaire.items.filter { sheet.isOpen($0.id, withSkipped: true) }
    (isLeft, isParked) = (true, !left.isEmpty)
    var lines = lines
    if sheet.isFinished {
      lines.append(.success("\(name) for \(Part(sitting.deal)) is done."))
    } else {
      lines.append("That is all for now.")
    }
    if let qualification = sheet.qualification { lines.append(wording.score(qualification)) }
    if !left.isEmpty {
      let open = Wording.list(left.map { "\($0.about)" })
      lines.append(.hint("Left open: \(open). \(quoted: "resume") asks again."))
    }
    return Step(.answer(response(lines)))
  }

  /// "4 done, 10 to go": branches that open or close change what is to go, and not what is done.
  var place: Line {
    let progress = sheet.progress
    return "\(progress.settled) done, \(progress.of - progress.settled) to go"
  }
}
