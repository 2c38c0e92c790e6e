import Figures
import Sales

/// What the interviews say, and what follows from it.
extension Facts {
  /// The answers by part and question: `{{budget.amount}}`, `{{#pains.list}}{{text}}{{/pains.list}}`.
  func answerValues(noting strangers: Strangers) throws -> Values {
    var parts: [String: Values] = [:]
    for sheet in answers.sheets {
      for item in sheet.questionnaire.items {
        let name = String(item.id.dropFirst(item.part.count + 1))
        let isKnown = answers.known(item.id)?.sheet.questionnaire.id == sheet.questionnaire.id
        if parts[item.part]?[name] == nil || isKnown {
          parts[item.part, default: [:]][name] = try value(of: item, sheet)
        }
      }
    }
    return parts.reduce(into: [:]) { $0[$1.key] = AnsweredPart($1.key, $1.value, noting: strangers) }
  }

  private func value(of item: Questionnaire.Item, _ sheet: AnswerSheet) throws -> Any {
    let line = words(item, sheet)
    switch item.kind {
    case .list:
      return Listing(items: try values(of: told(item.id)), line: line)
    case .people:
      let all = sheet.value(item.id)?.people ?? []
      return Listing(
        items: all.map {
          ["name": Words($0.name, gap: "name"), "title": Words($0.title, gap: "title"), "text": Words($0.inFull)]
        },
        line: line)
    default: return line
    }
  }

  private func told(_ item: String) -> [Answers.Told] {
    switch item {
    case "pains.list": pains
    case "requirements.list": requirements.map(\.told)
    default: answers.told(item)
    }
  }

  func values(of told: [Answers.Told]) throws -> [Values] {
    try told.enumerated().map { place, one in
      try values(of: one).merging(["place": Words("\(place + 1)")]) { $1 }
    }
  }

  /// One thing of a list: what was said, by whom, how often it is, and where it is known from.
  func values(of one: Answers.Told) throws -> Values {
    let (entry, origin) = (one.entry, one.origin)
    let speaker = entry.speaker.map(people.inFull)
    let told = try book.name(of: User.self, origin?.owner).map { "told to \($0)" }
    let when = origin?.created.map(day)
    return [
      "text": Words(entry.text), "quote": Words(entry.quote == entry.text ? nil : entry.quote, gap: ""),
      "speaker": Words(speaker, gap: "who said it"), "frequency": Words(entry.frequency, gap: "how often"),
      "telling": Words(telling(entry, speaker)),
      "source": Words([speaker ?? told, when].compactMap(\.self).joined(separator: ", "), gap: "source"),
    ]
  }

  /// "Reports are late every month. “I do them on Sundays” (Jane Doe, CFO)"
  private func telling(_ entry: AnswerValue.Entry, _ speaker: String?) -> String {
    let text = entry.quote == entry.text ? "“\(entry.text)”" : Words(entry.text).sentence
    let often = entry.frequency.flatMap { entry.text.contains($0) ? nil : Words($0).sentence }
    let quote = entry.quote == entry.text ? nil : entry.quote.map { "“\($0)”" }
    return [text, often, quote, speaker.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
  }

  /// An answer in one line; where there is none, the gap says whether they would not say or do not know.
  private func words(_ item: Questionnaire.Item, _ sheet: AnswerSheet) -> Words {
    let known = answers.known(item.id)
    var words = Words(known.flatMap { $0.value.inFull($0.item) }, gap: gap(of: item, sheet))
    words.isImplied = known?.isStated == false
    words.isNo = known?.value == .flag(false)
    return words
  }

  func gap(of item: Questionnaire.Item, _ sheet: AnswerSheet) -> String {
    switch sheet.standing(item.id)?.state {
    case .declined: "\(item.about), they would not say"
    case .unknown: "\(item.about), not known yet"
    default: item.about
    }
  }

  // MARK: What follows from the answers

  /// Sums, with the formulas they come from.
  var worthValues: Values {
    let cost = answers.known("impact.cost", "need.impact")
    let inaction = answers.known("impact.inaction")
    let worth = Worth(cost: cost?.value.sum, inaction: inaction?.value.sum, price: brief.deal.amount)
    let year = inaction == nil ? Worth.year(of: worth.cost) : Worth.year(of: worth.inaction)
    var lost = Words(year?.words ?? worth.inaction?.once.inFull, gap: "cost of doing nothing")
    lost.isImplied = year != nil
    var payback = Words(worth.payback?.words, gap: "payback")
    payback.isImplied = true
    return [
      "cost": Words(worth.cost?.inFull, gap: "cost of the problem"), "cost_of_nothing": lost,
      "cost_of_nothing_formula": Words(year?.formula, gap: ""), "payback": payback,
      "payback_formula": Words(worth.payback?.formula, gap: ""),
      "has_worth": cost != nil || inaction != nil,
    ]
  }

  // MARK: What happens next

  /// The step that was agreed on, with its day and whoever does it.
  func agreed() throws -> [Values] {
    guard let known = answers.known("next.action", "timeline.next"), known.isStated, let step = known.value.step else {
      return []
    }
    let due = step.due ?? answers.known("next.date")?.value.period?.lastDay
    let by = answers.known("next.owner")
    let person = by?.value.people.first
    let isMe = ["me", "i", "myself", "us", "we"].contains(person?.name?.lowercased() ?? "")
    let owner = isMe ? brief.author.name : person?.inFull
    return [
      [
        "what": Words(step.text), "due": Words(due?.inFull, gap: "date of the next step"),
        "owner": Words(owner, gap: "who does it"),
      ]
    ]
  }

  var agreedStep: String? {
    answers.known("next.action", "timeline.next").flatMap { $0.isStated ? $0.value.step?.text : nil }
  }
}
