/// The names and titles of a line, by place.
extension People {
  struct Parts {
    private(set) var found: [Part] = []
    private let lattice: Lattice
    private let words: [String]
    private let taken: [Range<Int>]

    init(_ lattice: Lattice, _ words: [String], taken: [Range<Int>]) {
      self.lattice = lattice
      self.words = words
      self.taken = taken
      let titles = Titles(lattice: lattice, words: words, taken: taken)
      var position = 0
      while position < words.count {
        if let (range, kind) = part(at: position, titles) {
          found.append(Part(kind: kind, range: range, text: text(range, kind)))
          position = range.upperBound
        } else {
          position += 1
        }
      }
    }

    private func part(at position: Int, _ titles: Titles) -> (Range<Int>, Part.Kind)? {
      if let runs = runs(at: position) { return (runs, .title) }
      if mustAgree(position) { return (position..<position + 1, .title) }
      let title = titles.title(at: position)
      if let title, title.allSatisfy({ Titles.isWordOfTitles(words[$0]) }), !GivenNames.contains(words[position]) {
        return (title, .title)
      }
      if let name = name(at: position, afterHonorific: false) { return (name, .name) }
      if let title { return (title, .title) }
      return department(at: position).map { ($0, .department) }
    }

    /// As typed, without "Mr" and the like before a name.
    private func text(_ range: Range<Int>, _ kind: Part.Kind) -> String {
      var start = range.lowerBound
      while kind == .name, start + 1 < range.upperBound, People.isHonorific(words[start]), words[start] != "dr" {
        start += 1
      }
      if kind == .title, start + 1 < range.upperBound, ["new", "old", "current"].contains(words[start]) { start += 1 }
      return lattice.sentence.text(bytes: lattice.span(start..<range.upperBound))
    }

    private static let particles: Set<String> = [
      "van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "el", "bin", "al", "dos", "ter", "ten", "zu",
    ]
    /// Titles that are surnames too.
    private static let surnames: Set<String> = [
      "dean", "mayor", "clerk", "steward", "foreman", "head", "chef", "major",
    ]
    private static let places: Set<String> = ["at", "in", "of", "from", "via", "near"]
    /// Words with a capital at the start of a sentence that name nobody.
    private static let starters = Set(
      """
      others other another probably maybe yes no yeah yep nope sure just only well then also still both first second third next nobody nothing
      somebody someone everyone none today tomorrow yesterday currently mainly mostly main because whoever whatever
      decision decider budget champion contact approved approver signed signing owner sounds correct right not never
      ask email call introduce possibly perhaps definitely absolutely besides beside actually apparently between about
      around roughly half quarter send book show log add create update move change draft schedule mark remind list find
      give tell let please hey hi hello oh ah um uh so okay ok goal need want they he she it i we you my our their his her
      the a an this that these those there here what who which when where why how am is are was were do does did has have
      had will would can could should may might must if unless as at by for from in into of on to with without and or but
      monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
      october november december q h fy sap excel purchasing procurement finance legal
      works call centre center head director manager
      """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private func token(_ position: Int) -> Token { lattice.sentence.tokens[lattice.tokens[position]] }

    private func isFree(_ position: Int) -> Bool {
      position < words.count && token(position).kind == .word && !taken.contains { $0.contains(position) }
    }

    private func opensSentence(_ position: Int) -> Bool {
      position == 0 || lattice.marks(before: position).contains { ".!?;:".contains($0) }
    }

    private func isCapital(_ position: Int) -> Bool {
      guard isFree(position), token(position).isCapitalized else { return false }
      return !Titles.isHead(words[position]) && !Titles.departments.contains(words[position])
    }

    private func isKnownWord(_ position: Int) -> Bool { lattice.words[position] != Lexicon.unknown }

    // MARK: Names

    private func name(at start: Int, afterHonorific: Bool) -> Range<Int>? {
      guard isFree(start) else { return nil }
      if !afterHonorific, let end = endOfTitled(start) { return start..<end }
      if let end = endOfKnown(start) { return start..<end }
      if let end = endOfCapitals(start) { return start..<end }
      return endOfLowercase(start).map { start..<$0 }
    }

    /// "Mr. Venkatesh Iyer", "Herr Dr. Vogel", "mr douglas hargreaves".
    private func endOfTitled(_ start: Int) -> Int? {
      guard People.isHonorific(words[start]) else { return nil }
      var position = start
      while position < words.count, People.isHonorific(words[position]) { position += 1 }
      guard isFree(position), token(position).isCapitalized || !isSmall(position) else { return nil }
      let isCapital = token(position).isCapitalized
      position += 1
      while isFree(position), !lattice.isPause(before: position), goesOn(position, inCapitals: isCapital) {
        position += 1
      }
      return position
    }

    private func isSmall(_ position: Int) -> Bool { SmallWords.all.contains(token(position).hash) }

    private func goesOn(_ position: Int, inCapitals: Bool) -> Bool {
      if Self.particles.contains(words[position]) { return true }
      if inCapitals { return isCapital(position) }
      return !isKnownWord(position) && !isSmall(position) && !Titles.isWordOfTitles(words[position])
    }

    /// A person on file, in full.
    private func endOfKnown(_ start: Int) -> Int? {
      var last: Int?
      for span in lattice.spanRange(at: start).map({ lattice.spans[$0] }) where span.kind == .name {
        if span.cost == Cost.name(.exact), span.end - span.start >= 2, isPersonal(span) { last = Int(span.end) }
      }
      return last
    }

    private func isPersonal(_ span: Span) -> Bool {
      (Int(span.start)..<Int(span.end)).contains { GivenNames.contains(words[$0]) }
    }

    private func endOfCapitals(_ start: Int) -> Int? {
      guard isCapital(start) else { return nil }
      var end = start + 1
      while end < min(words.count, start + 4), !isParted(end), isSurname(end) { end += 1 }
      let count = end - start
      let isNamed = (start..<end).contains { GivenNames.contains(words[$0]) }
      if Self.starters.contains(words[start]) || isSmall(start) {
        guard opensSentence(start) else { return (count > 1 || mayBeFirst(start)) && !isPlace(start) ? end : nil }
        return standsAlone(start, end) || count > 1 && words[start] != "i" && mayBeFirst(start) ? end : nil
      }
      if isPlace(start), !isNamed || count == 1 { return nil }
      if Self.isUpper(lattice.sentence.text(bytes: token(start).span)), !isNamed { return nil }
      if opensSentence(start), count == 1, !isNamed, isKnownWord(start) || !followsAsSubject(end) { return nil }
      return end
    }

    private func isParted(_ position: Int) -> Bool {
      lattice.isPause(before: position) || lattice.marks(before: position).contains { "()".contains($0) }
    }

    private func isUpper(_ position: Int) -> Bool { Self.isUpper(lattice.sentence.text(bytes: token(position).span)) }

    private func isSurname(_ position: Int) -> Bool {
      if Self.surnames.contains(words[position]), token(position).isCapitalized,
        GivenNames.contains(words[position - 1])
      {
        return true
      }
      if words[position] == "i" { return false }
      if isCapital(position) { return !isUpper(position) || isUpper(position - 1) && words[position].count > 2 }
      return Self.particles.contains(words[position]) && isCapital(position + 1)
    }

    /// Whether a word that is small elsewhere may be a first name: "Will Note", "Mark Call".
    private func mayBeFirst(_ start: Int) -> Bool {
      ["will", "mark", "call"].contains(words[start])
    }

    private func standsAlone(_ start: Int, _ end: Int) -> Bool {
      mayBeFirst(start) && (end == words.count || lattice.isPause(before: end))
    }

    private func followsAsSubject(_ end: Int) -> Bool {
      end == words.count || lattice.isPause(before: end) || isSmall(end) || isKnownWord(end)
    }

    private func isPlace(_ start: Int) -> Bool {
      guard start > 0, Self.places.contains(words[start - 1]) else { return false }
      return words[start - 1] != "from" || !(start + 1 < words.count && isCapital(start + 1))
    }

    private static func isUpper(_ text: String) -> Bool { text.count > 1 && text == text.uppercased() }

    private func endOfLowercase(_ start: Int) -> Int? {
      guard GivenNames.contains(words[start]), !isPlace(start) else { return nil }
      var end = start + 1
      while end < min(words.count, start + 3), isFree(end), !lattice.isPause(before: end),
        !isSmall(end), !Titles.isWordOfTitles(words[end]),
        !isKnownWord(end) || GivenNames.contains(words[end])
      {
        end += 1
      }
      return end
    }

    // MARK: What they do

    /// "From IT", "from customer success".
    private func department(at start: Int) -> Range<Int>? {
      if let end = announced(start) { return start..<end }
      guard start > 0, words[start - 1] == "from", isFree(start) else { return nil }
      var end = start
      while end < min(words.count, start + 3), end == start || !lattice.isPause(before: end),
        Titles.departments.contains(words[end])
      {
        end += 1
      }
      return end > start ? start..<end : nil
    }

    private static let heading: Set<String> = [
      "it", "hr", "finance", "legal", "procurement", "purchasing", "sales", "marketing", "operations", "ops",
      "engineering", "security", "quality", "production", "logistics",
    ]

    /// "IT: Jo Beck", "legal - Ann Lee".
    private func announced(_ start: Int) -> Int? {
      if isFree(start), Titles.departments.contains(words[start]), isBracketed(start) || isAlone(start) {
        return start + 1
      }
      guard isFree(start), Self.heading.contains(words[start]), start + 1 < words.count,
        lattice.marks(before: start + 1).contains(where: { ":-–—".contains($0) }), token(start + 1).isCapitalized
      else { return nil }
      return start + 1
    }

    private func isBracketed(_ start: Int) -> Bool { lattice.marks(before: start).contains("(") }

    /// "Tom Reed, legal;"
    private func isAlone(_ start: Int) -> Bool {
      Self.heading.contains(words[start]) && lattice.isPause(before: start)
        && (start + 1 == words.count || lattice.isPause(before: start + 1))
    }

    /// "Procurement has to sign off": a department in place of the people in it.
    private func mustAgree(_ start: Int) -> Bool {
      guard isFree(start), Self.heading.contains(words[start]), start + 2 < words.count,
        start == 0 || lattice.isPause(before: start) || ["and", "but", "then", "so", "the"].contains(words[start - 1]),
        ["has", "have", "must", "needs", "need", "will"].contains(words[start + 1])
      else { return false }
      return words[(start + 2)...].prefix(2).contains {
        ["sign", "approve", "agree", "review", "okay", "bless", "say"].contains($0)
      }
    }

    private static let verbs: Set<String> = [
      "runs", "heads", "leads", "handles", "manages", "oversees",
    ]

    /// "Who runs finance systems".
    private func runs(at start: Int) -> Range<Int>? {
      guard start > 0, Self.verbs.contains(words[start]) else { return nil }
      let isOfName = isCapital(start - 1) && words[start] != "leads"
      guard isOfName || ["who", "she", "he", "which"].contains(words[start - 1]) else { return nil }
      var end = start + 1
      while end < min(words.count, start + 5), !lattice.isPause(before: end),
        Titles.departments.contains(words[end]) || ["the", "all", "their", "our", "of"].contains(words[end])
          || !isKnownWord(end)
      {
        end += 1
      }
      return end > start + 1 ? start..<end : nil
    }
  }
}
