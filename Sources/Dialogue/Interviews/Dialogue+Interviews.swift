import Display
import Language
import Sales

extension Dialogue {
  /// The steps of a line said in the interview that is open; `nil` where none is.
  func interview(_ line: String, in conversation: inout Conversation) throws -> [Step]? {
    guard let sitting = conversation.sittings.last else { return nil }
    guard var interviewing = try Interviewing(sitting, of: self) else {
      conversation.sittings.removeLast()
      return nil
    }
    let steps = try interviewing.hear(line, in: &conversation)
    for case .ask(let question, _) in steps.map(\.deed) { conversation.question = question }
    return keep(interviewing, sitting, in: &conversation) ? steps + [Step(.backToInterview)] : steps
  }

  /// Whether a line answers the open interview and not the yes or no that is asked beside it, which is let go.
  func answersInterview(_ line: String, and question: Question, _ conversation: Conversation) throws -> Bool {
    guard case .confirm = question.kind, let sitting = conversation.sittings.last,
      !situation.reader.read(line).isPlain
    else { return false }
    return try Interviewing(sitting, of: self)?.isAnswered(by: line) ?? false
  }

  /// The question of the open interview once more, with its place: what a ``Step/Deed/backToInterview`` comes to.
  ///
  /// - Parameter isMoved: whether answers were taken back or given again, so that another question may be the next.
  public func backToInterview(isMoved: Bool, in conversation: inout Conversation) throws -> Step? {
    guard conversation.question == nil, let sitting = conversation.sittings.last else { return nil }
    guard var interviewing = try Interviewing(sitting, of: self) else {
      conversation.sittings.removeLast()
      return nil
    }
    let back: [Line] = ["Back to \(interviewing.name): \(interviewing.place)."]
    let step = isMoved ? interviewing.goOn(back) : interviewing.again(back)
    _ = keep(interviewing, sitting, in: &conversation)
    return step
  }

  /// The key of the agreement to a close date that was said in an interview.
  static let closeDateKey = "close_date"

  /// Asks whether the close date on record gives way to one that was said; `nil` for every other question.
  func closeDateQuestion(_ question: Question) throws -> Reply? {
    guard case .confirm(Self.closeDateKey) = question.kind,
      case .name(let name)? = question.pending.request["opportunity"]?.value,
      case .period(let period)? = question.pending.request["value"]?.value, let said = period.firstDay,
      let held = try situation.deal(RecordID(name.id))?.closeDate
    else { return nil }
    return Reply("The record has \(held) as the close date. Make it \(said)? Say \(quoted: "yes") or \(quoted: "no").")
  }

  /// Begins a sitting, inside the one that is open.
  func open(_ sitting: Sitting, in conversation: inout Conversation) {
    conversation.parked.removeAll { $0.isAbout(sitting.interview, sitting.deal.ref.id) }
    conversation.sittings.append(sitting)
    conversation.hints.insert("interview")
  }

  /// Leaves the open interview for now: Ctrl-C.
  public func park(in conversation: inout Conversation) throws -> Reply? {
    guard let sitting = conversation.sittings.popLast() else { return nil }
    conversation.parked.append(sitting)
    guard let interviewing = try Interviewing(sitting, of: self) else { return nil }
    return Reply("\(interviewing.name) for \(Part(sitting.deal)) is parked. \(quoted: "resume") goes on.")
  }

  /// Notes how an interview stands after a line; whether the one before it goes on.
  private func keep(
    _ interviewing: Interviewing, _ sitting: Sitting, in conversation: inout Conversation
  ) -> Bool {
    guard let place = conversation.sittings.lastIndex(where: { $0.isAbout(sitting.interview, sitting.deal.ref.id) })
    else { return false }
    guard interviewing.isLeft else {
      conversation.sittings[place] = interviewing.sitting
      return false
    }
    conversation.sittings.remove(at: place)
    if interviewing.isParked { conversation.parked.append(interviewing.sitting) }
    return !conversation.sittings.isEmpty
  }
}
