/// Several requests in one line, split only where every part reads in full: "Smith and Sons" stays a name.
extension Reader {
  private static let joiners: Set<UInt64> = Set(["and", "then", "also", "plus"].map { Token.hash(of: $0) })
  /// Requests in one line at most.
  private static let mostRequests = 6
  /// Actions that are done only when a line asks for nothing else.
  static let lastWords: Set<String> = ["undo", "redo", "quit"]

  /// The readings of the parts as one; `nil` when no split makes every part understood.
  func readSeveral(_ whole: Attempt, _ context: [String: [String]]) -> Reading? {
    let sentence = whole.lattice.sentence
    guard !takesBack(whole.lattice) else { return nil }
    let joints = joints(in: sentence).filter { isOpen($0, whole) }.prefix(8)
    for joint in joints {
      let left = attempt(sentence.text(bytes: 0..<joint.lowerBound), context)
      guard left.reading.outcome == .understood, isWhole(left) else { continue }
      let rest = sentence.text(bytes: joint.upperBound..<sentence.bytes.count)
      let right = readRest(rest, context)
      guard right.outcome == .understood, right.requests.count < Self.mostRequests, !endsTalk(right) else { continue }
      if isInsideText(joint, whole), right.requests.contains(where: \.isGuessed) { continue }
      let moved = right.requests.map { $0.moved(by: joint.upperBound) }
      let all = left.reading.requests + moved
      let isHedged = all.contains { !$0.isCertain }
      return Reading(
        text: whole.reading.text, outcome: .understood, requests: isHedged ? all.map(\.hedged) : all)
    }
    return nil
  }

  private func readRest(_ text: String, _ context: [String: [String]]) -> Reading {
    let attempt = attempt(text, context)
    if attempt.mayHoldSeveral, let several = readSeveral(attempt, context) { return several }
    return isWhole(attempt) ? attempt.reading : Reading(text: text, outcome: .notUnderstood)
  }

  /// Whether a part was read without names nobody has heard of.
  private func isWhole(_ attempt: Attempt) -> Bool {
    attempt.reading.requests.allSatisfy { $0.slots.allSatisfy { $0.problem != .unknownName } }
  }

  /// Whether the line corrects or takes back what it said, which may be a part's order.
  private func takesBack(_ lattice: Lattice) -> Bool {
    Doubts.find(in: lattice).contains { [.correction, .retraction, .answer].contains($0.kind) && $0.startsClause }
  }

  /// Whether a part would undo what went before, or leave: too much for the end of a line.
  private func endsTalk(_ reading: Reading) -> Bool {
    reading.requests.contains { request in
      grammar[intent: request.intent].map { Self.lastWords.contains($0.does) } ?? false
    }
  }

  /// Whether a split there leaves what was understood alone: a free text may be split off only as a whole, and what
  /// follows a note that has begun belongs to it.
  private func isOpen(_ joint: Range<Int>, _ whole: Attempt) -> Bool {
    guard let guesses = whole.guesses else { return true }
    return guesses.contains { guess in
      let span = whole.lattice.span(guess)
      let isText = whole.reading.requests.contains { $0.slots.contains { $0.span == span && $0.problem == nil } }
      guard isText else { return span.overlaps(joint) }
      return joint.lowerBound <= span.lowerBound && span.lowerBound <= joint.upperBound
    }
  }

  private func isInsideText(_ joint: Range<Int>, _ whole: Attempt) -> Bool {
    (whole.guesses ?? []).contains { whole.lattice.span($0).lowerBound < joint.lowerBound }
  }

  /// The byte ranges of what can join two requests: `and`, `then`, `;`, `.`, alone or together.
  private func joints(in sentence: Sentence) -> [Range<Int>] {
    var joints: [Range<Int>] = []
    var index = 1
    while index < sentence.count - 1 {
      var end = index
      while end < sentence.count - 1, isJoiner(end, sentence, from: index) { end += 1 }
      let isOnlyComma = end == index + 1 && sentence.text(index..<end) == ","
      if end > index, !isOnlyComma {
        joints.append(Int(sentence.tokens[index].start)..<Int(sentence.tokens[end].start))
      }
      index = max(end, index + 1)
    }
    return joints
  }

  private func isJoiner(_ index: Int, _ sentence: Sentence, from start: Int) -> Bool {
    let token = sentence.tokens[index]
    if Self.joiners.contains(token.hash) { return true }
    guard token.kind == .punctuation, sentence.tokens[index + 1].joint == .space || index > start else { return false }
    return [".", ";", ",", "!"].contains(sentence.text(index..<index + 1))
  }
}

extension Request {
  /// Whether a slot holds free text.
  fileprivate var isGuessed: Bool {
    slots.contains { if case .text = $0.value { $0.span != nil } else { false } }
  }

  /// The same request said further on in a line.
  func moved(by offset: Int) -> Request {
    var moved = self
    for index in moved.slots.indices {
      moved.slots[index].span = slots[index].span.map { $0.lowerBound + offset..<$0.upperBound + offset }
    }
    return moved
  }
}
