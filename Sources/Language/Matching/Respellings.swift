/// What may be read in place of the words of a line that no template, list or name knows.
struct Respellings {
  /// Words put right in one line, at most, and ways to put one right.
  private static let mostMisspelt = 3
  private static let mostWays = 4

  private(set) var words: [Respelling] = []
  /// The sentence with misspelt words of times and figures put right.
  private(set) var sentence: Sentence?
  /// Whether the words are read in place of the others only, and not beside them.
  private(set) var isFixed = false

  /// Whether there is something to put right, and not too much.
  var isUsable: Bool {
    (sentence != nil || !words.isEmpty) && Set(words.map(\.position)).count <= Self.mostMisspelt
  }

  /// Leaves only words for which there is one way.
  mutating func fix() {
    isFixed = true
    sentence = nil
    let all = words
    words.removeAll { word in all.count { $0.position == word.position } > 1 }
  }

  /// Adds the ways to put right one slip in the word at a position.
  mutating func add(at position: Int, of lattice: Lattice, _ lexicon: Lexicon) {
    let letters = lattice.letters(position)
    var ways: [Respelling] = []
    lexicon.spelling.visit(near: letters) { number, slip in
      let word = lexicon.words[number].utf8
      if let way = Respelling(of: letters, at: position, slip, to: word, UInt32(number)) { ways.append(way) }
    }
    ways.sort { ($0.cost, $0.word) < ($1.cost, $1.word) }
    words += ways.prefix(Self.mostWays)
  }

  /// "tomorow" and "firday" for what they mean; words of four letters or more.
  mutating func putTimesRight(in lattice: Lattice, at positions: [Int]) {
    var right: [Int: [UInt8]] = [:]
    for position in positions where lattice.letters(position).count >= 4 {
      right[lattice.tokens[position]] = Vocabulary.closest(to: lattice.letters(position))
    }
    if !right.isEmpty, right.count <= Self.mostMisspelt { sentence = lattice.sentence.respelt(right) }
  }
}

extension Respelling {
  /// One slip put right; `nil` where the words are too short to tell, or a verb's past would be made its present.
  fileprivate init?(
    of typed: ArraySlice<UInt8>, at position: Int, _ slip: Slip, to word: some Collection<UInt8>, _ number: UInt32
  ) {
    let isPast = typed.last == UInt8(ascii: "d") && typed.dropLast().elementsEqual(word)
    let isTiny = word.count < 4 && slip != .swapped && slip != .doubled
    guard !isPast, !isTiny else { return nil }
    let isBold = typed.first != word.first || typed.count < 4
    self.init(
      position: Int32(position), word: number,
      cost: slip.cost + (isBold ? Cost.boldSlip : 0), isBold: isBold || typed.count < 5)
  }
}

extension Lattice {
  /// The folded letters of the word at a position.
  func letters(_ position: Int) -> ArraySlice<UInt8> { sentence.foldedBytes(tokens[position]) }
}
