/// What a sentence is recognised by: its words, pairs of words near each other, and the runs of letters inside words.
///
/// A trait is a hash; how often it occurs in the sentence counts. Words with pairs, and letters, are weighed apart, so
/// that long words do not drown short ones.
struct Traits {
  /// Single words, by position.
  private(set) var words: [UInt32] = []
  private(set) var pairs: [UInt32] = []
  private(set) var letters: [UInt32] = []

  /// The words between the two of a pair, at most.
  private static let widestGap = 2
  /// The letters of a run, word boundaries counted.
  private static let runs = 2...4
  private static let edge = UInt8(ascii: " ")

  init(_ wording: Wording) {
    words.reserveCapacity(wording.count)
    pairs.reserveCapacity(wording.count * (Self.widestGap + 1))
    letters.reserveCapacity(wording.letters.count * Self.runs.count)
    for index in 0..<wording.count {
      words.append(Self.hash(wording[index], from: 1))
      addRuns(wording[index])
    }
    addPairs()
  }

  private mutating func addPairs() {
    let edges = [Self.mix(2, 0)] + words + [Self.mix(2, 1)]
    for (left, right) in zip(edges, edges.dropFirst()) { pairs.append(Self.mix(left, right)) }
    for index in words.indices {
      for other in words.indices.dropFirst(index + 2).prefix(Self.widestGap) {
        pairs.append(Self.mix(words[index] ^ 0xA5A5_A5A5, words[other]))
      }
    }
  }

  private mutating func addRuns(_ word: ArraySlice<UInt8>) {
    let count = word.count + 2
    func letter(_ place: Int) -> UInt8 {
      place == 0 || place == count - 1 ? Self.edge : word[word.startIndex + place - 1]
    }
    for start in 0..<count {
      var hash: UInt32 = 3
      for end in start..<min(start + Self.runs.upperBound, count) {
        hash = Self.mix(hash, UInt32(letter(end)))
        if end - start + 1 >= Self.runs.lowerBound { letters.append(hash) }
      }
    }
  }

  private static func hash(_ word: ArraySlice<UInt8>, from seed: UInt32) -> UInt32 {
    word.reduce(seed) { mix($0, UInt32($1)) }
  }

  @inline(__always)
  private static func mix(_ left: UInt32, _ right: UInt32) -> UInt32 {
    var hash = (left ^ right &* 0x9E37_79B1) &* 0x85EB_CA6B
    hash ^= hash >> 15
    return hash &* 0xC2B2_AE35 ^ hash >> 13
  }
}
