import Display

/// What came of bringing transcripts up to date.
public struct UpdateResult: Sendable {
  var tally: Update.Tally
  /// The files that were written anew.
  public let files: [String]
  /// What makes a file unreadable; it is as it was.
  let flaws: [Flaw]

  /// What is told at the end.
  public var reply: Reply {
    let told = flaws.map { Block.line(Line([.text($0.message)], tone: .error)) }
    var line: Line = "\(files.count, of: "file") written: \(tally.blessed) blessed"
    if tally.loosened > 0 { line = "\(line), \(tally.loosened) loosened" }
    if tally.kept > 0 { line = "\(line), \(tally.kept) left to be mended by hand" }
    return Reply(told + [.line("\(line).")])
  }

  /// 0 nothing is left that differs, 1 something is, 65 a file is no transcript.
  public var exitCode: Int32 { flaws.isEmpty ? (tally.kept == 0 ? 0 : 1) : 65 }
}

extension Trainer {
  /// Brings the expected replies of transcripts on disk up to what is said now.
  ///
  /// What is typed, notes and, unless `records`, checks of the record are never touched.
  ///
  /// - Parameters:
  ///   - ask: what is to become of a check that does not hold.
  ///   - write: puts the text of a file in its place.
  public static func update(
    paths: [String], records: Bool, ask: @escaping (UpdateOffer) -> UpdateAnswer,
    write: (_ text: String, _ path: String) throws -> Void
  ) throws -> UpdateResult {
    let shelf = Shelf.disk(paths)
    let program = try Program(version: ReplayOptions().version)
    let stages = Stages(shelf: shelf) { try Rehearsal($0, program) }
    var update = Update(records: records, ask: ask)
    var (files, flaws): ([String], [Flaw]) = ([], [])
    for read in shelf.transcripts() where !update.isStopped {
      switch read {
      case .failure(let wrong): flaws += wrong.all
      case .success(let transcript):
        do {
          let partner = try stages.partner(for: transcript)
          let text = try update.text(of: transcript, shelf.read(transcript.path), with: partner)
          guard let text else { continue }
          try write(text, transcript.path)
          files.append(transcript.path)
        } catch let cause as Flaw.Cause {
          flaws.append(Flaw(file: transcript.path, line: transcript.front.dataLine, cause))
        }
      }
    }
    return UpdateResult(tally: update.tally, files: files, flaws: flaws)
  }
}
