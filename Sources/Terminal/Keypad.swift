#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Single keys of a person at a terminal, without Enter and without echo.
///
/// The terminal is held from ``hold()`` or the first key that is waited for until ``release()``, and given back at any exit. One a
/// program, on the main thread.
public final class Keypad {
  public enum Key: Hashable, Sendable {
    case character(Character)
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D, or the terminal is gone.
    case end
  }

  private var input = KeyInput()
  /// How the terminal was set when it was taken.
  private var found: termios?

  public init() {
    input.readsCursorKeys = true
    TerminalGuard.arm(descriptor: 0)
  }

  deinit { release() }

  /// The next key; `nil` where none came within so many seconds. Without a time it waits.
  public func next(within seconds: Double? = nil) -> Key? {
    hold()
    var left = seconds.map { Int32(min($0, 3600) * 1000) } ?? -1
    while true {
      if TerminalGuard.takeSignals().contains(.interrupted) { return .interrupt }
      switch input.next(isLast: left == 0) {
      case .key(let key):
        if let key = told(key) { return key }
      case .incomplete:
        if left == 0 { return nil }
        let start = Keypad.milliseconds
        guard fill(wait: left) else { return .end }
        if left > 0 { left = max(0, left - Int32(clamping: Keypad.milliseconds - start)) }
      }
    }
  }

  /// Gives the terminal back as it was found.
  public func release() {
    guard var found else { return }
    tcsetattr(0, TCSADRAIN, &found)
    self.found = nil
  }

  private func told(_ key: KeyInput.Key) -> Key? {
    switch key {
    case .character("\u{4}"): .end
    case .character(let scalar): .character(Character(scalar))
    case .interrupt: .interrupt
    case .cursor(.right), .cursor(.down): .character("n")
    case .cursor(.left), .cursor(.up): .character("b")
    case .suspend, .cursor, .pasted: nil
    }
  }

  /// Takes the terminal, so that what is typed from now on is not shown.
  public func hold() {
    if found != nil { return }
    var settings = termios()
    guard tcgetattr(0, &settings) == 0 else { return }
    found = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSANOW, &settings)
  }

  /// Waits for bytes so many milliseconds, -1 for ever; false where none can come any more. A signal ends the wait.
  private func fill(wait: Int32) -> Bool {
    var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    let ready = poll(&waiting, 1, wait)
    if ready < 0 { return resumed() }
    if ready == 0 { return true }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(0, &chunk, chunk.count)
    if count > 0 { input.append(chunk[..<count]) }
    return count > 0 || count < 0 && errno == EINTR
  }

  /// After a signal: the shell may have set the terminal while the program was stopped.
  private func resumed() -> Bool {
    guard errno == EINTR else { return false }
    if let kept = found {
      found = nil
      hold()
      found = kept
    }
    return true
  }

  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
