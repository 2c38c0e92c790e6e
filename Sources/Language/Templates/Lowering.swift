/// Turns the expressions of one block into patterns: rules are written out, glued pieces spelt, texts made tokens.
struct Lowering {
  /// Patterns written out for one block at most.
  static let limit = 200_000

  /// Parts of a permutation at most.
  static let permuted = 6

  /// Gives a token its number.
  let number: (_ sentence: Sentence, _ token: Int) -> UInt32
  /// Gives a slot's label its number.
  let label: (_ expression: Expression) -> UInt32?
  let rules: (String) -> Expression?
  /// The label of a pause.
  let breath: UInt32

  private var written: [String: Pattern] = [:]
  private var open: [String] = []
  private var listHolders: [String: Bool] = [:]
  private var size = 0

  init(
    number: @escaping (Sentence, Int) -> UInt32, label: @escaping (Expression) -> UInt32?,
    rules: @escaping (String) -> Expression?, breath: UInt32
  ) {
    self.number = number
    self.label = label
    self.rules = rules
    self.breath = breath
  }

  enum Failure: Error {
    case undefinedRule(String)
    case undefinedList(String)
    case cycle([String])
    case tooManySpellings
    case tooLarge
  }

  mutating func pattern(_ expression: Expression) throws(Failure) -> Pattern {
    size += 1
    guard size <= Self.limit else { throw .tooLarge }
    switch expression {
    case .text(let text): return words(text)
    case .space: return .empty
    case .sequence(let items): return try sequence(items)
    case .alternative(let branches): return .alternative(try all(branches))
    case .permutation(let parts): return try permutation(parts)
    case .list(let name, _):
      guard let label = label(expression) else { throw .undefinedList(name) }
      return .label(label)
    case .range:
      guard let label = label(expression) else { throw .tooLarge }
      return .label(label)
    case .rule(let name): return try rule(name)
    }
  }

  private mutating func all(_ expressions: [Expression]) throws(Failure) -> [Pattern] {
    var patterns: [Pattern] = []
    for expression in expressions { patterns.append(try pattern(expression)) }
    return patterns
  }

  private mutating func permutation(_ parts: [Expression]) throws(Failure) -> Pattern {
    guard parts.count <= Self.permuted else { throw .tooManySpellings }
    return .permutation(try all(parts))
  }

  private mutating func rule(_ name: String) throws(Failure) -> Pattern {
    if let pattern = written[name] { return pattern }
    let expression = try body(of: name, open)
    open.append(name)
    let result = try pattern(expression)
    open.removeLast()
    written[name] = result
    return result
  }

  /// A text of nothing but marks asks for a pause in the sentence, as a comma or a dash makes. One
  /// that begins with an apostrophe continues a name: `{account}'s`.
  private func words(_ text: String) -> Pattern {
    let continues = text.hasPrefix("'") || text.hasPrefix("’")
    let sentence = Sentence(continues ? "x" + text : text)
    if !sentence.isEmpty, sentence.tokens.allSatisfy(\.isIgnorable), !continues { return pause(text) }
    let tokens = sentence.tokens.indices.dropFirst(continues ? 1 : 0).filter { !sentence.tokens[$0].isIgnorable }
    return .sequence(tokens.map { .word(number(sentence, $0)) })
  }
}

extension Lowering {
  private func pause(_ text: String) -> Pattern { text.contains("?") || text.contains("!") ? .empty : .label(breath) }
}

// MARK: Glue

extension Lowering {
  private mutating func sequence(_ items: [Expression]) throws(Failure) -> Pattern {
    var patterns: [Pattern] = []
    for run in items.split(separator: .space) {
      for piece in try pieces(Array(run)) { patterns.append(try glued(piece)) }
    }
    return .sequence(patterns)
  }

  /// Cuts a run of items without space between them at those that hold a list: only what lies between can be one word.
  private mutating func pieces(_ run: [Expression]) throws(Failure) -> [[Expression]] {
    var pieces: [[Expression]] = [[]]
    for item in run {
      if try holdsList(item, []) {
        pieces += [[item], []]
      } else {
        pieces[pieces.count - 1].append(item)
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  private mutating func glued(_ piece: [Expression]) throws(Failure) -> Pattern {
    if piece.count == 1 { return try pattern(piece[0]) }
    var speller = Spellings(rules: rules)
    guard let spellings = speller.all(of: .sequence(piece)) else { throw .tooManySpellings }
    size += spellings.count
    return .alternative(spellings.map(words))
  }

  private mutating func holdsList(_ expression: Expression, _ open: [String]) throws(Failure) -> Bool {
    switch expression {
    case .text, .space: return false
    case .list, .range: return true
    case .sequence(let items), .alternative(let items), .permutation(let items):
      for item in items where try holdsList(item, open) { return true }
      return false
    case .rule(let name):
      if let known = listHolders[name] { return known }
      let expression = try body(of: name, open)
      let found = try holdsList(expression, open + [name])
      listHolders[name] = found
      return found
    }
  }

  /// What a rule stands for, called from inside the `open` ones.
  private func body(of name: String, _ open: [String]) throws(Failure) -> Expression {
    if open.contains(name) { throw .cycle(open.drop { $0 != name } + [name]) }
    guard open.count < TemplateParser.maximalDepth else { throw .tooLarge }
    guard let expression = rules(name) else { throw .undefinedRule(name) }
    return expression
  }
}
