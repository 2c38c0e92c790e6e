#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows a long text a screen at a time.
public struct Pager {
  let screen: Screen
  /// The program and its arguments; empty where nothing is to page.
  let command: [String]

  /// PAGER names the program, "less -FRX" does unless it is set; empty or "cat" turns paging off. It is split at
  /// spaces and never given to a shell.
  public init(screen: Screen) {
    self.screen = screen
    let named = screen.environment["PAGER"]?.split(separator: " ").map(String.init)
    command = named.map { $0 == ["cat"] ? [] : $0 } ?? ["less", "-FRX", "-PsSpace for more, q to go back"]
  }

  /// Whether the text is longer than a terminal's screen and would be paged.
  public func pages(_ text: String) -> Bool {
    guard screen.isInteractive, !screen.isDumb, !command.isEmpty else { return false }
    let rows = text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    return rows >= screen.size.rows
  }

  /// Writes the text through the pager where it is long, else straight; a newline is added at the end.
  public func show(_ text: String) {
    if pages(text), page(text + "\n") { return }
    _ = write(text + "\n", to: screen.descriptor)
  }

  /// Whether the pager could be started.
  private func page(_ text: String) -> Bool {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    let earlier = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, earlier) }
    guard let process = start(input: ends[0], other: ends[1]) else {
      for end in ends { close(end) }
      return false
    }
    close(ends[0])
    _ = write(text, to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return true
  }

  private func start(input: Int32, other: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addclose(&actions, input)
    posix_spawn_file_actions_addclose(&actions, other)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = command.map { strdup($0) } + [nil]
    // No shell, no files: keys typed at the pager by mistake do no harm.
    let environment = screen.environment.merging(["LESSSECURE": "1"]) { $1 }
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    return posix_spawnp(&process, command[0], &actions, &attributes, &arguments, &variables) == 0 ? process : nil
  }
}
