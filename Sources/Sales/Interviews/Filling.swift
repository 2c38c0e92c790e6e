import Figures

/// What answers put on the record: one fact, as it was by the answers before and as it is now.
public struct Filling: Sendable, Hashable {
  public var fact: Fact
  public var old: AnswerValue?
  public var new: AnswerValue?
  /// When anything was answered before: what was put on record at such a moment came of an answer.
  public var moments: Set<Instant> = []
}

extension AnswerSheet {
  /// What changes on the record when this sheet takes the place of an older one.
  public func fillings(since old: AnswerSheet) -> [Filling] {
    questionnaire.items.compactMap { item in
      guard let fact = item.fills else { return nil }
      let (before, after) = (old.filled(item.id), filled(item.id))
      return before == after ? nil : Filling(fact: fact, old: before, new: after, moments: old.moments)
    }
  }

  /// What an item says to the record: its value, unless the record itself said so first.
  private func filled(_ id: String) -> AnswerValue? {
    guard matters(id), let standing = standing(id) else { return nil }
    if case .fact = standing.source { return nil }
    return standing.value
  }
}
