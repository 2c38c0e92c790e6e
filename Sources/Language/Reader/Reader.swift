import Figures

/// Turns sentences into readings: a grammar, the names on file and the conventions of the place.
public struct Reader: Sendable {
  /// A longer line is refused without being searched, in UTF-8 bytes.
  public static let longestLine = 4096
  /// A longer line is looked at once, in words.
  private static let longestSecondLook = 60

  public var grammar: Grammar { shared.grammar }
  public var names: Names
  public var settings: ReaderSettings
  /// What the speaker taught.
  public var shorthands = Shorthands()
  /// The bit of each kind of name in the grammar's sets.
  let kindBits: [String: UInt32]
  let shared: SharedGrammar

  public init(grammar: Grammar, names: Names = Names(), settings: ReaderSettings) {
    shared = SharedGrammar(grammar)
    self.names = names
    self.settings = settings
    kindBits = Dictionary(uniqueKeysWithValues: grammar.nameKinds.prefix(64).enumerated().map { ($1, UInt32($0)) })
  }

  /// Reads a line: one request, or several where each part of the line reads in full.
  ///
  /// `context` is what is known beside the sentence, for templates that require or exclude it.
  public func read(_ text: String, context: [String: [String]] = [:]) -> Reading {
    guard text.utf8.count <= Self.longestLine else { return tooLong(text) }
    let attempt = attempt(text, context)
    return readShorthand(attempt, context) ?? read(attempt, context)
  }

  func tooLong(_ text: String) -> Reading {
    Reading(text: text, outcome: .notUnderstood, unread: [0..<text.utf8.count])
  }

  /// What a first look at a line comes to, shorthands left aside.
  func read(_ attempt: Attempt, _ context: [String: [String]]) -> Reading {
    guard attempt.mayHoldSeveral else { return attempt.reading }
    if let several = readSeveral(attempt, context) { return several }
    guard attempt.lattice.count <= Self.longestSecondLook else { return attempt.reading }
    if let respelt = attemptRespelt(attempt, context) { return secondOpinion(on: respelt) }
    return attempt.guesses == nil ? readAgain(attempt, context) ?? attempt.reading : secondOpinion(on: attempt)
  }

  /// Second looks at a line that no template reads, the surest first.
  private func readAgain(_ attempt: Attempt, _ context: [String: [String]]) -> Reading? {
    guard attempt.lattice.count > 0 else { return nil }
    if let found = readWithoutCourtesy(attempt.lattice, context) { return found }
    let lattice = respelt(attempt.lattice) ?? attempt.lattice
    let guesses = guesses(lattice)
    return readCore(lattice, guesses, context) ?? readLoosely(lattice, guesses)
  }

  /// A sentence taken apart against names and entities.
  func lattice(_ sentence: Sentence, _ respellings: Respellings? = nil) -> Lattice {
    Lattice(sentence, grammar: grammar, names: names, kindBits: kindBits, respelt: respellings)
  }
}

/// A grammar behind one reference: its many tables are not counted one by one at every step of reading.
final class SharedGrammar: Sendable {
  let grammar: Grammar

  init(_ grammar: Grammar) { self.grammar = grammar }
}
