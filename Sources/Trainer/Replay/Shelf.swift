/// Where transcripts and their data sets are read from.
struct Shelf: Sendable {
  /// The transcripts asked for, each by the path it is called.
  var paths: [String]
  /// The bytes of a file; throws ``Unreadable``.
  var read: @Sendable (String) throws -> [UInt8]
  /// Whether a file really lies in the folder of another, links followed.
  var isBeside: @Sendable (_ file: String, _ other: String) -> Bool

  init(
    paths: [String], isBeside: @escaping @Sendable (String, String) -> Bool = { _, _ in true },
    read: @escaping @Sendable (String) throws -> [UInt8]
  ) {
    self.paths = paths
    self.read = read
    self.isBeside = isBeside
  }

  /// The path of a file in the folder of another, or in a folder of that; `nil` for a name that leads out of it.
  func beside(_ path: String, _ name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else { return nil }
    let file = path.lastIndex(of: "/").map { path[...$0] + name } ?? name
    return isBeside(file, path) ? file : nil
  }
}

/// Why a file cannot be read, in the system's words.
struct Unreadable: Error, Sendable, Hashable {
  var reason: String
}
