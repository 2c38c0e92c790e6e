/// Makes a ``Grammar`` of what intent files say.
final class GrammarCompiler {
  private(set) var grammar = Grammar()
  private(set) var findings: [Finding] = []
  private let draft: Draft
  private let tellsTemplates: Bool
  private let tree = PhraseTree()
  private var builder = AutomatonBuilder()
  private var starts: [UInt32] = []
  private var globalRules: [String: Expression] = [:]
  /// Per template: the slots it can fill.
  private(set) var filled: [Set<String>] = []
  private(set) var usedRules: Set<String> = []
  private(set) var usedLists: Set<String> = []
  /// Rules that could not be read, and have been reported.
  private var faultyRules: Set<String> = []
  private var labelNumbers: [Label: UInt32] = [:]
  private var slotNumbers: [String: UInt32] = [:]
  private var listNumbers: [String: UInt32] = [:]

  /// `tellsTemplates`: whether a reading tells the very template it came through and not only its block. Templates of
  /// a block that end alike then share nothing, which makes the automaton several times larger.
  init(_ draft: Draft, tellsTemplates: Bool = false) {
    self.draft = draft
    self.tellsTemplates = tellsTemplates
    globalRules = parse(draft.rules)
    registerLists(draft.lists, scope: "")
    registerSkipWords()
    for (name, list) in draft.lists.sorted(by: { $0.key < $1.key }) {
      grammar.types[name] = label(list, number: listNumbers[name], 0)
    }
    for entry in draft.entries { compile(entry) }
    finish()
  }

  func report(_ place: SourceLine, _ fact: Finding.Fact) {
    let finding = Finding(place, fact)
    if !findings.contains(finding) { findings.append(finding) }
  }

  private func parse(_ rules: [String: Draft.Line]) -> [String: Expression] {
    let parsed = rules.compactMapValues(parse)
    faultyRules.formUnion(rules.keys.filter { parsed[$0] == nil })
    return parsed
  }

  private func parse(_ line: Draft.Line) -> Expression? {
    guard line.text.utf8.count <= 10_000 else {
      report(line.place, .tooLarge(what: "the template", limit: 10_000))
      return nil
    }
    do {
      return try TemplateParser.parse(line.text)
    } catch {
      report(line.place, .template(line.text, at: error.offset, error.fault))
      return nil
    }
  }

  private func finish() {
    do {
      let start = try builder.merge(starts)
      grammar.automaton = Automaton(builder, start: start)
    } catch {
      let place = draft.entries.first?.place ?? SourceLine(file: "", line: 1)
      report(place, .tooLarge(what: "the grammar", limit: AutomatonBuilder.Limit.states))
    }
    grammar.phrases = Phrases(tree)
  }
}

// MARK: Intents

extension GrammarCompiler {
  private func compile(_ entry: Draft.Entry) {
    let index = grammar.intents.count
    grammar.intents.append(entry.intent)
    grammar.slotLabels.append([])
    for (number, var block) in entry.blocks.enumerated() {
      block.rules.merge(entry.rules) { own, _ in own }
      block.lists.merge(entry.lists) { own, _ in own }
      grammar.blocks.append(
        Grammar.Block(intent: index, fixed: block.fixed, requires: block.requires, excludes: block.excludes))
      compile(block, of: entry, scope: "\(entry.intent.name)/\(number)/")
    }
  }

  private func compile(_ block: Draft.Block, of entry: Draft.Entry, scope: String) {
    registerLists(block.lists, scope: scope)
    let local = parse(block.rules)
    var lowering = Lowering(
      number: { [unowned self] in number($0, $1) },
      label: { [unowned self] in label($0, in: block, scope, entry.intent) },
      rules: { [unowned self] in rule($0, local) },
      breath: number(of: Label(kind: .pause, index: 0, slot: 0)))
    for line in block.sentences {
      guard let expression = parse(line) else { continue }
      do {
        try add(lowering.pattern(expression), line)
      } catch let failure as Lowering.Failure {
        report(failure, line)
      } catch {
        report(line.place, .tooLarge(what: "the template", limit: AutomatonBuilder.Limit.states))
      }
    }
  }

  /// The number of a line's template; all lines of a block have one where templates are not told apart.
  private func template(_ line: Draft.Line) -> UInt32 {
    let block = grammar.blocks.count - 1
    if !tellsTemplates, grammar.templates.last?.block == block { return UInt32(grammar.templates.count - 1) }
    let file = grammar.files.firstIndex(of: line.place.file) ?? grammar.files.count
    if file == grammar.files.count { grammar.files.append(line.place.file) }
    grammar.templates.append(Grammar.Template(block: block, file: file, line: line.place.line))
    return UInt32(grammar.templates.count - 1)
  }

  private func rule(_ name: String, _ local: [String: Expression]) -> Expression? {
    if let own = local[name] { return own }
    usedRules.insert(name)
    return globalRules[name]
  }

  private func addSlotLabels(of pattern: Pattern) {
    switch pattern {
    case .word: break
    case .label(let number):
      var label = grammar.labels[Int(number)]
      if label.kind == .text { label.index = 0 }
      let last = grammar.slotLabels.count - 1
      if label.kind != .pause, !grammar.slotLabels[last].contains(label) { grammar.slotLabels[last].append(label) }
    case .sequence(let parts), .alternative(let parts), .permutation(let parts): parts.forEach(addSlotLabels)
    }
  }

  private func slots(in pattern: Pattern) -> Set<String> {
    switch pattern {
    case .word: []
    case .label(let label):
      grammar.labels[Int(label)].kind == .pause ? [] : [grammar.slotNames[Int(grammar.labels[Int(label)].slot)]]
    case .sequence(let parts), .alternative(let parts), .permutation(let parts):
      parts.reduce(into: []) { $0.formUnion(slots(in: $1)) }
    }
  }

  private func add(_ pattern: Pattern, _ line: Draft.Line) throws {
    let template = template(line)
    addSlotLabels(of: pattern)
    let end = try builder.end(of: template)
    let start = try builder.compile(pattern, to: end)
    if tellsTemplates { filled.append(slots(in: pattern)) }
    if builder.states[Int(start)].accepts.contains(template) { report(line.place, .emptyTemplate) }
    if Adjacency(pattern, isText: { self.grammar.labels[Int($0)].kind == .text }).touches {
      report(line.place, .adjacentWildcards(line.text))
    }
    starts.append(start)
  }

  private func report(_ failure: Lowering.Failure, _ line: Draft.Line) {
    switch failure {
    case .undefinedRule(let name):
      if !faultyRules.contains(name) { report(line.place, .undefinedRule(name)) }
    case .undefinedList(let name): report(line.place, .undefinedList(name))
    case .cycle(let names): report(line.place, .ruleCycle(names))
    case .tooManySpellings: report(line.place, .template(line.text, at: 0, .tooManySpellings))
    case .tooLarge: report(line.place, .tooLarge(what: "the template", limit: Lowering.limit))
    }
  }
}

// MARK: Lists

extension GrammarCompiler {
  private func registerLists(_ lists: [String: Draft.List], scope: String) {
    for (name, list) in lists.sorted(by: { $0.key < $1.key }) {
      guard case .values(let values) = list.source else { continue }
      let number = UInt32(grammar.listNames.count)
      grammar.listNames.append(name)
      listNumbers[scope + name] = number
      for value in values { register(value, list: number) }
    }
  }

  private func register(_ value: Draft.Value, list: UInt32) {
    let number = UInt32(grammar.values.count)
    grammar.values.append(Grammar.Value(out: value.out ?? "", list: list, context: value.context))
    spell(value.words, Phrases.Ending(list: list, value: number))
  }

  private func registerSkipWords() {
    for line in draft.skipWords { spell(line, Phrases.Ending(list: Phrases.skip, value: 0)) }
  }

  private func spell(_ line: Draft.Line, _ ending: Phrases.Ending) {
    guard let expression = parse(line) else { return }
    var speller = Spellings(rules: { [globalRules] in globalRules[$0] })
    guard let spellings = speller.all(of: expression) else {
      return report(line.place, .template(line.text, at: 0, .tooManySpellings))
    }
    for spelling in spellings {
      let sentence = Sentence(spelling)
      let words = sentence.tokens.indices.filter { !sentence.tokens[$0].isIgnorable }
      if !words.isEmpty { tree.add(words.map { number(sentence, $0) }, ending) }
    }
  }
}

// MARK: Numbers

extension GrammarCompiler {
  private func number(_ sentence: Sentence, _ token: Int) -> UInt32 {
    grammar.lexicon.add(sentence.word(token), hash: sentence.tokens[token].hash)
  }

  private func slot(_ name: String) -> UInt32 {
    if let number = slotNumbers[name] { return number }
    slotNumbers[name] = UInt32(grammar.slotNames.count)
    grammar.slotNames.append(name)
    return UInt32(grammar.slotNames.count - 1)
  }

  private func number(of label: Label) -> UInt32 {
    if let number = labelNumbers[label] { return number }
    labelNumbers[label] = UInt32(grammar.labels.count)
    grammar.labels.append(label)
    return UInt32(grammar.labels.count - 1)
  }

  private func label(_ expression: Expression, in block: Draft.Block, _ scope: String, _ intent: Intent) -> UInt32? {
    switch expression {
    case .range(let range, let name): return number(of: label(range, slot(name)))
    case .list(let list, let name):
      let type = intent.slots.first { $0.name == name }?.type
      let source = block.lists[list] ?? draft.lists[list]
      usedLists.formUnion([list, type ?? list])
      if source == nil, let builtIn = BuiltIn(list) { return number(of: builtIn.label(slot(name))) }
      if let source {
        let number = listNumbers[scope + list] ?? listNumbers[list]
        return label(source, number: number, slot(name)).map(self.number(of:))
      }
      return type.flatMap { label(type: $0, slot(name)) }.map(number(of:))
    default: return nil
    }
  }

  /// The label of a slot whose list is named by the slot's rule.
  private func label(type: String, _ slot: UInt32) -> Label? {
    if let source = draft.lists[type] { return label(source, number: listNumbers[type], slot) }
    return BuiltIn(type).map { $0.label(slot) }
  }

  private func label(_ source: Draft.Source, number: UInt32?, _ slot: UInt32) -> Label? {
    switch source {
    case .values: return number.map { Label(kind: .list, index: $0, slot: slot) }
    case .range(let range): return label(range, slot)
    case .wildcard(let first): return Label(kind: .text, index: opening(first), slot: slot)
    case .names(let kinds, let isOpen):
      return Label(kind: isOpen ? .name : .knownName, index: nameSet(kinds), slot: slot)
    }
  }

  /// The number of a set of words that a free text begins with.
  private func opening(_ words: [String]) -> UInt32 {
    let set = Set(
      words.compactMap { word -> UInt32? in
        let sentence = Sentence(word)
        return sentence.isEmpty ? nil : number(sentence, 0)
      })
    let index = grammar.openings.firstIndex(of: set) ?? grammar.openings.count
    if index == grammar.openings.count { grammar.openings.append(set) }
    return UInt32(index)
  }

  private func label(_ source: Draft.List, number: UInt32?, _ slot: UInt32) -> Label? {
    label(source.source, number: number, slot)
  }

  private func label(_ range: NumberRange, _ slot: UInt32) -> Label {
    let index = grammar.ranges.firstIndex(of: range) ?? grammar.ranges.count
    if index == grammar.ranges.count { grammar.ranges.append(range) }
    return Label(kind: .range, index: UInt32(index), slot: slot)
  }

  private func nameSet(_ kinds: [String]) -> UInt32 {
    var set: UInt64 = 0
    for kind in kinds {
      let index = grammar.nameKinds.firstIndex(of: kind) ?? grammar.nameKinds.count
      if index == grammar.nameKinds.count { grammar.nameKinds.append(kind) }
      if index < 64 { set |= 1 << UInt64(index) }
    }
    let index = grammar.nameSets.firstIndex(of: set) ?? grammar.nameSets.count
    if index == grammar.nameSets.count { grammar.nameSets.append(set) }
    return UInt32(index)
  }
}
