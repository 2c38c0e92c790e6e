import Language
import Sales

/// Takes the words that tell of a person out of texts: names in every form, e-mail addresses and phone numbers.
struct Redaction: Sendable {
  /// The hashes of the words of the full name, in order.
  private let name: [UInt64]
  /// Words of the name that tell of the person in a text about them.
  private let parts: Set<UInt64>
  /// Those of them that nobody else at the account, and no colleague, bears.
  private let ownParts: Set<UInt64>
  private let initial: UInt8?
  /// In small letters.
  private let addresses: [[UInt8]]
  /// Their last digits.
  private let numbers: [[UInt8]]
  /// Somebody else has the same name: alone, it does not tell who is meant.
  private let hasNamesake: Bool

  /// - Parameters:
  ///   - others: everybody else who is at the account, and the users of the book.
  ///   - account: the words of its name are kept.
  init(of contact: Contact, others: [String], account: String?, hasNamesake: Bool) {
    let words = Self.words(contact.name)
    let kept = Set(Self.words(account ?? "").map(\.hash))
    let borne = Set(others.flatMap { Self.words($0).map(\.hash) })
    let telling = words.filter { $0.letters > 1 && !Self.particles.contains($0.hash) && !kept.contains($0.hash) }
    name = words.map(\.hash)
    parts = Set(telling.map(\.hash))
    ownParts = parts.subtracting(borne)
    initial = words.first?.initial
    addresses = [contact.email].compactMap { $0.map { Array($0.lowercased().utf8) } }
    numbers = [contact.phone, contact.mobilePhone].compactMap { $0.map(Self.lastDigits) }.filter { $0.count >= 5 }
    self.hasNamesake = hasNamesake
  }

  func callAsFunction(_ text: String, _ nearness: Nearness) -> String {
    let sentence = Sentence(text)
    let spans = (spans(of: sentence, nearness) + addressSpans(sentence.bytes) + numberSpans(sentence.bytes))
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !spans.isEmpty else { return text }
    var (left, place): ([UInt8], Int) = ([], 0)
    for span in Self.joined(spans, in: sentence.bytes) {
      left += sentence.bytes[place..<span.lowerBound] + Array(Erasure.mark.utf8)
      place = span.upperBound
    }
    return String(decoding: left + sentence.bytes[place...], as: UTF8.self)
  }

  /// Spans with nothing but spaces and commas between them count as one.
  private static func joined(_ spans: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    spans.reduce(into: []) { joined, span in
      guard let last = joined.last,
        span.lowerBound <= last.upperBound
          || bytes[last.upperBound..<span.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") })
      else { return joined.append(span) }
      joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
    }
  }
}

// MARK: Names

extension Redaction {
  private static let particles = Set(
    ["de", "da", "di", "du", "del", "della", "der", "den", "van", "von", "la", "le", "el", "al", "bin", "and", "of"]
      .map { Token.hash(of: $0) })

  private static func words(_ text: String) -> [(hash: UInt64, letters: Int, initial: UInt8?)] {
    let sentence = Sentence(text)
    return sentence.tokens.indices.filter { sentence.tokens[$0].kind == .word }.map {
      (sentence.tokens[$0].hash, sentence.foldedBytes($0).count, sentence.foldedBytes($0).first)
    }
  }

  private func spans(of sentence: Sentence, _ nearness: Nearness) -> [Range<Int>] {
    guard nearness > .elsewhere || !hasNamesake else { return [] }
    let words = sentence.tokens.indices.filter { sentence.tokens[$0].kind == .word }
    let telling = nearness == .own ? parts : nearness == .atAccount ? ownParts : []
    return wholes(words, sentence)
      + words.filter { telling.contains(sentence.tokens[$0].hash) }.map {
        sentence.tokens[$0].span
      }
  }

  /// "Jane Doe", "Doe, Jane", "J. Doe".
  private func wholes(_ words: [Int], _ sentence: Sentence) -> [Range<Int>] {
    guard name.count > 1, let last = name.last else {
      return words.filter { [sentence.tokens[$0].hash] == name }.map { sentence.tokens[$0].span }
    }
    let hashes = words.map { sentence.tokens[$0].hash }
    func span(_ places: Range<Int>) -> Range<Int> {
      Int(sentence.tokens[words[places.lowerBound]].start)..<Int(sentence.tokens[words[places.upperBound - 1]].end)
    }
    return hashes.indices.flatMap { place -> [Range<Int>] in
      var found: [Range<Int>] = []
      let end = place + name.count
      if end <= hashes.count, [name, [last] + name.dropLast()].contains(Array(hashes[place..<end])) {
        found.append(span(place..<end))
      }
      if place > 0, hashes[place] == last, Array(sentence.foldedBytes(words[place - 1])) == [initial ?? 0] {
        found.append(span(place - 1..<place + 1))
      }
      return found
    }
  }
}

// MARK: Addresses and numbers

extension Redaction {
  private func addressSpans(_ bytes: [UInt8]) -> [Range<Int>] {
    guard !addresses.isEmpty, bytes.contains(UInt8(ascii: "@")) else { return [] }
    let small = bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 32 : $0 }
    return addresses.flatMap { address in
      small.indices.filter { small[$0...].starts(with: address) }.map { $0..<$0 + address.count }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Country and area are written in many ways; seven digits tell a number.
  private static func lastDigits(_ text: String) -> [UInt8] { text.utf8.filter(isDigit).suffix(7) }

  /// Runs of digits, with what stands between the digits of a number, that hold one of the numbers.
  private func numberSpans(_ bytes: [UInt8]) -> [Range<Int>] {
    guard !numbers.isEmpty else { return [] }
    var runs: [[Int]] = []
    for place in bytes.indices where Self.isDigit(bytes[place]) {
      if let last = runs.last?.last, place - last <= 4, bytes[last..<place].dropFirst().allSatisfy(Self.isBetween) {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    return runs.filter { run in
      let digits = run.map { bytes[$0] }
      return numbers.contains { number in digits.indices.contains { digits[$0...].starts(with: number) } }
    }.map { run in
      let before = run[0] - 1
      return (before >= 0 && "(+".utf8.contains(bytes[before]) ? before : run[0])..<run[run.count - 1] + 1
    }
  }

  private static func isBetween(_ byte: UInt8) -> Bool { " -()./+".utf8.contains(byte) }
}
