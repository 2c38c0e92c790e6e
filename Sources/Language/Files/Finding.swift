/// Something wrong, or doubtful, in a folder of intents.
public struct Finding: Error, Sendable, Hashable {
  public enum Fact: Sendable, Hashable {
    case yaml(String)
    case tooLarge(what: String, limit: Int)
    case wrongShape(key: String, expected: String)
    case unknownKey(String, allowed: [String])
    case template(String, at: Int, TemplateFault)
    case undefinedRule(String)
    case undefinedList(String)
    case ruleCycle([String])
    case emptyTemplate
    case unlistedSlot(String, intent: String)
    case unusedSlot(String, intent: String)
    case unusedRule(String)
    case unusedList(String)
    case adjacentWildcards(String)
    case twoIntents(String, first: String, second: String)
    case misread(String, intent: String, got: String)
    case misreadSlot(String, slot: String, expected: String?, got: String?)
    case readsAsIntent(String, intent: String)
    case seldomRead(String, percent: Int)
    case uncovered(String)
  }

  /// What can be wrong inside one template.
  public enum TemplateFault: Sendable, Hashable {
    case unclosed(Character)
    case unexpected(Character)
    case badReference(String)
    case tooDeep
    case tooManySpellings
  }

  public var place: SourceLine
  public var fact: Fact

  public init(_ place: SourceLine, _ fact: Fact) {
    self.place = place
    self.fact = fact
  }

  /// Whether intents with it can be read by all the same.
  public var isFatal: Bool {
    switch fact {
    case .yaml, .tooLarge, .wrongShape, .unknownKey, .template, .undefinedRule, .undefinedList, .ruleCycle,
      .emptyTemplate:
      true
    default: false
    }
  }

  /// Worth a look, but no mistake.
  public var isWarning: Bool {
    switch fact {
    case .seldomRead, .uncovered, .unusedRule, .unusedList, .unusedSlot: true
    default: false
    }
  }
}

/// Everything found wrong while compiling intents.
public struct GrammarErrors: Error, Sendable {
  public let findings: [Finding]
}

extension GrammarErrors: CustomStringConvertible {
  public var description: String { findings.map(\.description).joined(separator: "\n") }
}
