/// Learns a ``Fallback`` from lessons.
///
/// One linear support vector machine an intent against all others, with squared hinge loss and C = 1, found by dual
/// coordinate descent (Hsieh, Chang, Lin, Keerthi, Sundararajan: A Dual Coordinate Descent Method for Large-scale Linear
/// SVM, ICML 2008).
struct Learning {
  private static let mostRounds = 20
  /// The largest step of a round at which the planes are good enough.
  private static let patience: Float = 0.1
  /// Half of 1 / C.
  private static let softness: Float = 0.5
  /// In how many sentences a trait must stand to count.
  private static let leastSentences = 3
  /// The weight, of 127, that a trait must have for some intent to be kept.
  private static let leastWeight: Int8 = 8
  /// In how many sentences a word must stand to be what a misspelt one is taken for.
  private static let leastUses = 2

  let wordings: [Wording]
  let intents: [String?]
  /// Per sentence: the number of its intent.
  private let wanted: [Int]

  init(_ wordings: [Wording], _ intents: [String?]) {
    self.wordings = wordings
    let distinct = Set(intents).sorted { ($0 ?? "") < ($1 ?? "") }
    let numbers = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    self.intents = distinct
    wanted = intents.compactMap { numbers[$0] }
  }

  func fallback() -> Fallback {
    let traits = wordings.map(Traits.init)
    let table = table(traits)
    let vectors = traits.map(table.weights)
    let squares = vectors.map(\.square)
    let planes = intents.indices.map { plane(of: $0, vectors, squares, rows: table.traits.count) }
    let scale = max(1e-6, planes.reduce(0) { max($0, $1.largest) } / 127)
    let rows = table.traits.indices.map { row in planes.map { Int8(($0.weights[row] / scale).rounded()) } }
    let telling = rows.indices.filter { row in rows[row].contains { abs($0) >= Self.leastWeight } }
    return Fallback(
      intents: intents,
      table: TraitTable(traits: telling.map { table.traits[$0] }, rarities: telling.map { table.rarities[$0] }),
      weights: telling.flatMap { rows[$0] }, scale: scale, biases: planes.map(\.bias), lexicon: lexicon())
  }

  // MARK: What there is to learn from

  private func table(_ traits: [Traits]) -> TraitTable {
    var counts: [UInt32: Int] = [:]
    for traits in traits {
      var seen: Set<UInt32> = []
      traits.visitWords { seen.insert($0) }
      traits.visitLetters { seen.insert($0) }
      for trait in seen { counts[trait, default: 0] += 1 }
    }
    let common = counts.filter { $0.value >= Self.leastSentences }.sorted { $0.key < $1.key }
    let all = Double(traits.count + 1)
    return TraitTable(
      traits: common.map(\.key), rarities: common.map { Float(Curve.logarithm(all / Double($0.value + 1)) + 1) })
  }

  private func lexicon() -> Lexicon {
    var counts: [String: Int] = [:]
    for wording in wordings {
      for index in 0..<wording.count { counts[String(decoding: wording[index], as: UTF8.self), default: 0] += 1 }
    }
    let common = counts.filter { $0.value >= Self.leastUses }
    return Lexicon(words: common.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
  }

  // MARK: Planes

  private struct Plane {
    var weights: [Float]
    var bias: Float = 0

    var largest: Float { weights.reduce(0) { max($0, abs($1)) } }

    func distance(_ vector: SparseVector) -> Float {
      var sum = bias
      for index in vector.rows.indices { sum += weights[Int(vector.rows[index])] * vector.weights[index] }
      return sum
    }

    mutating func move(by step: Float, _ vector: SparseVector) {
      guard step != 0 else { return }
      bias += step
      for index in vector.rows.indices { weights[Int(vector.rows[index])] += step * vector.weights[index] }
    }
  }

  /// The plane that parts an intent's sentences from the others. After the first round only those are looked at that bear
  /// on it, until none of them moves it and all are looked at again.
  private func plane(of intent: Int, _ vectors: [SparseVector], _ squares: [Float], rows: Int) -> Plane {
    var plane = Plane(weights: Array(repeating: 0, count: rows))
    var shares = [Float](repeating: 0, count: vectors.count)
    var order = Array(vectors.indices)
    var isWhole = true
    var chance = Chance()
    for _ in 0..<Self.mostRounds {
      chance.shuffle(&order)
      var largest: Float = 0
      var bearing: [Int] = []
      for index in order {
        let side: Float = wanted[index] == intent ? 1 : -1
        let error = side * plane.distance(vectors[index]) - 1 + shares[index] * Self.softness
        if shares[index] == 0, error >= 0 { continue }
        largest = max(largest, abs(error))
        let share = max(0, shares[index] - error / (squares[index] + 1 + Self.softness))
        plane.move(by: (share - shares[index]) * side, vectors[index])
        shares[index] = share
        if share > 0 { bearing.append(index) }
      }
      if largest >= Self.patience {
        (order, isWhole) = (bearing, false)
      } else if isWhole {
        break
      } else {
        (order, isWhole) = (Array(vectors.indices), true)
      }
    }
    return plane
  }
}
