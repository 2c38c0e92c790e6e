/// The words of dates, money and numbers, looked up by the hash of a token's folded form.
struct Vocabulary: Sendable {
  private var entries: [Word] = [.unknown]
  /// Open addressing, a power of two; entry 0 marks a free place.
  private var keys: [UInt64]
  private var places: [UInt16]
  private(set) var currencies: [String] = [""]

  static let english = Vocabulary(english: lines)

  /// Reads lines of the form `class value: words`; a word on several lines has all their meanings.
  init(english lines: StaticString) {
    keys = Array(repeating: 0, count: 2048)
    places = Array(repeating: 0, count: 2048)
    for line in "\(lines)".split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = line[..<colon].split(separator: " ")
      let value = head.count > 1 ? String(head[1]) : ""
      for word in line[colon...].dropFirst().split(separator: " ") {
        let entry = place(Token.hash(of: String(word)))
        assign(String(head[0]), value, to: entry)
      }
    }
  }

  /// The words of four letters or more, and an index of the misspelt.
  private static let spelling: (words: [[UInt8]], index: SpellingIndex) = {
    let lists = "\(lines)".split(separator: "\n").compactMap { $0.split(separator: ":").last }
    let words = lists.flatMap { $0.split(separator: " ") }.map { Array($0.utf8) }.filter { $0.count >= 4 }
    var index = SpellingIndex()
    for word in words { index.append(word) }
    return (words, index)
  }()

  /// The word that was likely meant by letters that are no word; `nil` for none, or where two are as likely.
  static func closest(to letters: ArraySlice<UInt8>) -> [UInt8]? {
    var best: [(word: [UInt8], cost: Int32)] = []
    spelling.index.visit(near: letters) { number, slip in
      let word = spelling.words[number]
      if word.first == letters.first || slip == .swapped { best.append((word, slip.cost)) }
    }
    best.sort { $0.cost < $1.cost }
    guard let first = best.first, best.count == 1 || best[1].cost > first.cost || best[1].word == first.word else {
      return nil
    }
    return first.word
  }

  subscript(hash: UInt64) -> Word { entries[Int(places[slot(hash)])] }

  private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 32 ^ hash) & (keys.count - 1)
    while places[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// The entry of a word, made when first met.
  private mutating func place(_ hash: UInt64) -> Int {
    let slot = slot(hash)
    if places[slot] == 0 {
      keys[slot] = hash
      places[slot] = UInt16(entries.count)
      entries.append(.unknown)
    }
    return Int(places[slot])
  }

  private mutating func assign(_ key: String, _ value: String, to entry: Int) {
    let number = Double(value) ?? 0
    switch key {
    case "month": entries[entry].month = Int8(number)
    case "weekday": entries[entry].weekday = Int8(number)
    case "unit": entries[entry].unit = TimeUnit(rawValue: Int(number))
    case "cardinal": entries[entry].number = Int8(number)
    case "ordinal": entries[entry].ordinal = Int8(number)
    case "scale": entries[entry].scale = number
    case "fraction": entries[entry].fraction = number
    case "denominator": entries[entry].denominator = number
    case "part": entries[entry].part = DayPart(rawValue: Int(number))
    case "currency": entries[entry].currency = currency(value)
    case "sign":
      entries[entry].currency = currency(value)
      entries[entry].isSign = true
    case "zone":
      entries[entry].role = .zone
      entries[entry].zone = Int8(number)
    case "holiday": entries[entry].holiday = Int16(number)
    case "abbreviated": entries[entry].isAbbreviated = true
    case "doubtful": entries[entry].isDoubtful = true
    case "did": entries[entry].isPast = true
    case "plan": entries[entry].isPlan = true
    default: entries[entry].role = Word.Role(rawValue: key) ?? .none
    }
  }

  private mutating func currency(_ code: String) -> UInt8 {
    if let index = currencies.firstIndex(of: code) { return UInt8(index) }
    currencies.append(code)
    return UInt8(currencies.count - 1)
  }
}
