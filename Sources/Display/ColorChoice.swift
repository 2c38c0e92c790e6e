/// What the user said about colour: `--color auto|always|never`.
public enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to colour. The flag outranks NO_COLOR, that CLICOLOR_FORCE, that TERM=dumb, that the terminal.
  ///
  /// NO_COLOR counts when it is not empty (no-color.org), CLICOLOR_FORCE when it is neither empty nor 0.
  public func colors(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
    if !["", "0"].contains(environment["CLICOLOR_FORCE"] ?? "") { return true }
    return environment["TERM"] != "dumb" && isTerminal
  }
}
