extension Playbook {
  /// A deal's way from one stage to another, and what the playbook says to it.
  public struct Move: Sendable, Hashable {
    public enum Direction: Sendable, Hashable { case onward, skip, back, stay }

    public var direction: Direction
    /// Stages passed over.
    public var skipped: [String]
    /// What the stage left behind still asks for; nothing when going back.
    public var open: [ChecklistEntry]
    public var gate: Gate
    public var asksReason: Bool

    /// Something is open and the gate lets nothing through.
    public var isBlocked: Bool { gate == .block && !open.isEmpty }
  }

  /// What a move means; `nil` where one of the stages is unknown.
  public func move(from: String, to: String, for facts: ChecklistFacts) -> Move? {
    guard let start = position(from), let end = position(to) else { return nil }
    let direction: Move.Direction = end == start ? .stay : end < start ? .back : end == start + 1 ? .onward : .skip
    let rule: Moves.Rule = direction == .skip ? moves.skip : direction == .back ? moves.back : .allow
    return Move(
      direction: direction, skipped: direction == .skip ? stages[start + 1..<end].map(\.id) : [],
      open: end > start ? open(leaving: from, for: facts) : [], gate: stages[start].gate,
      asksReason: rule == .askReason)
  }
}
