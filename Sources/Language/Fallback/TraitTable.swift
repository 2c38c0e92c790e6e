/// The traits that are common enough to learn from, each with a row and a rarity.
struct TraitTable: Sendable {
  /// Per row: the trait.
  let traits: [UInt32]
  /// Per row: how telling it is, the smoothed inverse document frequency ln((1 + n) / (1 + df)) + 1.
  let rarities: [Float]
  private struct Place {
    var trait: UInt32
    /// -1 for a free place.
    var row: Int32
  }

  /// Open-addressed, by trait.
  private let places: [Place]

  init(traits: [UInt32], rarities: [Float]) {
    self.traits = traits
    self.rarities = rarities
    var size = 16
    while size < traits.count * 2 { size *= 2 }
    var places = [Place](repeating: Place(trait: 0, row: -1), count: size)
    for (row, trait) in traits.enumerated() {
      var place = Int(trait) & (size - 1)
      while places[place].row >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Place(trait: trait, row: Int32(row))
    }
    self.places = places
  }

  /// The row of a trait; `nil` for one that is not known.
  @inline(__always)
  func row(_ trait: UInt32) -> Int32? {
    let mask = places.count - 1
    var place = Int(trait) & mask
    while places[place].row >= 0 {
      if places[place].trait == trait { return places[place].row }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The rows of a sentence's traits with their weights: (1 + ln count) × rarity, each kind of length 1.
  func weights(_ traits: Traits) -> SparseVector {
    var counts = RowCounts(ofRows: self.traits.count)
    traits.visitWords { trait in if let row = row(trait) { counts.add(row) } }
    var vector = SparseVector()
    weigh(&counts, into: &vector)
    traits.visitLetters { trait in if let row = row(trait) { counts.add(row) } }
    weigh(&counts, into: &vector)
    return vector
  }

  private func weigh(_ counts: inout RowCounts, into vector: inout SparseVector) {
    let first = vector.rows.count
    var squares: Float = 0
    for row in counts.rows {
      let weight = Self.frequencies[min(counts.take(row), Self.frequencies.count - 1)] * rarities[Int(row)]
      squares += weight * weight
      vector.rows.append(row)
      vector.weights.append(weight)
    }
    counts.rows.removeAll(keepingCapacity: true)
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

/// How often each row was met.
private struct RowCounts {
  /// Those met, in the order of their first time.
  var rows: [Int32] = []
  private var counts: [UInt8]

  init(ofRows count: Int) {
    rows.reserveCapacity(256)
    counts = Array(repeating: 0, count: count)
  }

  @inline(__always)
  mutating func add(_ row: Int32) {
    if counts[Int(row)] == 0 { rows.append(row) }
    if counts[Int(row)] < .max { counts[Int(row)] += 1 }
  }

  /// How often a row was met; it counts as never met from then on.
  mutating func take(_ row: Int32) -> Int {
    defer { counts[Int(row)] = 0 }
    return Int(counts[Int(row)])
  }
}
