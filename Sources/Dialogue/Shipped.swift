import Language
import Sales

/// What Banter brings along: its intents and its playbook, inside the binary.
public enum Shipped {
  public static func grammar() throws -> Grammar { try Grammar(encoded: Embedded.grammar) }

  public static func playbook() throws -> Playbook {
    let text = Embedded.files.first { $0.path == "process/playbook.yaml" }?.text
    return try decodeYAML(Playbook.self, from: text?.description ?? "")
  }
}
