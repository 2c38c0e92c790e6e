/// Checks transcripts: plays each to an assistant with a fresh book and compares what comes back.
public enum Trainer {
  /// Checks files, those of folders, or without any path the shipped ones.
  ///
  /// A file that cannot be read does not keep the others from being checked. Throws where the program's own files are
  /// damaged.
  public static func replay(paths: [String], options: ReplayOptions = ReplayOptions()) throws -> ReplayResult {
    try replay(paths.isEmpty ? .shipped : .disk(paths), options: options)
  }

  /// Reads the same files without playing any: how many transcripts there are, and what is wrong, `file:line: …` each.
  public static func lint(paths: [String]) -> (transcripts: Int, flaws: [String]) {
    let shelf = paths.isEmpty ? Shelf.shipped : .disk(paths)
    let transcripts = shelf.transcripts()
    let flaws = transcripts.flatMap { if case .failure(let flaws) = $0 { flaws.all } else { [] as [Flaw] } }
    return (transcripts.count, flaws.map(\.message))
  }

  static func replay(_ shelf: Shelf, options: ReplayOptions) throws -> ReplayResult {
    let program = try Program(version: options.version)
    return ReplayResult(Run(shelf: shelf, options: options) { try Rehearsal($0, program) }.performances(), options)
  }
}
