import Language
import Sales

/// What Banter brings along: its intents and its playbook, inside the binary.
public enum Shipped {
  public static func grammar() throws -> Grammar { try Grammar(encoded: Embedded.grammar, learnt: { learnt }) }

  /// Unpacked when a line first needs it.
  private static let learnt = try? Learnt(encoded: Embedded.learnt)

  /// What tells this grammar from that of another build.
  public static var mark: UInt64 { Embedded.grammar.withUTF8Buffer { Token.hash(of: $0) } }

  /// The intents as they are written, by name: what ``grammar()`` was compiled from.
  public static var intents: [SourceFile] {
    Embedded.files.filter { !$0.path.contains("/") }.map {
      SourceFile(path: "intents/" + $0.path, text: $0.text.description)
    }
  }

  /// Decoded when it is first asked for.
  public static func playbook() throws -> Playbook { try decodedPlaybook.get() }

  private static let decodedPlaybook = Result { try decodeYAML(Playbook.self, from: playbookText) }

  private static var playbookText: String {
    Embedded.files.first { $0.path == "process/playbook.yaml" }?.text.description ?? ""
  }

  /// The playbook with a team's own file laid over it, which need not say more than what is different.
  public static func playbook(overlaidBy own: String) throws -> Playbook {
    try decodeYAML(
      Playbook.self, from: playbookText, overlaidBy: own, growing: ["tools", "roles", "training", "activity_types"])
  }
}

extension Shipped {
  /// The questionnaires, decoded when they are first asked for, by file.
  public static func questionnaires() throws -> [Questionnaire] { try decodedQuestionnaires.get() }

  private static let decodedQuestionnaires = Result {
    try Embedded.files.filter { $0.path.hasPrefix("interviews/") }.map {
      try decodeYAML(Questionnaire.self, from: $0.text.description)
    }
  }
}
