import Language
import Sales

/// What Banter brings along: its intents and its playbook, inside the binary.
public enum Shipped {
  public static func grammar() throws -> Grammar { try Grammar(encoded: Embedded.grammar) }

  /// Decoded when it is first asked for.
  public static func playbook() throws -> Playbook { try decodedPlaybook.get() }

  private static let decodedPlaybook = Result {
    let text = Embedded.files.first { $0.path == "process/playbook.yaml" }?.text
    return try decodeYAML(Playbook.self, from: text?.description ?? "")
  }
}
