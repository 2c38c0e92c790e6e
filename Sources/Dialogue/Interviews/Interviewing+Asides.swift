import Display
import Language
import Sales

/// What an interview has to ask before it can take an answer, or before it is left.
extension Interviewing {
  /// Why an answer cannot be taken as it is.
  enum Doubt {
    /// A day that is to come is over, or one that is over to come.
    case isOver
    /// The record, or somebody else, says otherwise.
    case disputed
    /// Several people have the name.
    case namesakes(name: String, [String])
  }

  func doubt(_ said: Sitting.Said, isChange: Bool) -> Doubt? {
    if isOver(said) { return .isOver }
    if let several = sheet.namesakes(in: said.value) { return .namesakes(name: several.name, several.whole) }
    return !isChange && isDisputed(said) ? .disputed : nil
  }

  mutating func ask(about said: Sitting.Said, _ doubt: Doubt) throws -> Step {
    switch doubt {
    case .isOver: return refuse(said)
    case .disputed: return try dispute(said)
    case .namesakes(let name, let whole):
      sitting.aside = .namesakes(said, name: name, among: Array(whole.prefix(Self.mostChoices)))
      return Step(.put(Response(Reply(choices(name, whole)), about: [sitting.deal])))
    }
  }

  private static let mostChoices = 3

  private func choices(_ name: String, _ whole: [String]) -> [Block] {
    [
      .line("\(whole.count, of: "contact") are called \(name):"),
      .choices(whole.prefix(Self.mostChoices).map { "\($0)" }), .line("Which one?"),
    ]
  }

  /// What a line says to such a question; `nil` where it is about something else, and the question is let go.
  mutating func settle(_ aside: Sitting.Aside, _ line: String) throws -> [Step]? {
    if case .leaving = aside { return try leave(line) }
    sitting.aside = nil
    switch aside {
    case .leaving: return nil
    case .disputed(let said):
      switch reply(line) {
      case .affirm: return try keep([said], said.line, isChange: true)
      case .deny, .cancel, .skip: return [goOn(["It stays as it was."])]
      default: return nil
      }
    case .namesakes(let said, let name, let whole):
      guard let place = Choosing(whole).place(line) else { return nil }
      var clear = said
      clear.value = sheet.inFull(said.value.naming(name, whole[place]))
      if let doubt = doubt(clear, isChange: false) { return [try ask(about: clear, doubt)] }
      return try keep([clear], said.line, isChange: false)
    }
  }

  /// What a line that is nothing but a reply does: affirm, deny, cancel.
  private func reply(_ line: String) -> Action? {
    let reading = situation.reader.read(line)
    guard reading.isPlain, reading.requests.count == 1, let request = reading.requests.first else { return nil }
    return situation.reader.grammar[intent: request.intent].flatMap { Action(rawValue: $0.does) }
  }

  // MARK: What cannot be taken as it is

  private func isOver(_ said: Sitting.Said) -> Bool {
    guard case .date(let period) = said.value, let isToCome = sheet.questionnaire[item: said.id]?.isToCome else {
      return false
    }
    let day = isToCome ? period.lastDay ?? period.firstDay : period.firstDay
    return day.map { isToCome ? $0 < situation.today : $0 > situation.today } ?? false
  }

  private mutating func refuse(_ said: Sitting.Said) -> Step {
    guard let item = sheet.questionnaire[item: said.id] else { return again() }
    let when = item.isToCome == true ? "is over" : "is still to come"
    return again([.error("\(wording.words(of: said.value, item)) \(when).")])
  }

  /// Whether somebody else answered otherwise, so that the answer would be taken from under them, or the record has
  /// another who decides.
  private func isDisputed(_ said: Sitting.Said) -> Bool {
    guard let standing = sheet.standing(said.id), let before = standing.value, !sheet.takesMore(said.id) else {
      return false
    }
    if standing.source == .fact(.economicBuyer) { return !before.isSame(as: said.value) }
    guard let other = sheet.given[said.id], other.owner != situation.user.id, other.state == .answered else {
      return false
    }
    return !before.isSame(as: said.value.completed)
  }

  private mutating func dispute(_ said: Sitting.Said) throws -> Step {
    guard let item = sheet.questionnaire[item: said.id], let before = sheet.standing(said.id)?.value else {
      return again()
    }
    sitting.aside = .disputed(said)
    return asking([
      "\(try source(of: said.id)): \(item.about) \(wording.words(of: before, item)). You say \(wording.words(of: said.value, item)).",
      "Shall yours stand? Say \(quoted: "yes") or \(quoted: "no").",
    ])
  }

  /// "Kim Reyes said on Mon 23 Nov", "The record has".
  private func source(of id: String) throws -> Line {
    guard let other = sheet.given[id] else { return "The record has" }
    let when: Line = other.created.map { " on \(situation.local($0).day)" } ?? ""
    return "\(try situation.ownerName(other.owner)) said\(when)"
  }

  // MARK: Leaving

  /// Leaves at once where nothing is answered, else asks whether to keep what is.
  mutating func leaving() -> Step {
    guard !sheet.given.isEmpty else { return left("Left \(name). Nothing was changed.") }
    sitting.aside = .leaving
    return asking([
      "Keep the \(sheet.given.count, of: "answer") so far, or discard them? Say \(quoted: "keep"), \(quoted: "discard") or \(quoted: "go on")."
    ])
  }

  private mutating func leave(_ line: String) throws -> [Step] {
    let words = Set(Matching.split(line)).subtracting([
      "please", "them", "it", "all", "the", "answers", "everything", "just",
    ])
    let held = try situation.book.interview(sitting.interview, on: sitting.deal.ref.id)
    sitting.aside = nil
    if words == ["keep"] || words == ["save"] || words == ["yes", "keep"] {
      let ends = held.map { [Command.endInterview($0.id, as: .cancelled)] } ?? []
      return [write(ends, line, telling: ["Left \(name). The answers are kept."])]
    }
    if words.count == 1, !words.isDisjoint(with: ["discard", "drop", "delete", "forget"]) {
      return [
        write(
          held.map { [Command.discardInterview($0.id)] } ?? [], line,
          telling: [
            "Left \(name) and dropped its answers; what they put on the record stays.",
            .hint("\(quoted: "undo") brings them back."),
          ])
      ]
    }
    if words.isSubset(of: ["no", "go", "on", "continue", "back", "cancel", "stay"]) { return [again()] }
    return [leaving()]
  }

  /// Leaves the interview with a write.
  private mutating func write(_ commands: [Command], _ line: String, telling lines: [Line]) -> Step {
    _ = left()
    let response = response(lines)
    return Step(Step.write(commands) { _ in response }, words: line)
  }
}
