import Figures

/// Lengths said inside a note fill their slot: "she wants pricing by Friday, 45 min".
extension Reader {
  /// Longer than anything people log, in minutes.
  private static let longest = 12 * 60
  private static let subjects: Set<UInt64> = Set(["we", "it", "call", "meeting"].map { Token.hash(of: $0) })

  /// Fills an open slot for a length from the intent's note, where the note says one of its clauses for it. Words that
  /// say nothing else leave the note.
  func lift(_ request: inout Request, _ intent: Intent, _ lattice: Lattice) {
    guard let rule = intent.slots.first(where: { $0.type == "duration" }), request[rule.name] == nil,
      let index = request.slots.firstIndex(where: { $0.name == Frame.note }), let span = request.slots[index].span
    else { return }
    let note = lattice.positions(in: span)
    guard let first = note.first, let last = note.last else { return }
    let clauses = clauses(of: first..<last + 1, lattice)
    for clause in clauses {
      guard let (length, range) = length(in: clause, lattice) else { continue }
      let bytes = lattice.span(range)
      request.slots.append(
        Slot(rule.name, .length(length), text: lattice.sentence.text(bytes: bytes), span: bytes))
      if clause.allSatisfy({ range.contains($0) || lattice.isSmall($0) }), clauses.count > 1 {
        shorten(&request.slots[index], first..<last + 1, without: clause, lattice)
      }
      return
    }
  }

  /// What a stretch says between its pauses.
  func clauses(of range: Range<Int>, _ lattice: Lattice) -> [Range<Int>] {
    let starts = [range.lowerBound] + range.dropFirst().filter { lattice.isPause(before: $0) }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
  }

  /// The length a clause gives: alone but for small words, or behind "we talked", "it ran".
  private func length(in clause: Range<Int>, _ lattice: Lattice) -> (Length, Range<Int>)? {
    let spans = lattice.spans.filter { span in
      guard span.kind == .entity, clause.contains(Int(span.start)), Int(span.end) <= clause.upperBound,
        case .length = lattice.spotted[Int(span.value)].entity
      else { return false }
      return true
    }
    guard let span = spans.max(by: { $0.end - $0.start < $1.end - $1.start }),
      case .length(let amount) = lattice.spotted[Int(span.value)].entity,
      amount.length.minutes <= Self.longest, amount.length.minutes > 0
    else { return nil }
    let range = Int(span.start)..<Int(span.end)
    let opener = lattice.hash(clause.lowerBound)
    let isAlone = clause.allSatisfy { range.contains($0) || lattice.isSmall($0) }
    let isTold = Self.subjects.contains(opener) && range.lowerBound - clause.lowerBound <= 4
    return isAlone || isTold ? (amount.length, range) : nil
  }

  private func shorten(_ slot: inout Slot, _ note: Range<Int>, without clause: Range<Int>, _ lattice: Lattice) {
    let rest: Range<Int>
    switch clause {
    case _ where clause.upperBound == note.upperBound: rest = note.lowerBound..<clause.lowerBound
    case _ where clause.lowerBound == note.lowerBound: rest = clause.upperBound..<note.upperBound
    default: return
    }
    let span = lattice.wholeSpan(rest)
    slot.span = span
    slot.text = lattice.sentence.text(bytes: span)
    slot.value = slot.text.map(Value.text)
  }
}
