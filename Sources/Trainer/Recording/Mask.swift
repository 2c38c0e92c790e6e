import Figures
import Sales

/// Names, addresses and amounts given other ones, the same everywhere.
struct Mask {
  /// By word, in lower case.
  private var words: [String: String] = [:]
  /// By minor unit.
  private var amounts: [Int: Int] = [:]

  /// - Parameters:
  ///   - records: whose names and amounts are masked.
  ///   - created: what came on record in the session, whose names are.
  ///   - lines: what was typed, whose amounts are.
  init(_ records: [any Record], created: [Mention] = [], lines: [String]) {
    let names = Mask.names(of: records, created)
    let own = Set(names.flatMap { Mask.split($0.name) }.map { $0.lowercased() })
    for (name, pool) in names { add(name, from: pool, avoiding: own) }
    let held = records.flatMap { record in record.values.values.compactMap(\.asMoney).map(\.minor) }
    let typed = lines.flatMap(Mask.minors)
    let taken = Set(held + typed)
    for minor in taken.sorted() where minor != 0 {
      var other = Mask.rounded(Double(minor) * 1.37)
      while taken.contains(other) || amounts.values.contains(other) { other += Mask.step(other) }
      amounts[minor] = other
    }
  }

  /// Every name with the pool that its words are taken from.
  private static func names(of records: [any Record], _ created: [Mention]) -> [(name: String, pool: [String])] {
    let pools: [(RecordKind, [String])] = [
      (.user, People.first), (.contact, People.last), (.account, Firms.all), (.opportunity, Projects.all),
    ]
    let titles = pools.flatMap { kind, pool in
      (records.map(\.mention) + created).filter { $0.ref.kind == kind }.map { ($0.name, pool) }
    }
    let more = records.flatMap { record -> [(String?, [String])] in
      switch record {
      case let user as User: [(user.login, People.first)]
      case let account as Account: [(account.billingCity, Places.all)]
      case let deal as Opportunity: [(deal.competitor, Firms.all)]
      default: []
      }
    }
    return titles + more.compactMap { name, pool in name.map { ($0, pool) } }
  }

  /// Gives each telling word of a name another, which no name has yet.
  private mutating func add(_ name: String, from pool: [String], avoiding own: Set<String>) {
    var given = Set(words.values)
    for word in Mask.split(name) where isTelling(word) && words[word.lowercased()] == nil {
      let all = (0...words.count).lazy.flatMap { round in pool.lazy.map { $0 + Mask.numeral(round) } }
      guard let other = all.first(where: { !given.contains($0) && !own.contains($0.lowercased()) }) else { continue }
      words[word.lowercased()] = other
      given.insert(other)
    }
  }

  /// Whether a word tells whose name it is: forms of a firm and small words do not.
  private func isTelling(_ word: String) -> Bool { word.count > 2 && !Mask.common.contains(word.lowercased()) }

  private static let common: Set = [
    "corporation", "corp", "inc", "ltd", "llc", "gmbh", "limited", "company", "group", "the", "and", "for", "von",
    "van",
    "deal", "renewal", "expansion", "demo", "call",
  ]

  // MARK: Masking

  /// A text with every name and amount in it masked.
  func masked(_ text: String) -> String {
    var masked = ""
    for piece in Mask.pieces(text) {
      if let other = words[piece.lowercased()] {
        masked += piece.first?.isLowercase == true ? other.lowercased() : other
      } else if let minor = Mask.minor(piece), let other = amounts[minor] {
        masked += Mask.written(other, like: piece)
      } else {
        masked += piece
      }
    }
    return masked
  }

  /// A record with every name, address and amount in it masked.
  func masked(_ record: any Record) -> any Record {
    var copy = record
    for (name, type) in record.ref.kind.fields {
      switch (type, record[field: name] ?? .null) {
      case (_, .money(let money)):
        copy.set(name, to: .money(Money(minor: amounts[money.minor] ?? money.minor, currency: money.currency)))
      case (.text, .text(let text)):
        copy.set(name, to: Mask.dropped.contains(name) ? .null : .text(masked(text, in: name)))
      default: break
      }
    }
    return copy
  }

  private static let dropped: Set = ["external_id", "path"]

  private func masked(_ text: String, in field: String) -> String {
    switch field {
    case "email": Mask.pieces(text).contains("@") ? address(text) : masked(text)
    case "phone", "mobile_phone": String(text.map { $0.isNumber ? "5" : $0 })
    case "website": "https://example.com"
    case "definition", "stage", "status", "state", "question", "interview", "questionnaire", "item": text
    case "value": maskedNumbers(masked(text))
    default: masked(text)
    }
  }

  private func address(_ text: String) -> String {
    let parts = text.split(separator: "@", maxSplits: 1)
    return "\(masked(String(parts.first ?? ""))).\(words.count)@example.com".lowercased()
  }

  /// Amounts in minor units, as answers are stored with them.
  private func maskedNumbers(_ text: String) -> String {
    Mask.pieces(text).map { piece in Int(piece).flatMap { amounts[$0] }.map(String.init) ?? piece }.joined()
  }
}

// MARK: Words and amounts

extension Mask {
  private static func split(_ name: String) -> [String] { pieces(name).filter { $0.first?.isLetter == true } }

  /// Runs of letters, of what amounts are written with, and single signs.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let first = rest.first {
      let piece: Substring
      if first.isLetter {
        piece = rest.prefix { $0.isLetter }
      } else if first.isNumber || "$€£".contains(first) && rest.dropFirst().first?.isNumber == true {
        let digits = rest.dropFirst().prefix { $0.isNumber || $0 == "," || $0 == "." }
        var end = digits.endIndex
        while end > rest.index(after: rest.startIndex), ",.".contains(rest[rest.index(before: end)]) {
          end = rest.index(before: end)
        }
        let isScaled = end < rest.endIndex && "kKmM".contains(rest[end])
        piece = rest[..<(isScaled ? rest.index(after: end) : end)]
      } else {
        piece = rest.prefix(1)
      }
      pieces.append(String(piece))
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  /// The amount that a piece is, in hundredths; `nil` for years and other small numbers that are no amounts.
  private static func minor(_ piece: String) -> Int? {
    let isMarked = piece.contains { "$€£kKmM,".contains($0) } && piece.contains(where: \.isNumber)
    guard isMarked || piece.count > 4 && piece.allSatisfy(\.isNumber) else { return nil }
    guard case .money(let major, _)? = WrittenValue.read(piece, as: .money, today: Day(number: 0)) else { return nil }
    return Int(exactly: (major * 100).rounded())
  }

  private static func minors(_ line: String) -> [Int] { pieces(line).compactMap(minor) }

  private static func step(_ minor: Int) -> Int { abs(minor) >= 1_000_000 ? 100_000 : 100 }

  private static func rounded(_ minor: Double) -> Int {
    let step = Double(step(Int(minor)))
    return Int((minor / step).rounded() * step)
  }

  /// An amount in the way that another is written.
  private static func written(_ minor: Int, like piece: String) -> String {
    let symbol = piece.first.map { "$€£".contains($0) ? String($0) : "" } ?? ""
    let major = minor / 100
    if piece.last == "k" || piece.last == "K", major % 1000 == 0 { return "\(symbol)\(major / 1000)k" }
    let digits = String(major)
    guard piece.contains(",") || piece.contains(where: { "$€£kKmM".contains($0) }) else { return symbol + digits }
    let grouped = digits.enumerated().map { place, digit in
      (digits.count - place) % 3 == 0 && place > 0 ? ",\(digit)" : "\(digit)"
    }
    return symbol + grouped.joined()
  }

  private static func numeral(_ number: Int) -> String {
    String(repeating: "i", count: number)
  }
}

private enum People {
  static let first = ["Mara", "Tobin", "Ilse", "Ruben", "Dalia", "Jorun", "Petra", "Anselm", "Nadia", "Corin"]
  static let last = [
    "Lindqvist", "Marlowe", "Ferreira", "Tanaka", "Oyelaran", "Brandt", "Castellan", "Dvorak", "Eriksen", "Fontaine",
    "Galloway", "Hartmann", "Ivanova", "Jansen", "Kowalski", "Lombardi", "Moreau", "Nakamura", "Okonkwo", "Pereira",
  ]
}

private enum Firms {
  static let all = [
    "Boreal", "Cindervale", "Drayton", "Elmsford", "Fenwick", "Glenmoor", "Harrowgate", "Inverness", "Juniper",
    "Kestrel", "Larkspur", "Merrivale", "Norbury", "Oakhurst", "Pinecrest", "Quillon", "Rosemont", "Silverton",
    "Thornbury", "Umberfield",
  ]
}

private enum Projects {
  static let all = [
    "Harbor", "Meadow", "Summit", "Beacon", "Lantern", "Compass", "Orchard", "Anchor", "Prairie", "Granite",
  ]
}

private enum Places {
  static let all = ["Ashby", "Burford", "Calder", "Dunmore", "Eastvale", "Farleigh"]
}
