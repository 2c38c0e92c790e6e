/// Something wrong with a questionnaire, as a fact.
public enum QuestionnaireFault: Error, Sendable, Hashable {
  case duplicate(id: String)
  /// The id of an item begins with no part.
  case noPart(item: String)
  /// A rule, or a place an answer is known from, names what is no item.
  case unknownItem(String, in: String)
  /// A rule that cannot be read.
  case unreadableRule(String, in: String)
  /// An item whose relevance hangs on itself.
  case circle([String])
  /// An item that is never asked, whatever is answered.
  case unreachable(String)
  case choicesMissing(item: String)
  case noItems
}

extension Questionnaire {
  /// Everything wrong with it, in the order of the file.
  public func validate() -> [QuestionnaireFault] {
    var seen: Set<String> = []
    let ids = parts.map(\.id) + items.map(\.id)
    return (items.isEmpty ? [.noItems] : []) + ids.filter { !seen.insert($0).inserted }.map { .duplicate(id: $0) }
      + items.flatMap(faults) + parts.flatMap { part in (part.levels ?? []).flatMap { faults(of: $0, in: part.id) } }
      + circles
  }

  private func faults(of item: Item) -> [QuestionnaireFault] {
    let strangers = (item.known ?? []).filter { Fact(rawValue: $0) == nil && self[item: $0] == nil }
    return (part(item.part) == nil ? [.noPart(item: item.id)] : [])
      + (item.when.map { faults(of: $0, in: item.id) + (canHold($0) ? [] : [.unreachable(item.id)]) } ?? [])
      + strangers.map { .unknownItem($0, in: item.id) }
      + (item.kind == .choice && item.choices?.isEmpty ?? true ? [.choicesMissing(item: item.id)] : [])
  }

  private func faults(of rule: Rule, in id: String) -> [QuestionnaireFault] {
    rule.tests.flatMap { test -> [QuestionnaireFault] in
      if case .unreadable(let words) = test.claim { return [.unreadableRule(words, in: id)] }
      return test.item == Rule.contact || self[item: test.item] != nil ? [] : [.unknownItem(test.item, in: id)]
    }
  }

  /// Whether some answers would make a rule hold: each test is one that the kind of its item can pass, and no two of
  /// them contradict each other.
  private func canHold(_ rule: Rule) -> Bool {
    rule.alternatives.contains { tests in
      tests.allSatisfy(canHold)
        && tests.allSatisfy { test in
          guard case .answer(let said) = test.claim else { return true }
          return !tests.contains {
            guard $0.item == test.item else { return false }
            if case .answer(let other) = $0.claim { return other != said }
            return $0.claim == .notAnswer(said)
          }
        }
    }
  }

  private func canHold(_ test: Rule.Test) -> Bool {
    guard let item = self[item: test.item] else { return true }
    switch (test.claim, item.kind) {
    case (.answer(let said), .yesNo): return ["yes", "no"].contains(said)
    case (.answer(let said), .choice): return item.choices?.contains { $0.id == said } ?? false
    case (.answer, _): return false
    case (.covers, let kind), (.belowAmount, let kind): return kind == .money
    case (.withinDays, let kind), (.withinMonths, let kind), (.narrowerThanQuarter, let kind): return kind == .date
    case (.toCome, let kind): return kind == .date || kind == .step
    default: return true
    }
  }

  private var circles: [QuestionnaireFault] {
    items.compactMap { item in
      var path = [item.id]
      return leads(item.id, to: item.id, &path) ? .circle(path) : nil
    }
  }

  /// Whether the relevance of an item hangs on another, by way of what its own rule names.
  private func leads(_ id: String, to goal: String, _ path: inout [String]) -> Bool {
    let item = self[item: id]
    let sources = (item?.when?.tests.map(\.item) ?? []) + (item?.known ?? [])
    for next in sources {
      if next == goal { return true }
      guard !path.contains(next) else { continue }
      path.append(next)
      if leads(next, to: goal, &path) { return true }
    }
    return false
  }
}

/// A questionnaire that cannot be used, with all that is wrong with it.
public struct BrokenQuestionnaire: Error, Sendable, Hashable {
  public var path: String
  public var faults: [QuestionnaireFault]

  public init(path: String, faults: [QuestionnaireFault]) {
    self.path = path
    self.faults = faults
  }
}
