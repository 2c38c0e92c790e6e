/// Numbers by the hashes of words, which are good enough to need no hashing of their own. Open addressing.
struct HashIndex: Sendable {
  /// A power of two of places; 0 marks a free one.
  private var keys: [UInt64] = []
  private var numbers: [Int32] = []
  private(set) var count = 0

  init() {}

  init(minimumCapacity: Int) { resize(to: minimumCapacity * 3 / 2) }

  @inline(__always)
  subscript(hash: UInt64) -> Int32? {
    if keys.isEmpty { return nil }
    let place = place(of: Self.key(hash))
    return keys[place] == 0 ? nil : numbers[place]
  }

  /// Sets the number of a hash.
  mutating func set(_ hash: UInt64, to number: Int32) {
    if count * 10 >= keys.count * 7 { resize(to: max(16, keys.count * 2)) }
    let key = Self.key(hash)
    let place = place(of: key)
    if keys[place] == 0 { count += 1 }
    keys[place] = key
    numbers[place] = number
  }

  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  /// Where the key stands, or the free place where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func resize(to least: Int) {
    var size = 16
    while size < least { size *= 2 }
    let old = (keys, numbers)
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    for (key, number) in zip(old.0, old.1) where key != 0 {
      let place = place(of: key)
      keys[place] = key
      numbers[place] = number
    }
  }
}

/// A fixed set of words, asked by the hash that a token bears.
struct WordSet: Sendable {
  private var index: HashIndex

  init(_ words: [String]) {
    index = HashIndex(minimumCapacity: words.count)
    for word in words { index.set(Token.hash(of: word), to: 0) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { index[hash] != nil }
}

/// Values by the hashes of words.
struct WordTable<Value: Sendable>: Sendable {
  private var index: HashIndex
  private var values: [Value] = []

  init(_ values: [UInt64: Value]) {
    index = HashIndex(minimumCapacity: values.count)
    for (hash, value) in values {
      index.set(hash, to: Int32(self.values.count))
      self.values.append(value)
    }
  }

  @inline(__always)
  subscript(hash: UInt64) -> Value? { index[hash].map { values[Int($0)] } }
}
