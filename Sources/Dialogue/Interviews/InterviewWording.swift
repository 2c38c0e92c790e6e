import Display
import Figures
import Language
import Sales

/// The words in which an interview asks and reads back.
public struct InterviewWording {
  let sheet: AnswerSheet
  let playbook: Playbook

  public init(sheet: AnswerSheet, playbook: Playbook) {
    self.sheet = sheet
    self.playbook = playbook
  }

  private var questionnaire: Questionnaire { sheet.questionnaire }

  /// "Budget: is there an approved budget?"
  func question(_ item: Questionnaire.Item, followingUp: Bool = false) -> Line {
    let isMore = item.takesMore && sheet.standing(item.id)?.value != nil
    let words = followingUp ? item.followUp ?? item.ask : isMore ? item.more ?? item.ask : item.ask
    let part = questionnaire.part(item.part)?.name ?? questionnaire.name
    return "\(part): \(Self.uncapitalized(filledIn(words)))"
  }

  /// The names of answers in place of `{authority.who}`.
  private func filledIn(_ words: String) -> String {
    var text = ""
    var rest = Substring(words)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let id = String(rest[rest.index(after: open)..<close])
      text += sheet.value(id).map(Self.spoken) ?? "them"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// A person by the name, or by "the" and the title.
  private static func spoken(_ value: AnswerValue) -> String {
    guard case .person(let person) = value else { return "that" }
    return person.name ?? person.title.map { Somebody.isDepartment($0) ? $0 : "the \($0)" } ?? "them"
  }

  private static func uncapitalized(_ text: String) -> String {
    let isName = text.dropFirst().first.map(\.isUppercase) ?? false
    return isName || text.hasPrefix("I ") ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  // MARK: Reading back

  /// What is known of some items, a line a part: "Budget: $120,000, approved by Priya Shah (CFO, economic buyer)."
  func summary(of ids: [String]) -> [Line] {
    questionnaire.parts.compactMap { part in
      let items = questionnaire.items(of: part.id).filter { ids.contains($0.id) }
      let phrases = plain(items.compactMap(phrase))
      return phrases.isEmpty ? nil : "\(part.name): \(joined(phrases))."
    }
  }

  /// "approved" says nothing beside "approved by Priya Shah".
  private func plain(_ phrases: [Line]) -> [Line] {
    phrases.filter { phrase in
      guard case .text(let words)? = phrase.parts.first, phrase.parts.count == 1 else { return true }
      return !phrases.contains { other in
        guard other != phrase, case .text(let longer)? = other.parts.first else { return false }
        return longer.hasPrefix(words + " ")
      }
    }
  }

  private func joined(_ phrases: [Line]) -> Line {
    phrases.dropFirst().reduce(phrases.first ?? "") { "\($0), \($1)" }
  }

  private func phrase(_ item: Questionnaire.Item) -> Line? {
    guard let standing = sheet.standing(item.id) else { return nil }
    guard let value = standing.value else { return "\(item.about) \(Wording.state(standing.state))" }
    if case .flag(let flag) = value {
      return "\(flag ? item.said ?? "\(item.about): yes" : item.saidNot ?? "\(item.about): no")"
    }
    let words = self.words(of: value, item)
    guard let said = item.said, let place = said.range(of: "{}") else { return words }
    return "\(String(said[..<place.lowerBound]))\(words)\(String(said[place.upperBound...]))"
  }

  /// An answer alone: "$15,000 a month", "Priya Shah (CFO)".
  public func words(of value: AnswerValue, _ item: Questionnaire.Item) -> Line {
    switch value {
    case .flag(let flag): flag ? "yes" : "no"
    case .money(let sum): Self.words(sum)
    case .date(let period): period.firstDay.flatMap { $0 == period.lastDay ? "\($0)" : nil } ?? "\(period)"
    case .choice(let id): "\(item.choices?.first { $0.id == id }?.name ?? id)"
    case .text(let text): "\(quoted: text)"
    case .person(let person): words(of: person)
    case .people(let people, _): people.isEmpty ? "nobody" : Wording.list(people.map(words))
    case .list(let entries, _): entries.isEmpty ? "nothing" : Wording.list(Self.told(entries).map(Self.words))
    case .step(let step): step.due.map { "\(quoted: step.text) by \($0)" } ?? "\(quoted: step.text)"
    }
  }

  /// Entries with those that only tell who said another taken into it.
  private static func told(_ entries: [AnswerValue.Entry]) -> [AnswerValue.Entry] {
    let isPlain = entries.allSatisfy { $0 == AnswerValue.Entry($0.text) }
    return isPlain ? AnswerValue.Entry.reading(entries.map(\.text), in: nil) : entries
  }

  private static func words(_ entry: AnswerValue.Entry) -> Line {
    entry.speaker.map { "\(quoted: entry.text) (\($0))" } ?? "\(quoted: entry.text)"
  }

  private static func words(_ sum: AnswerValue.Sum) -> Line {
    let per: Line = sum.per.map { " a \($0)" } ?? ""
    return sum.min == sum.max ? "\(sum.max)\(per)" : "\(sum.min) to \(sum.max)\(per)"
  }

  private func words(of person: AnswerValue.Person) -> Line {
    let role = person.role.map(Wording.field) ?? (isBuyer(person) ? "economic buyer" : nil)
    switch (person.name, [person.name == nil ? nil : person.title, role].compactMap(\.self)) {
    case (let name?, let more) where !more.isEmpty: return "\(name) (\(more.joined(separator: ", ")))"
    case (let name?, _): return "\(name)"
    case (nil, let more):
      let title = person.title.map { Somebody.isDepartment($0) ? $0 : "the \($0)" } ?? "somebody"
      return more.isEmpty ? "\(title)" : "\(title) (\(more.joined(separator: ", ")))"
    }
  }

  /// Whether somebody is the one who decides.
  private func isBuyer(_ person: AnswerValue.Person) -> Bool {
    questionnaire.items.contains { item in
      guard item.fills == .economicBuyer, case .person(let buyer)? = sheet.value(item.id) else { return false }
      return buyer.name == person.name && buyer.title == person.title
    }
  }

  // MARK: Where it stands

  /// "BANT 56 of 100 (working), up to 81: Budget 4, Authority 1 to 3, Need 4, Timeline 0 to 4."
  func score(_ qualification: Qualification) -> Line {
    let parts = qualification.parts.map { part -> Line in
      part.points.count == 1
        ? "\(part.name) \(part.points.lowerBound)"
        : "\(part.name) \(part.points.lowerBound) to \(part.points.upperBound)"
    }
    let upTo: Line = qualification.best > qualification.score ? ", up to \(Int(qualification.best))" : ""
    return
      "\(questionnaire.name) \(Int(qualification.score)) of 100 (\(qualification.rating(by: playbook)))\(upTo): \(Wording.list(parts))."
  }
}
