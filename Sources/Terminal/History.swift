/// The lines typed before, oldest first, each once.
struct History: Hashable {
  private(set) var lines: [String] = []

  /// How many lines are kept.
  static let limit = 2_000

  init(_ lines: some Sequence<String> = []) {
    var seen: Set<String> = []
    self.lines = lines.reversed().filter { Self.keeps($0) && seen.insert($0).inserted }.prefix(Self.limit).reversed()
  }

  /// Adds a line as the newest; one that stood there before moves. A line that begins with a space is not kept.
  mutating func add(_ line: String) {
    guard Self.keeps(line) else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    lines.removeFirst(max(0, lines.count - Self.limit))
  }

  static func keeps(_ line: String) -> Bool {
    !line.isEmpty && !line.hasPrefix(" ") && !line.unicodeScalars.contains { $0 == "\n" || $0 == "\r" || $0 == "\0" }
  }
}
