/// Where transcripts and their data sets are read from.
struct Shelf: Sendable {
  /// The transcripts asked for, each by the path it is called.
  var paths: [String]
  /// The bytes of a file; throws ``Unreadable``.
  var read: @Sendable (String) throws -> [UInt8]

  /// The path of a file in the folder of another.
  func beside(_ path: String, _ name: String) -> String? {
    path.lastIndex(of: "/").map { path[...$0] + name } ?? name
  }
}

/// Why a file cannot be read, in the system's words.
struct Unreadable: Error, Sendable, Hashable {
  var reason: String
}
