/// Checks transcripts: plays each to an assistant with a fresh book and compares what comes back.
public enum Trainer {
  /// Checks files, those of folders, or without any path the shipped ones.
  ///
  /// A file that cannot be read does not keep the others from being checked. Throws where the program's own files are
  /// damaged.
  public static func replay(paths: [String], options: ReplayOptions = ReplayOptions()) throws -> ReplayResult {
    try replay(paths.isEmpty ? .shipped : .disk(paths), options: options)
  }

  /// Reads the same files without playing any: how many transcripts there are, what is wrong, and what is worth a second
  /// look, `file:line: …` each.
  public static func lint(paths: [String]) -> (transcripts: Int, flaws: [String], doubts: [String]) {
    let shelf = paths.isEmpty ? Shelf.shipped : .disk(paths)
    let transcripts = shelf.transcripts()
    let flaws = transcripts.flatMap { if case .failure(let flaws) = $0 { flaws.all } else { [] as [Flaw] } }
    let doubts = transcripts.flatMap { (try? $0.get()).map { Doubts(transcript: $0).all } ?? [] }
    return (transcripts.count, flaws.map(\.message), doubts)
  }

  /// Plays the same files, and tells how much of what can be said they touch.
  public static func coverage(paths: [String], jobs: Int = 1) throws -> Coverage {
    var options = ReplayOptions()
    options.jobs = jobs
    let program = try Program(version: options.version)
    var run = Run(shelf: paths.isEmpty ? .shipped : .disk(paths), options: options, offers: program.offers) {
      try Rehearsal($0, program)
    }
    run.watches = true
    let touches = run.performances().reduce(into: Touches()) { $0.formUnion($1.touched) }
    let repertoire = try Rehearsal(FrontMatter(), program).assistant.repertoire()
    return Coverage(
      touches, of: repertoire.intents.map { ($0.name, $0.does, $0.slots.map(\.name)) },
      questions: repertoire.questionnaires.flatMap { sheet in sheet.items.map { "\(sheet.id).\($0.id)" } })
  }

  static func replay(_ shelf: Shelf, options: ReplayOptions) throws -> ReplayResult {
    let program = try Program(version: options.version)
    let run = Run(shelf: shelf, options: options, offers: program.offers) { try Rehearsal($0, program) }
    return ReplayResult(run.performances(), options)
  }
}
