import Display
import Figures
import Language
import Sales

/// Acts of the conversation itself.
extension Matter {
  func nothingAsked() -> Pause {
    refuse(
      "Nothing is open to answer just now.",
      .hint("Type what happened, or ask; \(quoted: "help") shows what I understand."))
  }

  /// How many lines to take back or do again.
  func steps() throws -> Int {
    guard request["count"] != nil else { return 1 }
    guard let count = number("count"), (1...1000).contains(count) else {
      throw refuse("From 1 to 1000 lines can be taken back or done again.")
    }
    return count
  }

  /// The records behind the number asked for last.
  func behindTheNumber() throws -> Step.Deed {
    guard let last = conversation.lastMetric else { throw nothingAsked() }
    let matter = Matter(Pending(last), intent: intent, words: words, in: situation, of: conversation)
    let isForecast = last.intent == Action.showForecast.rawValue
    let question = try isForecast ? matter.forecastQuestion() : matter.metricQuestion()
    let behind = try book.records(behind: question, limit: 50)
    guard !behind.isEmpty else { return .answer(Response("No records stand behind it.", data: .rows([]))) }
    var reply = Reply("Behind \(question.metric.title.lowercased()):")
    let deals = try behind.filter { $0.kind == .opportunity }.compactMap { try situation.deal($0.id) }
    if !deals.isEmpty { reply.blocks.append(.table(try situation.table(deals))) }
    let activities = try behind.filter { $0.kind == .activity }.compactMap { try book.find(Activity.self, $0.id) }
    if !activities.isEmpty { reply.blocks.append(.table(try situation.table(activities))) }
    return .answer(
      Response(
        reply, data: .rows(deals.map { JSON($0) } + activities.map { JSON($0) }),
        shown: deals.map(\.mention) + activities.map(\.mention)))
  }

  /// "No, thursday": the last write again with the slot that was wrong, in place of what it did.
  func correct() throws -> Step.Deed {
    guard let last = conversation.lastWrite, !request.slots.isEmpty else { throw nothingAsked() }
    var requests = last.requests
    for slot in request.slots {
      let corrected = requests.indices.reversed().lazy.compactMap { place in
        self.corrected(requests[place], by: slot).map { (place, $0) }
      }.first
      guard let (place, better) = corrected else {
        throw refuse("I see nothing in the last line that \(quoted: slot.text ?? "that") could correct.")
      }
      requests[place] = better
    }
    return .again(requests, insteadOf: [last.step] + last.former)
  }

  /// A request with a slot put right; `nil` where the slot has no place in it.
  private func corrected(_ last: Request, by slot: Slot) -> Request? {
    var moved = reread(slot, for: last)
    guard let name = kindred(moved, in: last) else { return nil }
    moved.name = name
    if let old = last[name] { moved.value = joined(old, moved) }
    var better = last
    better.slots.removeAll { $0.name == name }
    better.slots.append(moved)
    return better
  }

  /// A new day keeps the time of day that was said, a new time of day the day.
  private func joined(_ old: Slot, _ new: Slot) -> Value? {
    guard case .period(let before)? = old.value, case .period(let after)? = new.value, let from = after.from,
      let first = before.from
    else { return new.value }
    if before.grain == .minute, after.grain == .day {
      return .period(Period(LocalTime(from.day, minute: first.minute)))
    }
    let isClockAlone = new.text.flatMap { Entities.read($0, as: .time) }.map(\.isClockAlone) ?? false
    return isClockAlone ? .period(Period(LocalTime(first.day, minute: from.minute))) : new.value
  }

  /// Words in place of a value of one of the last write's lists: "an email" where an activity stood.
  private func reread(_ slot: Slot, for last: Request) -> Slot {
    let words: String? =
      switch slot.value {
      case .text(let words): words
      case .choice where kindred(slot, in: last) == nil: slot.text
      default: nil
      }
    guard let words, let rules = situation.reader.grammar[intent: last.intent]?.slots else { return slot }
    let lists = rules.filter { ["activity", "outcome", "stage", "reason"].contains($0.name) }
    return lists.lazy.compactMap { self.situation.reader.readAnswer(words, as: $0) }.first { $0.problem == nil } ?? slot
  }

  /// The slots that a value of the playbook's lists may stand in.
  private func choiceSlots(_ value: String) -> [String] {
    [
      ("activity", playbook.activityType(value) != nil), ("stage", playbook.stage(value) != nil),
      ("reason", playbook.lost.reasons.contains { $0.id == value }),
    ].filter(\.1).map(\.0)
  }

  /// The slot of the last write that holds the same kind of value: a day for a day; else one of its name that the
  /// intent knows.
  private func kindred(_ slot: Slot, in last: Request) -> String? {
    let same = last.slots.first { old in
      switch (old.value, slot.value) {
      case (.period, .period), (.money, .money), (.length, .length), (.number, .number): true
      case (.name(let one), .name(let other)): one.kind == other.kind
      default: false
      }
    }
    let rules = situation.reader.grammar[intent: last.intent]?.slots ?? []
    if let same { return same.name }
    if case .choice(let choice) = slot.value, let names = Optional(choiceSlots(choice)), !names.isEmpty {
      return names.first { name in rules.contains { $0.name == name } }
    }
    if case .period = slot.value, let rule = rules.first(where: { ["when", "due", "close_date"].contains($0.name) }) {
      return rule.name
    }
    return slot.name != "value" && rules.contains { $0.name == slot.name } ? slot.name : nil
  }
}
