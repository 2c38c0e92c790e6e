/// Learns ``Habits`` from sentences with their slots: an averaged perceptron over whole cuts (Collins: Discriminative
/// Training Methods for Hidden Markov Models, EMNLP 2002).
struct HabitLearning {
  private static let rounds = 6
  /// What the largest mean would be worth if it were not cut at 127.
  private static let stretch: Float = 400

  /// A sentence with the fills it should get.
  struct Lesson {
    var intent: Int
    var lattice: Lattice
    var fills: [Frame.Fill]
    /// Slots that no words stand for.
    var implied: [(slot: String, value: String)]
  }

  let grammar: Grammar
  private var habits = Habits()
  /// Per place: the sum of the weights over all steps.
  private var sums: [Int32]
  private var changed: [Int32]
  private var step: Int32 = 0

  init(_ grammar: Grammar) {
    self.grammar = grammar
    sums = Array(repeating: 0, count: Habits.places)
    changed = Array(repeating: 0, count: Habits.places)
  }

  mutating func learn(_ lessons: [Lesson]) -> Habits {
    habits.implications = Self.implications(in: lessons)
    var order = Array(lessons.indices)
    var chance = Chance()
    for _ in 0..<Self.rounds {
      chance.shuffle(&order)
      for index in order { take(lessons[index]) }
    }
    return averaged()
  }

  private mutating func take(_ lesson: Lesson) {
    step += 1
    let framing = Framing(lesson.lattice, grammar, habits)
    takeImplications(of: lesson, framing)
    let found = framing.frame(lesson.intent).fills
    guard found != lesson.fills else { return }
    change(lesson.fills, by: 1, framing, lesson)
    change(found, by: -1, framing, lesson)
  }

  /// The value of a list that a slot is filled with.
  private func value(of fill: Frame.Fill, _ lesson: Lesson) -> String? {
    guard fill.span >= 0, fill.label.kind == .list else { return nil }
    return grammar.values[Int(lesson.lattice.spans[fill.span].value)].out
  }

  /// The implications of more than one lesson.
  private static func implications(in lessons: [Lesson]) -> [Implication] {
    var counts: [Implication: [String: Int]] = [:]
    for lesson in lessons {
      for (slot, value) in lesson.implied {
        counts[Implication(intent: lesson.intent, slot: slot, values: []), default: [:]][value, default: 0] += 1
      }
    }
    return counts.map { key, counts in
      Implication(intent: key.intent, slot: key.slot, values: counts.filter { $0.value > 1 }.map(\.key).sorted())
    }
    .sorted { ($0.intent, $0.slot) < ($1.intent, $1.slot) }
  }

  private mutating func takeImplications(of lesson: Lesson, _ framing: Framing) {
    let clues = framing.clues
    for implication in habits.implications where implication.intent == lesson.intent {
      let fill = lesson.fills.first { grammar.slotNames[Int($0.label.slot)] == implication.slot }
      let value =
        fill.flatMap { self.value(of: $0, lesson) } ?? lesson.implied.first { $0.slot == implication.slot }?.value
      let wanted = value.flatMap { implication.values.firstIndex(of: $0) }
      if fill != nil, wanted == nil { continue }
      let said = framing.said(implication, in: lesson.intent)
      let others = lesson.fills.filter { $0 != fill }
      let found = habits.value(of: implication, clues, others, said: said)
      guard wanted != found else { continue }
      implication.visit(wanted, clues, others, said: said) { change($0, by: 1) }
      implication.visit(found, clues, others, said: said) { change($0, by: -1) }
    }
  }

  private mutating func change(_ fills: [Frame.Fill], by step: Int32, _ framing: Framing, _ lesson: Lesson) {
    let intent = grammar.intentHash(lesson.intent)
    var position = 0
    var last: UInt32 = 0
    for fill in fills {
      changeWords(position..<fill.range.lowerBound, by: step, framing, intent)
      let slot = grammar.slotHash(fill.label.slot)
      let piece = Framing.Piece(range: fill.range, label: fill.label, slot: slot, span: fill.span)
      let role = framing.role(of: piece, intent)
      framing.clues.visit(fill.range, as: role) { change($0, by: step) }
      change(Clues.following(role.slot, after: last, in: UInt32(lesson.intent)), by: step)
      (position, last) = (fill.range.upperBound, role.slot)
    }
    changeWords(position..<lesson.lattice.count, by: step, framing, intent)
  }

  private mutating func changeWords(_ range: Range<Int>, by step: Int32, _ framing: Framing, _ intent: UInt32) {
    for position in range {
      let piece = Framing.Piece(range: position..<position + 1, span: -1)
      framing.clues.visit(piece.range, as: framing.role(of: piece, intent)) { change($0, by: step) }
    }
  }

  private mutating func change(_ clue: UInt32, by amount: Int32) {
    let place = Habits.place(clue)
    sums[place] += Int32(habits.weights[place]) * (step - changed[place])
    changed[place] = step
    habits.weights[place] = Int8(clamping: Int32(habits.weights[place]) + amount)
  }

  /// The mean of the weights over all steps; the few that stand far above the rest are cut, so that small ones count.
  private func averaged() -> Habits {
    let all = habits.weights.indices.map { sums[$0] + Int32(habits.weights[$0]) * (step - changed[$0]) }
    let largest = Float(max(1, all.map(abs).max() ?? 1))
    var averaged = habits
    averaged.weights = all.map { Int8(clamping: Int((Float($0) * Self.stretch / largest).rounded())) }
    return averaged
  }
}
