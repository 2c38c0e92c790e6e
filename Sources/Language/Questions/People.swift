/// The people a line speaks of, each by a name, a title, or both.
struct People {
  private(set) var found: [Mention] = []

  private let lattice: Lattice
  private let words: [String]

  init(_ lattice: Lattice, _ words: [String], taken: [Range<Int>]) {
    self.lattice = lattice
    self.words = words
    let parts = Parts(lattice, words, taken: taken).found
    found = merge(parts)
    resolveRepeated()
  }

  static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "mister", "herr", "frau", "señor", "senor", "señora", "senora", "monsieur", "madame",
    "sr", "sra", "dr", "prof", "professor", "sir", "lady", "signor", "signora", "mme", "doktor",
  ]

  static func isHonorific(_ word: String) -> Bool { honorifics.contains(word) && word != "lady" && word != "sir" }

  /// A name or a title.
  struct Part {
    enum Kind { case name, title, department }
    var kind: Kind
    var range: Range<Int>
    var text: String
  }

  // MARK: Putting names and titles together

  private mutating func merge(_ parts: [Part]) -> [Mention] {
    var people: [Mention] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      if isOurs(part), index + 1 < parts.count, parts[index + 1].kind == .name {
        index += 1
        continue
      }
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      if let next, let pair = pair(part, next, before: index + 2 < parts.count ? parts[index + 2] : nil) {
        people.append(pair)
        index += 2
      } else {
        if part.kind != .department, !isRole(part, before: next) { people.append(single(part)) }
        index += 1
      }
    }
    return shareTitles(people)
  }

  private static let roles: Set<String> = ["owner", "sponsor", "champion", "lead", "buyer"]

  /// "The owner is Nadia": what somebody is in the matter, and no title.
  private func isRole(_ title: Part, before next: Part?) -> Bool {
    guard title.kind == .title, isRole(title), let next else { return false }
    return (title.range.upperBound..<next.range.lowerBound).contains { ["is", "'s", "was"].contains(words[$0]) }
  }

  /// "Our champion Jill Ash": what somebody is to the speaker.
  private func isOurs(_ part: Part) -> Bool {
    part.kind == .title && isRole(part) && part.range.lowerBound > 0
      && ["our", "my"].contains(words[part.range.lowerBound - 1])
  }

  private func isRole(_ title: Part) -> Bool { title.range.contains { Self.roles.contains(words[$0]) } }

  private func single(_ part: Part) -> Mention {
    Mention(
      range: part.range,
      value: .person(
        part.kind == .name ? Somebody(name: part.text, title: nil) : Somebody(name: nil, title: part.text)))
  }

  /// A name and a title that belong together.
  private func pair(_ first: Part, _ second: Part, before third: Part?) -> Mention? {
    let gap = first.range.upperBound..<second.range.lowerBound
    let range = first.range.lowerBound..<second.range.upperBound
    switch (first.kind, second.kind) {
    case (.name, .title):
      let belongsToNext =
        third.map {
          $0.kind == .name && $0.range.lowerBound == second.range.upperBound
            && !lattice.isPause(before: $0.range.lowerBound) && lattice.isPause(before: second.range.lowerBound)
        } ?? false
      guard linksTitle(gap, to: second) || isSaidOf(gap), !belongsToNext else { return nil }
      return Mention(range: range, value: .person(Somebody(name: first.text, title: second.text)))
    case (.name, .department):
      let isInBrackets =
        gap.isEmpty && lattice.isPause(before: second.range.lowerBound)
        || lattice.marks(before: second.range.lowerBound).contains("(")
      guard isInBrackets || gap.count == 1 && ["from", "of"].contains(words[gap.lowerBound]) else { return nil }
      return Mention(range: range, value: .person(Somebody(name: first.text, title: second.text)))
    case (.department, .name):
      guard gap.isEmpty else { return nil }
      return Mention(range: range, value: .person(Somebody(name: second.text, title: first.text)))
    case (.title, .name):
      guard linksName(gap, from: first) else { return nil }
      return Mention(range: range, value: .person(Somebody(name: second.text, title: first.text)))
    default: return nil
    }
  }

  private static let toTitle: Set<String> = [
    "the", "their", "our", "a", "an", "his", "her", "its", "my", "is", "'s", "she", "he", "they", "who", "now", "also",
    "currently", "as", "still", "ji", "san", "over", "there", "sorry", "works", "was", "apparently", "which", "s",
  ]
  private static let toName: Set<String> = [
    "a", "an", "bloke", "lady", "man", "woman", "chap", "gentleman", "called", "named", "name", "is", "old", "though",
    "who", "namely", "the", "guy", "his", "her", "someone", "certain", "'s", "it", "there", "over", "that", "i",
    "think",
    "believe", "lad", "colleague", "by", "of", "young", "good",
  ]

  private func linksTitle(_ gap: Range<Int>, to title: Part) -> Bool {
    guard gap.allSatisfy({ Self.toTitle.contains(words[$0]) }) else { return false }
    let starts = [title.range.lowerBound] + gap
    let isParted = starts.contains { lattice.isPause(before: $0) || lattice.marks(before: $0).contains("(") }
    return isParted || !gap.isEmpty || Titles.determiners.contains(words[title.range.lowerBound])
      || !lattice.sentence.tokens[lattice.tokens[title.range.lowerBound]].isCapitalized || title.range.count == 1
  }

  /// "Mark Call did, he's the controller": the title is said of whoever was named last.
  private func isSaidOf(_ gap: Range<Int>) -> Bool {
    var end = gap.upperBound
    while end > gap.lowerBound, ["the", "a", "an", "their", "our", "now", "also"].contains(words[end - 1]) { end -= 1 }
    guard gap.count >= 2, end - 2 >= gap.lowerBound else { return false }
    return ["he", "she", "they", "who"].contains(words[end - 2]) && ["is", "are", "'s", "was"].contains(words[end - 1])
  }

  private func linksName(_ gap: Range<Int>, from title: Part) -> Bool {
    guard gap.allSatisfy({ Self.toName.contains(words[$0]) }) else { return isAppended(gap) }
    if isRole(title), gap.contains(where: { words[$0] == "is" }) { return false }
    if gap.contains(where: { words[$0] == "name" }) { return true }
    return !(gap.lowerBound...gap.upperBound).contains { lattice.marks(before: $0).contains { ".;!?".contains($0) } }
  }

  /// "The CFO signed it, name of Jan Dirk": the name behind the last comma is all that is said there.
  private func isAppended(_ gap: Range<Int>) -> Bool {
    guard let pause = (gap.lowerBound + 1...gap.upperBound).last(where: { lattice.isPause(before: $0) }) else {
      return false
    }
    let marks = lattice.marks(before: pause)
    return marks.contains(",") && (pause..<gap.upperBound).contains { words[$0] == "name" }
      && (pause..<gap.upperBound).allSatisfy { Self.toName.contains(words[$0]) }
  }

  /// "Mike Task and Dawn Close, both sales managers": the title is everybody's.
  private func shareTitles(_ people: [Mention]) -> [Mention] {
    guard let last = people.last, case .person(let somebody) = last.value, let title = somebody.title,
      let end = title.split(separator: " ").last, end.hasSuffix("s"), Titles.isHead(String(end.dropLast()).lowercased())
    else { return people }
    let single = String(title.dropLast())
    return people.compactMap { person in
      guard case .person(var one) = person.value else { return person }
      if one.name == nil, one.title == title, people.count > 1 { return nil }
      one.title = one.title == nil || one.title == title ? single : one.title
      return Mention(range: person.range, value: .person(one))
    }
  }

  /// "Rob - Rob Stark": the same person in full right behind.
  private func isCompletedLater(_ index: Int) -> Bool {
    guard index + 1 < found.count, case .person(let one) = found[index].value,
      case .person(let next) = found[index + 1].value,
      let name = one.name, let whole = next.name, one.title == nil
    else { return false }
    return whole.hasPrefix(name + " ") && found[index].range.upperBound == found[index + 1].range.lowerBound
  }

  /// "Marcy" is the Marcy Stone that was named before.
  private mutating func resolveRepeated() {
    found = found.enumerated().filter { index, person in !isCompletedLater(index) }.map(\.element)
    for index in found.indices.dropFirst() {
      guard case .person(let one) = found[index].value, let name = one.name, !name.contains(" ") else { continue }
      for earlier in found[..<index].reversed() {
        guard case .person(let full) = earlier.value, let whole = full.name, whole != name,
          whole.split(separator: " ").contains(where: { $0 == name })
        else { continue }
        found[index].value = .person(Somebody(name: whole, title: one.title ?? full.title))
        break
      }
    }
  }
}
