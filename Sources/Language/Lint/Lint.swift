import Figures

/// Checks a folder of intents: what cannot be compiled, what is never used, and whether every sentence in it reads as
/// it says.
public struct Lint {
  private let draft: Draft
  private let compiler: GrammarCompiler
  private let reader: Reader
  private var findings: [Finding] = []
  private var covered: Set<Int> = []

  /// Everything found, in the order of files and lines. `names` are on file beside the `sample_names` of the files.
  public static func check(
    _ files: [SourceFile], names: [Name] = [],
    settings: ReaderSettings = ReaderSettings(now: LocalTime(Day(number: 20_515)))
  ) -> [Finding] {
    let (draft, findings) = IntentFile.read(files)
    let compiler = GrammarCompiler(draft, tellsTemplates: true)
    let all = findings + compiler.findings
    guard !all.contains(where: \.isFatal) else { return sorted(all) }
    var lint = Lint(draft, compiler, (try? compiler.grammar.learnt(from: files)) ?? compiler.grammar, names, settings)
    lint.run()
    return sorted(all + lint.findings)
  }

  /// `grammar`: with what the files teach, where there is enough of it.
  private init(
    _ draft: Draft, _ compiler: GrammarCompiler, _ grammar: Grammar, _ names: [Name], _ settings: ReaderSettings
  ) {
    self.draft = draft
    self.compiler = compiler
    reader = Reader(grammar: grammar, names: Names(draft.sampleNames + names), settings: settings)
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line) }
  }

  private mutating func report(_ place: SourceLine, _ fact: Finding.Fact) { findings.append(Finding(place, fact)) }

  private mutating func run() {
    checkUse()
    for (index, entry) in draft.entries.enumerated() {
      checkSlots(of: entry, index)
      for (example, place) in zip(entry.intent.examples, entry.examplePlaces) {
        check(example, of: entry.intent, place)
      }
      for (text, place) in zip(entry.intent.counterexamples, entry.counterPlaces) {
        if reader.read(text).requests.contains(where: { $0.intent == entry.intent.name }) {
          report(place, .readsAsIntent(text, intent: entry.intent.name))
        }
      }
    }
    checkHeard()
    checkCoverage()
  }
}

// MARK: Sentences heard

extension Lint {
  /// How many in a hundred of an intent's sentences heard must be read once they are learnt from.
  private static let leastRead = 50

  /// Checks what is learnt from: whether most of it is then understood.
  private mutating func checkHeard() {
    for entry in draft.entries where !entry.heard.isEmpty {
      checkSlots(heardOf: entry)
      let read = entry.heard.count { reader.read($0.text).requests.contains { $0.intent == entry.intent.name } }
      let percent = read * 100 / entry.heard.count
      if percent < Self.leastRead { report(entry.heardPlaces[0], .seldomRead(entry.intent.name, percent: percent)) }
    }
  }
}

// MARK: Slots, rules, lists

extension Lint {
  /// A slot that a sentence heard fills and its intent does not list would be dropped in silence.
  private mutating func checkSlots(heardOf entry: Draft.Entry) {
    let listed = Set(entry.intent.slots.map(\.name))
    for (example, place) in zip(entry.heard, entry.heardPlaces) {
      for slot in Set(example.slots.keys).subtracting(listed).sorted() {
        report(place, .unlistedSlot(slot, intent: entry.intent.name))
      }
    }
  }
}

extension Lint {
  private mutating func checkUse() {
    for (name, line) in draft.rules where !compiler.usedRules.contains(name) && !isInRule(name) {
      report(line.place, .unusedRule(name))
    }
    for (name, list) in draft.lists where !compiler.usedLists.contains(name) { report(list.place, .unusedList(name)) }
  }

  private func isInRule(_ name: String) -> Bool { draft.rules.values.contains { $0.text.contains("<\(name)>") } }

  private mutating func checkSlots(of entry: Draft.Entry, _ index: Int) {
    let listed = Set(entry.intent.slots.map(\.name))
    guard !listed.isEmpty else { return }
    var filled: Set<String> = []
    for (number, template) in compiler.grammar.templates.enumerated() {
      let block = compiler.grammar.blocks[template.block]
      guard block.intent == index else { continue }
      let slots = compiler.filled[number].union(block.fixed.map(\.slot))
      for slot in slots.subtracting(listed).sorted() {
        report(compiler.grammar.place(of: number), .unlistedSlot(slot, intent: entry.intent.name))
      }
      filled.formUnion(slots)
    }
    for slot in listed.subtracting(filled).sorted() {
      report(entry.slotPlaces[slot] ?? entry.place, .unusedSlot(slot, intent: entry.intent.name))
    }
  }

  private mutating func checkCoverage() {
    let lines = Dictionary(
      draft.entries.flatMap { $0.blocks.flatMap(\.sentences) }.map { ($0.place, $0.text) }, uniquingKeysWith: { $1 })
    for number in compiler.grammar.templates.indices where !covered.contains(number) {
      let place = compiler.grammar.place(of: number)
      report(place, .uncovered(lines[place] ?? ""))
    }
  }
}

// MARK: Examples

extension Lint {
  private mutating func check(_ example: Example, of intent: Intent, _ place: SourceLine) {
    let attempt = reader.attempt(example.text, [:])
    if let template = attempt.template { covered.insert(template) }
    let ties = attempt.ties.map { compiler.grammar.intents[$0].name }
    if let rival = ties.first(where: { $0 != intent.name }), ties.contains(intent.name) {
      report(place, .twoIntents(example.text, first: intent.name, second: rival))
    }
    let reading = reader.read(example.text)
    guard let request = reading.requests.first(where: { $0.intent == intent.name }) else {
      let got = reading.requests.first?.intent ?? reading.outcome.rawValue
      return report(place, .misread(example.text, intent: intent.name, got: got))
    }
    for (slot, expected) in example.slots.sorted(by: { $0.key < $1.key }) {
      let found = request[slot]
      if !(found.map { $0.says(expected) } ?? false) {
        report(
          place, .misreadSlot(example.text, slot: slot, expected: expected, got: found?.value?.words ?? found?.text))
      }
    }
  }
}

extension Slot {
  /// Whether the slot holds what an example expects: its value in words, or the words as typed.
  fileprivate func says(_ expected: String) -> Bool {
    func fold(_ text: String) -> String {
      Sentence(text).foldedText
    }
    let wanted = fold(expected)
    return value.map { fold($0.words) == wanted } ?? false || text.map { fold($0).hasSuffix(wanted) } ?? false
  }
}

extension Value {
  /// The value in plain words, as examples write it.
  public var words: String {
    switch self {
    case .name(let name): name.name
    case .choice(let text), .text(let text): text
    case .period(let period): (period.from ?? period.to)?.description ?? ""
    case .length(let length): length.description
    case .money(let money): Self.plain(money.major)
    case .moneyRange(let range):
      [range.min, range.max].map { $0.map { Self.plain($0.major) } ?? "" }.joined(separator: "..")
    case .number(let number), .percent(let number): Self.plain(number)
    case .flag(let flag): "\(flag)"
    }
  }

  private static func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
}
