/// Reads one file of intents into a ``Draft``; files merge, later ones adding to or replacing what earlier ones said.
struct IntentFile {
  let file: SourceFile
  private(set) var findings: [Finding] = []

  init(_ file: SourceFile) { self.file = file }

  static func read(_ files: [SourceFile]) -> (draft: Draft, findings: [Finding]) {
    var draft = Draft()
    var findings: [Finding] = []
    for file in files {
      var reader = IntentFile(file)
      reader.read(into: &draft)
      findings += reader.findings
    }
    return (draft, findings)
  }

  private mutating func read(into draft: inout Draft) {
    do {
      guard let tree = try YAMLTree.parse(file) else { return }
      readTop(tree, into: &draft)
    } catch {
      findings.append(error)
    }
  }

  private mutating func readTop(_ tree: YAMLTree, into draft: inout Draft) {
    for (key, line, value) in map(tree, "the file") {
      switch key {
      case "intents":
        for (name, line, value) in map(value, key) {
          let index = draft.index(of: name, at: place(line))
          readIntent(value, into: &draft.entries[index])
        }
      case "lists": for (name, list) in lists(value) { Self.merge(list, named: name, into: &draft.lists) }
      case "expansion_rules": draft.rules.merge(rules(value)) { $1 }
      case "skip_words": draft.skipWords += lines(value, key)
      case "out_of_scope": draft.outOfScope += lines(value, key)
      case "language", "responses", "settings", "version": break
      case "sample_names": draft.sampleNames += names(value)
      default: unknown(key, line, ["intents", "lists", "expansion_rules", "skip_words", "out_of_scope", "language"])
      }
    }
  }

  private static func merge(_ list: Draft.List, named name: String, into lists: inout [String: Draft.List]) {
    if case .values(let more) = list.source, case .values(let values)? = lists[name]?.source {
      lists[name]?.source = .values(values + more)
    } else {
      lists[name] = list
    }
  }
}

// MARK: Reporting

extension IntentFile {
  func place(_ line: Int) -> SourceLine { SourceLine(file: file.path, line: line) }

  mutating func report(_ line: Int, _ fact: Finding.Fact) { findings.append(Finding(place(line), fact)) }

  mutating func unknown(_ key: String, _ line: Int, _ allowed: [String]) {
    report(line, .unknownKey(key, allowed: allowed))
  }

  mutating func map(_ tree: YAMLTree, _ key: String) -> [(key: String, line: Int, value: YAMLTree)] {
    if tree.isEmpty { return [] }
    if let entries = tree.entries { return entries }
    report(tree.line, .wrongShape(key: key, expected: "a mapping"))
    return []
  }

  mutating func text(_ tree: YAMLTree, _ key: String) -> String {
    if let text = tree.text { return text }
    report(tree.line, .wrongShape(key: key, expected: "a text"))
    return ""
  }

  mutating func lines(_ tree: YAMLTree, _ key: String) -> [Draft.Line] {
    if tree.isEmpty { return [] }
    guard let items = tree.items else {
      report(tree.line, .wrongShape(key: key, expected: "a list of texts"))
      return []
    }
    return items.map { Draft.Line(text: text($0, key), place: place($0.line)) }
  }

  mutating func flag(_ tree: YAMLTree, _ key: String) -> Bool {
    if let flag = tree.flag { return flag }
    report(tree.line, .wrongShape(key: key, expected: "true or false"))
    return false
  }
}

// MARK: Rules and lists

extension IntentFile {
  mutating func rules(_ tree: YAMLTree) -> [String: Draft.Line] {
    var rules: [String: Draft.Line] = [:]
    for (name, line, value) in map(tree, "expansion_rules") {
      rules[name] = Draft.Line(text: text(value, name), place: place(line))
    }
    return rules
  }

  private mutating func names(_ tree: YAMLTree) -> [Name] {
    map(tree, "sample_names").flatMap { kind, _, value in
      lines(value, kind).map { Name(kind: kind, id: $0.text, name: $0.text) }
    }
  }

  mutating func lists(_ tree: YAMLTree) -> [(name: String, list: Draft.List)] {
    map(tree, "lists").compactMap { name, line, value in
      source(value, name).map { (name, Draft.List(place: place(line), source: $0)) }
    }
  }

  private mutating func source(_ tree: YAMLTree, _ name: String) -> Draft.Source? {
    if let values = tree["values"] { return .values(self.values(values, name)) }
    if let range = tree["range"] { return self.range(range).map(Draft.Source.range) }
    if tree["wildcard"]?.flag == true { return .wildcard(first: tree["first"]?.items?.compactMap(\.text) ?? []) }
    if let names = tree["names"] {
      let kinds = names.flag == true ? [name] : names.items?.compactMap(\.text) ?? []
      return .names(kinds, isOpen: tree["unknown"]?.flag ?? true)
    }
    if case .list = tree.content { return .values(values(tree, name)) }
    report(tree.line, .wrongShape(key: name, expected: "values, a range, a wildcard or names"))
    return nil
  }

  private mutating func values(_ tree: YAMLTree, _ name: String) -> [Draft.Value] {
    guard case .list(let items) = tree.content else {
      report(tree.line, .wrongShape(key: name, expected: "a list of values"))
      return []
    }
    return items.flatMap { value($0, name) }
  }

  private mutating func value(_ tree: YAMLTree, _ name: String) -> [Draft.Value] {
    if let text = tree.text {
      return [Draft.Value(words: Draft.Line(text: text, place: place(tree.line)), out: Self.plain(text))]
    }
    guard let words = tree["in"] else {
      report(tree.line, .wrongShape(key: name, expected: "values with \"in\" and \"out\""))
      return []
    }
    let context = tree["context"].map { conditions($0, "context") } ?? []
    return lines(words, "in").map { line in
      Draft.Value(words: line, out: tree["out"]?.text ?? Self.plain(line.text), context: context)
    }
  }

  /// A text that is its own value; `nil` for a template.
  private static func plain(_ text: String) -> String? { text.contains(where: "()[]<>|{}".contains) ? nil : text }

  private mutating func range(_ tree: YAMLTree) -> NumberRange? {
    let low = tree["from"]?.text.flatMap(Double.init)
    let high = tree["to"]?.text.flatMap(Double.init)
    guard let low, let high, low <= high else {
      report(tree.line, .wrongShape(key: "range", expected: "from and to, two numbers"))
      return nil
    }
    let fraction: Double =
      switch tree["fractions"]?.text {
      case "halves": 0.5
      case "tenths": 0.1
      default: 1
      }
    let step = tree["step"]?.text.flatMap(Double.init) ?? fraction
    return NumberRange(low: low, high: high, step: step > 0 ? step : 1)
  }

  mutating func conditions(_ tree: YAMLTree, _ key: String) -> [Draft.Condition] {
    map(tree, key).map { key, _, value in
      switch value.content {
      case .scalar(let text): Draft.Condition(key: key, values: value.isEmpty ? [] : [text])
      case .list(let items): Draft.Condition(key: key, values: items.compactMap(\.text))
      case .map:
        Draft.Condition(
          key: key, values: value["value"]?.items?.compactMap(\.text) ?? [], fillsSlot: value["slot"]?.flag ?? false)
      }
    }
  }
}
