/// A request as a template read it, and the same with what its free text swallowed in slots of its own.
struct Refinement {
  let intent: Intent
  let before: Request
  let after: Request

  private var added: [Slot] { after.slots.filter { before[$0.name] == nil } }

  /// Whether everything understood before is as it was, free text only got shorter, and what was added may come out of it.
  var isSound: Bool {
    !added.isEmpty && before.slots.allSatisfy(isKept) && added.allSatisfy(mayBeAdded)
  }

  /// Whether only times and lengths were added: the one thing that needs no asking.
  var isPlain: Bool { added.allSatisfy { $0.isTimeOrLength } }

  private func isKept(_ slot: Slot) -> Bool {
    guard let kept = after[slot.name] else { return slot.span == nil }
    guard slot.isText, let span = slot.span else { return kept.value == slot.value && kept.problem == slot.problem }
    return kept.isText
      && kept.span.map { span.lowerBound <= $0.lowerBound && $0.upperBound <= span.upperBound } ?? false
  }

  /// Out of a note comes only when it was and how long it took; out of a name or a task also other text and figures.
  private func mayBeAdded(_ slot: Slot) -> Bool {
    guard let span = slot.span, let text = before.slots.first(where: { $0.isText && $0.span?.overlaps(span) == true })
    else { return false }
    if text.name == Frame.note {
      let direction = intent.slots.first { $0.name == slot.name }?.direction
      return slot.isLength || slot.isTimeOrLength && direction == .past
    }
    switch slot.value {
    case .name, .choice, nil: return false
    default: return true
    }
  }
}

extension Slot {
  fileprivate var isText: Bool { if case .text = value { true } else { false } }
  fileprivate var isLength: Bool { if case .length = value { true } else { false } }
  fileprivate var isTimeOrLength: Bool { if case .period = value { true } else { isLength } }
}
