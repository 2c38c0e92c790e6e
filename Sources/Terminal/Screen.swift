#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal a program writes to.
public struct Screen: Sendable {
  let descriptor: Int32
  let environment: [String: String]

  /// `descriptor` is the standard output unless another is given.
  public init(environment: [String: String], descriptor: Int32 = 1) {
    self.environment = environment
    self.descriptor = descriptor
  }

  /// Whether it is a terminal and no pipe or file.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether a person types and reads: standard input and the screen are terminals.
  public var isInteractive: Bool { isTerminal && isatty(0) == 1 }

  /// A terminal that can do nothing but print.
  public var isDumb: Bool { ["dumb", "", nil].contains(environment["TERM"]) }

  /// Columns and rows now; asked anew each time, as windows are resized. COLUMNS and LINES stand in where the terminal
  /// does not tell, then 80 and 24.
  public var size: (columns: Int, rows: Int) {
    var window = winsize()
    let isKnown = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
    func size(_ told: UInt16, _ variable: String, _ usual: Int) -> Int {
      if isKnown && told > 0 { return Int(told) }
      return environment[variable].flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil } ?? usual
    }
    return (size(window.ws_col, "COLUMNS", 80), size(window.ws_row, "LINES", 24))
  }

  /// Whether text is shown as UTF-8, by the locale the user set (LC_ALL, LC_CTYPE, LANG).
  public var showsUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let characters = (locale ?? "").lowercased().split(separator: ".").last?.prefix { $0 != "@" }
    return characters == "utf-8" || characters == "utf8"
  }

  /// Makes the C library read and write UTF-8, whatever the user's locale; whether that worked.
  static func useUnicode() -> Bool {
    let names = ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"]
    return names.contains { setlocale(LC_CTYPE, $0) != nil && charactersAreUnicode() }
  }
}

/// Whether the C library's characters are UTF-8 now.
private func charactersAreUnicode() -> Bool { String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" }
