/// What a sentence is recognised by: its words, pairs of words near each other, and the runs of letters inside words.
///
/// A trait is a hash; how often it occurs in the sentence counts. Words with pairs, and letters, are weighed apart, so
/// that long words do not drown short ones.
struct Traits {
  /// The words between the two of a pair, at most.
  private static let widestGap = 2
  /// The letters of a run, word boundaries counted.
  private static let runs = 2...4
  private static let edge = UInt8(ascii: " ")

  private let wording: Wording
  /// The hashes of the words, with those of the two ends of a sentence around them.
  private let words: [UInt32]

  init(_ wording: Wording) {
    self.wording = wording
    words = [Self.mix(2, 0)] + (0..<wording.count).map { Self.hash(wording[$0], from: 1) } + [Self.mix(2, 1)]
  }

  /// Calls `body` with each single word and each pair.
  @inline(__always)
  func visitWords(_ body: (UInt32) -> Void) {
    let last = words.count - 2
    body(Self.mix(words[0], words[1]))
    guard last > 0 else { return }
    for index in 1...last {
      body(words[index])
      body(Self.mix(words[index], words[index + 1]))
      for other in index + 2..<max(index + 2, min(index + 1 + Self.widestGap, last) + 1) {
        body(Self.mix(words[index] ^ 0xA5A5_A5A5, words[other]))
      }
    }
  }

  /// Calls `body` with each run of letters.
  @inline(__always)
  func visitLetters(_ body: (UInt32) -> Void) {
    for index in 0..<wording.count { visitRuns(of: wording[index], body) }
  }

  @inline(__always)
  private func visitRuns(of word: ArraySlice<UInt8>, _ body: (UInt32) -> Void) {
    let last = word.count + 1
    for start in 0...last {
      var hash: UInt32 = 3
      for end in start...min(start + Self.runs.upperBound - 1, last) {
        hash = Self.mix(hash, UInt32(end == 0 || end == last ? Self.edge : word[word.startIndex + end - 1]))
        if end - start + 1 >= Self.runs.lowerBound { body(hash) }
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
