/// The traits that are common enough to learn from, each with a row and a rarity.
struct TraitTable: Sendable {
  /// Per row: the trait.
  let traits: [UInt32]
  /// Per row: how telling it is, the smoothed inverse document frequency ln((1 + n) / (1 + df)) + 1.
  let rarities: [Float]
  /// An open-addressed table of rows by trait, -1 for an empty place.
  private let places: [Int32]

  init(traits: [UInt32], rarities: [Float]) {
    self.traits = traits
    self.rarities = rarities
    var size = 16
    while size < traits.count * 2 { size *= 2 }
    var places = [Int32](repeating: -1, count: size)
    for (row, trait) in traits.enumerated() {
      var place = Int(trait) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(row)
    }
    self.places = places
  }

  /// The row of a trait; `nil` for one that is not known.
  @inline(__always)
  func row(_ trait: UInt32) -> Int32? {
    let mask = places.count - 1
    var place = Int(trait) & mask
    while places[place] >= 0 {
      if traits[Int(places[place])] == trait { return places[place] }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The rows of a sentence's traits with their weights: (1 + ln count) × rarity, each kind of length 1.
  func weights(_ traits: Traits) -> SparseVector {
    var vector = SparseVector()
    add([traits.words, traits.pairs], to: &vector)
    add([traits.letters], to: &vector)
    return vector
  }

  private func add(_ kinds: [[UInt32]], to vector: inout SparseVector) {
    var rows = kinds.flatMap { $0.compactMap(row) }
    rows.sort()
    let first = vector.rows.count
    var squares: Float = 0
    var index = 0
    while index < rows.count {
      let row = rows[index]
      var count = 0
      while index < rows.count, rows[index] == row {
        count += 1
        index += 1
      }
      let weight = Self.frequencies[min(count, Self.frequencies.count - 1)] * rarities[Int(row)]
      squares += weight * weight
      vector.rows.append(row)
      vector.weights.append(weight)
    }
    let scale = squares > 0 ? 1 / squares.squareRoot() : 0
    for index in first..<vector.rows.count { vector.weights[index] *= scale }
  }

  /// 1 + ln count.
  private static let frequencies: [Float] = [0, 1, 1.693, 2.099, 2.386, 2.609, 2.792, 2.946, 3.079]
}

/// The rows that are not 0.
struct SparseVector: Sendable {
  var rows: [Int32] = []
  var weights: [Float] = []

  var square: Float { weights.reduce(0) { $0 + $1 * $1 } }
}
