#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program running on a terminal of its own, driven as a person would.
///
/// ```swift
/// let terminal = try PseudoTerminal(PseudoTerminal.built("banter"), ["--data", file])
/// #expect(terminal.waitForPrompt("you>"))
/// #expect(terminal.turn("undo") == ["Nothing to take back."])
/// ```
public final class PseudoTerminal {
  public enum Exit: Hashable, Sendable {
    case code(Int32)
    case signal(Int32)
    /// It did not end in time.
    case running
  }

  public struct Failure: Error {
    public var call: String
    public var number: Int32
  }

  public private(set) var screen: VirtualScreen
  /// Every byte the program wrote.
  public private(set) var output: [UInt8] = []

  private var master: Int32
  private let process: pid_t
  private var exit: Exit?

  /// Starts a program as the leader of a session on a new terminal. TERM is `xterm` and LC_ALL `C.UTF-8` unless given;
  /// nothing else is inherited but PATH.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws(Failure) {
    screen = VirtualScreen(columns: columns, rows: rows)
    let name: String
    (master, name) = try openTerminal()
    let variables = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
      .merging(environment) { $1 }
    Self.setSize(of: master, columns: columns, rows: rows)
    process = try Self.start(program, arguments, variables, on: name)
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { close(master) }
  }

  /// The path of a program built beside the running tests.
  public static func built(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count)
    let own =
      length > 0
      ? String(decoding: path.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self) : CommandLine.arguments[0]
    let candidates = [own, CommandLine.arguments[0]].map { folder(of: $0) + "/" + name }
    return candidates.first { access($0, X_OK) == 0 } ?? candidates[0]
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func setSize(of descriptor: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], on terminal: String
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A session's leader that opens a terminal gets it as its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The thread that starts it may block signals.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw Failure(call: "posix_spawn \(program)", number: failure) }
    return process
  }
}

extension PseudoTerminal {
  /// Types the text; a line is ended by ``Key/enter``.
  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.prefix(512).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      if !rest.isEmpty { _ = readOutput(wait: 0) }
    }
  }

  public func press(_ keys: Key...) { for key in keys { send(key.sequence) } }

  /// Pastes as a terminal does that marks pastes where the program asked for it.
  public func paste(_ text: String) { send(screen.marksPastes ? "\u{1b}[200~\(text)\u{1b}[201~" : text) }

  /// Another window size; the program is told by SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    Self.setSize(of: master, columns: columns, rows: rows)
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Hangs up, as when the window is closed; nothing can be sent or read any more.
  public func hangUp() {
    close(master)
    master = -1
  }

  /// Whether the terminal echoes and edits lines itself, as a shell expects it after a program has ended.
  public var isCooked: Bool {
    var settings = termios()
    return tcgetattr(master, &settings) == 0
      && settings.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == tcflag_t(ECHO | ICANON | ISIG)
  }
}

extension PseudoTerminal {
  /// Waits until the screen is as wished, at most so many seconds; whether it came to that.
  public func wait(seconds: Double = 10, until isReached: (VirtualScreen) -> Bool) -> Bool {
    let end = Self.now + seconds
    while !isReached(screen) {
      guard Self.now < end, readOutput(wait: 20) else { return isReached(screen) }
    }
    return true
  }

  /// Waits until the text stands on the screen.
  public func waitFor(_ text: String, seconds: Double = 10) -> Bool {
    wait(seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits until the cursor stands behind the prompt on a row with nothing else.
  public func waitForPrompt(_ prompt: String, seconds: Double = 10) -> Bool {
    wait(seconds: seconds) { $0.currentLine == prompt && $0.column > prompt.count }
  }

  /// Types a line and waits for the next prompt; the rows shown between, or `nil` where no prompt came.
  public func turn(_ line: String, prompt: String = "you>", seconds: Double = 10) -> [String]? {
    guard waitForPrompt(prompt, seconds: seconds) else { return nil }
    let above = screen.linesAbove.count
    send(line)
    press(.enter)
    let isDone = wait(seconds: seconds) {
      $0.linesAbove.count > above && $0.currentLine == prompt && $0.column > prompt.count
    }
    guard isDone else { return nil }
    let taken = (prompt.count + 1 + line.count) / screen.columns + 1
    return Array(screen.linesAbove.dropFirst(above + taken))
  }

  /// Waits for the program's end, reading what it still writes.
  public func waitForExit(seconds: Double = 10) -> Exit {
    let end = Self.now + seconds
    while exit == nil, Self.now < end {
      _ = readOutput(wait: 10)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        exit = status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
      }
    }
    while readOutput(wait: 0, once: true) {}
    return exit ?? .running
  }

  /// Reads what there is, waiting for it so many milliseconds; false where nothing can come any more. With `once`,
  /// false where there was nothing.
  private func readOutput(wait: Int32, once: Bool = false) -> Bool {
    guard master >= 0 else {
      usleep(5_000)
      return false
    }
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, wait) > 0 else { return !once }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else {
      if !once { usleep(5_000) }
      return false
    }
    output += chunk[..<count]
    screen.show(chunk[..<count])
    return true
  }

  /// Seconds of a clock that is never set back.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
