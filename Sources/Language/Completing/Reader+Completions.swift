extension Reader {
  /// Completions at most.
  private static let mostCompletions = 60

  /// What the grammar allows next: words first, then values, names and what the speaker taught, in order.
  ///
  /// The last word of `prefix` counts as unfinished unless white space follows it.
  public func completions(after prefix: String) -> [Completion] {
    guard prefix.utf8.count <= Self.longestLine else { return [] }
    let start = Self.startOfLastWord(prefix)
    var found: [Completion] = []
    for back in startsOfNames(prefix, before: start) {
      let head = String(decoding: Array(prefix.utf8)[..<back], as: UTF8.self)
      let tail = Self.folded(String(decoding: Array(prefix.utf8)[back...], as: UTF8.self))
      found += continuations(of: head, beginning: tail, namesOnly: back < start)
      if !tail.isEmpty { found += shorthands.names(beginning: tail).map { Completion($0, kind: "phrase") } }
    }
    var seen: Set<Completion> = []
    return Array(found.filter { seen.insert($0).inserted }.sorted(by: Self.comesFirst).prefix(Self.mostCompletions))
  }

  private static func comesFirst(_ left: Completion, _ right: Completion) -> Bool {
    (left.kind == "word" ? 0 : 1, left.text) < (right.kind == "word" ? 0 : 1, right.text)
  }

  private static func folded(_ text: String) -> String {
    Sentence(text).foldedText
  }

  private static func startOfLastWord(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return (bytes.lastIndex { $0 == 0x20 || $0 == 0x09 } ?? -1) + 1
  }

  /// The last word's start, and those before it from which a name of several words could have begun.
  private func startsOfNames(_ prefix: String, before start: Int) -> [Int] {
    let words = Sentence(prefix).tokens.filter { $0.joint == .space && $0.start < start }
    return [start] + words.suffix(3).map { Int($0.start) }
  }

  private func continuations(of head: String, beginning tail: String, namesOnly: Bool) -> [Completion] {
    let walk = Walk(lattice(Sentence(head)), shared)
    var found: [Completion] = []
    for state in Set(walk.nodes(at: walk.lattice.count).map { Int($0.state) }).sorted() {
      if !namesOnly { found += words(from: state, beginning: tail) }
      for edge in grammar.automaton.labelEdges(of: state) {
        found += fillers(of: grammar.labels[Int(grammar.automaton.labels[edge])], beginning: tail)
      }
    }
    return found
  }

  private func words(from state: Int, beginning tail: String) -> [Completion] {
    grammar.automaton.words(of: state).compactMap { number in
      let word = grammar.lexicon.words[Int(number)]
      return word.hasPrefix(tail) ? Completion(word, kind: "word") : nil
    }
  }

  private func fillers(of label: Label, beginning tail: String) -> [Completion] {
    switch label.kind {
    case .pause, .text, .range, .entity: return []
    case .list:
      let name = grammar.listNames[Int(label.index)]
      return grammar.values(of: label.index).filter { $0.hasPrefix(tail) }.map { Completion($0, kind: name) }
    case .name, .knownName:
      return names.beginning(with: tail, kinds: { takes($0, label) }, limit: 20)
        .map { Completion($0.name, kind: $0.kind) }
    }
  }
}

extension Grammar {
  /// The `out` values of a list that read as words, without repetition.
  fileprivate func values(of list: UInt32) -> [String] {
    var seen: Set<String> = []
    return values.lazy.filter { $0.list == list }.map { $0.out.split(separator: "_").joined(separator: " ") }
      .filter { !$0.isEmpty && !$0.isEmpty && seen.insert($0).inserted }
  }
}
