/// The pass over one sentence.
struct Spotter {
  private let phrase: Phrase
  private(set) var found: [Spotted] = []
  /// Tokens that belong to an address or number already found.
  private var taken: Range<Int> = 0..<0

  init(_ phrase: Phrase) { self.phrase = phrase }

  mutating func run() {
    var time = 0
    var figure = 0
    var contact = 0
    var flag = 0
    for index in 0..<phrase.count {
      guard phrase.mayStart(index) else { continue }
      if let end = phrase.address(index), end > taken.upperBound { taken = index..<end }
      if index >= contact, let end = self.contact(index) { contact = end }
      guard !taken.contains(index) else { continue }
      let word = phrase[index]
      let isMark = phrase.tokens[index].kind != .word
      if index >= time, isMark || word.startsTime, let end = self.time(index, behind: figure) { time = end }
      if index >= figure, isMark || word.startsFigure, let end = self.figure(index) { figure = end }
      if index >= flag, let (value, end) = phrase.flag(index) {
        add(.flag(value), index..<end)
        flag = end
      }
    }
  }

  private mutating func add(_ entity: Entity, _ tokens: Range<Int>, isWhole: Bool = true, isDoubtful: Bool = false) {
    let outer = phrase.isPreposition(tokens.lowerBound - 1) ? tokens.lowerBound - 1 : tokens.lowerBound
    found.append(
      Spotted(
        entity: entity, tokens: tokens, outer: outer..<tokens.upperBound, isWhole: isWhole, isDoubtful: isDoubtful))
  }

  private mutating func contact(_ index: Int) -> Int? {
    if let (address, range) = phrase.email(index) ?? phrase.spokenEmail(index) {
      found.removeAll { $0.tokens.overlaps(range) }
      add(.email(address), range)
      taken = range
      return range.upperBound
    }
    guard let (number, end) = phrase.phone(index) else { return nil }
    if let (_, last) = phrase.time(index), last >= end { return nil }
    add(.phone(number), index..<end)
    return end
  }

  /// A time or a length, but not the rate behind a figure: 500 "a month".
  private mutating func time(_ index: Int, behind figure: Int) -> Int? {
    if let (when, end) = phrase.time(index) {
      add(.time(when), index..<end)
      parts(index..<end)
      return end
    }
    let isRate = index > 0 && index == figure && phrase.role(index) == .a
    if let (amount, end) = phrase.amount(index), !phrase.isVague(index..<end), !isRate {
      add(.length(amount), index..<end)
      return end
    }
    if phrase[index].isDoubtful, let (when, end) = phrase.time(index, isCued: true) {
      add(.time(when), index..<end, isDoubtful: true)
    }
    return nil
  }

  /// The smaller times inside a larger one.
  private mutating func parts(_ range: Range<Int>) {
    for index in range where phrase.mayStart(index) {
      let times = [
        phrase.moment(index, isCued: true), phrase.day(index, isCued: true),
        phrase.clock(index).map { (.clock($0.0, on: nil), $0.1) },
      ]
      var last = index == range.lowerBound ? range.upperBound : -1
      for case (let when, let end)? in times where end <= range.upperBound && end != last {
        add(.time(when), index..<end, isWhole: false)
        last = end
      }
      if let (amount, end) = phrase.amount(index), end <= range.upperBound {
        add(.length(amount), index..<end, isWhole: false)
      }
    }
  }

  private mutating func figure(_ index: Int) -> Int? {
    guard let (figure, end) = phrase.figure(index) else { return nil }
    add(.figure(figure), index..<end)
    return end
  }
}

extension Phrase {
  /// Whether an entity can start with the token: a number, a sign or a word of the vocabulary.
  func mayStart(_ index: Int) -> Bool {
    if tokens[index].kind != .word { return true }
    return words[index].startsTime || words[index].startsFigure || words[index].answers || address(index) != nil
  }

  /// The index behind the name of an internet domain, as in "Monday.com", or behind a web address.
  func address(_ index: Int) -> Int? {
    if isMark(index + 1, ".") && isGlued(index + 1) && isGlued(index + 2) && role(index + 2) == .domain {
      return index + 3
    }
    guard role(index) == .web, isMark(index + 1, ":") else { return nil }
    return (index + 1..<count).first { tokens[$0].joint == .space } ?? count
  }

  func isPreposition(_ index: Int) -> Bool {
    switch role(index) {
    case .on, .at, .in, .for, .during, .approximately: true
    default: false
    }
  }

  /// Whether it is no length that can be counted: "minutes", or `2m` in "last 2m", which no stretch was made of.
  func isVague(_ range: Range<Int>) -> Bool {
    isLone(range.lowerBound) && range.count == 1 || step(range.lowerBound - 1) != nil
  }
}
