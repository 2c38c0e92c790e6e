import CEditLine

/// Gives the terminal back as it was found at every exit, and notes signals.
enum TerminalGuard {
  struct Signals: OptionSet {
    let rawValue: Int32

    static let interrupted = Signals(rawValue: 1)
    static let resized = Signals(rawValue: 2)
    static let continued = Signals(rawValue: 4)
  }

  /// Remembers how the terminal is set and restores it at exit, on termination signals and crashes.
  static func arm(descriptor: Int32) { _ = terminal_guard_arm(descriptor) }

  /// Bracketed paste: the terminal marks what was pasted.
  static func setPasting(_ on: Bool) { terminal_guard_set_pasting(on ? 1 : 0) }

  /// The signals since the last call.
  static func takeSignals() -> Signals { Signals(rawValue: terminal_guard_take_signals()) }
}
