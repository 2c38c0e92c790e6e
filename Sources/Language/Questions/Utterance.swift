/// A line that answers, taken apart: its words, the amounts, times and people in it, and its clauses.
struct Utterance {
  let lattice: Lattice
  /// Per position: the folded word.
  let words: [String]
  /// Amounts, times and people, by place.
  private(set) var mentions: [Mention] = []
  private(set) var clauses: [Clause] = []

  init(_ lattice: Lattice, settings: ReaderSettings) {
    self.lattice = lattice
    words = lattice.tokens.map(lattice.sentence.word)
    let sums = Amounts(lattice, words, settings).found
    let times = Self.times(lattice).filter { time in
      !sums.contains { !$0.isDoubtful && $0.range.overlaps(time.range) }
    }
    let amounts = sums.filter { sum in
      !sum.isDoubtful || !times.contains { !$0.isDoubtful && $0.range.overlaps(sum.range) }
    }
    let taken = (amounts + times.filter { !$0.isDoubtful }).map(\.range)
    let people = People(lattice, words, taken: taken).found
    let free = times.filter { time in !(people + amounts).contains { $0.range.overlaps(time.range) } }
    mentions = (amounts + free + people)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    clauses = Clause.cut(self)
  }

  var count: Int { words.count }

  /// The words as typed, with the marks between them.
  func text(_ range: Range<Int>) -> String { lattice.sentence.text(bytes: bytes(range)) }

  /// From the start of the word where the range begins inside one: "haven't".
  func bytes(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, isInsideWord(start) { start -= 1 }
    return lattice.wholeSpan(start..<range.upperBound)
  }

  private func isInsideWord(_ position: Int) -> Bool {
    let (token, before) = (lattice.sentence.tokens[lattice.tokens[position]], lattice.tokens[position] - 1)
    return token.kind == .word && token.joint != .space && lattice.sentence.tokens[before].kind == .word
  }

  func isSmall(_ position: Int) -> Bool { SmallWords.all.contains(lattice.hash(position)) }

  func isCapitalized(_ position: Int) -> Bool { lattice.sentence.tokens[lattice.tokens[position]].isCapitalized }

  /// The marks between a word and the one before it.
  func marks(before position: Int) -> String { lattice.marks(before: position) }

  func mentions(in range: Range<Int>) -> [Mention] { mentions.filter { range.contains($0.range.lowerBound) } }

  /// The times said, the longest ones.
  private static func times(_ lattice: Lattice) -> [Mention] {
    let spans = lattice.spans.filter { span in
      guard span.kind == .entity, case .time = lattice.spotted[Int(span.value)].entity else { return false }
      let spotted = lattice.spotted[Int(span.value)]
      return spotted.isWhole && lattice.tokens[Int(span.start)] == spotted.tokens.lowerBound
        && Int(span.value) < lattice.firstRespelt
    }
    var found: [Mention] = []
    for span in spans.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      let range = Int(span.start)..<Int(span.end)
      if let last = found.last, last.range.overlaps(range) { continue }
      let spotted = lattice.spotted[Int(span.value)]
      if spotted.entity == .time(.now) { continue }
      if case .time(.unit(.year, _)) = spotted.entity, found.last?.range.upperBound == range.lowerBound { continue }
      found.append(Mention(range: range, value: .time(spotted)))
    }
    return found
  }
}

/// An amount, a time or a person that a line speaks of.
struct Mention {
  enum Value {
    /// An amount; `per` is a unit of time. Bare where neither a currency nor its size makes it money.
    case money(Figure, per: String?, isBare: Bool)
    case time(Spotted)
    case person(Somebody)
  }

  var range: Range<Int>
  var value: Value

  var isTime: Bool { if case .time = value { true } else { false } }

  var isPerson: Bool { if case .person = value { true } else { false } }

  /// Whether it is a person without a name.
  var isNameless: Bool { if case .person(let somebody) = value { somebody.name == nil } else { false } }

  /// Whether its words more often mean something else.
  var isDoubtful: Bool {
    switch value {
    case .money(_, _, let isBare): isBare
    case .time(let spotted): spotted.isDoubtful
    case .person: false
    }
  }
}

extension Lattice {
  /// The marks between a word and the one before it, or the start.
  func marks(before position: Int) -> String {
    let start = position > 0 ? tokens[position - 1] + 1 : 0
    let end = position < tokens.count ? tokens[position] : sentence.count
    return (start..<max(start, end)).map { sentence.text($0..<$0 + 1) }.joined()
  }
}
