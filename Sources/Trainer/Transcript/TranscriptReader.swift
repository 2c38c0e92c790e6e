/// Reads transcripts: every flaw of a file is found, not only the first.
struct TranscriptReader {
  let file: String
  private let shelf: Shelf?

  /// - Parameters:
  ///   - file: the path that flaws name.
  ///   - shelf: where files that it includes are read from.
  init(file: String, on shelf: Shelf? = nil) {
    self.file = file
    self.shelf = shelf
  }

  /// The transcript in the bytes of a file.
  ///
  /// A byte order mark and line ends of either kind are taken as they come. Throws ``Flaws``, in the order of their
  /// lines, for a file with any.
  mutating func read(_ bytes: some Sequence<UInt8>) throws(Flaws) -> Transcript {
    let rows: [Substring]
    do { rows = try TextRows.read(bytes) } catch { throw flaw(1, error) }
    if rows.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw flaw(1, .empty) }
    return try read(rows[...])
  }

  private mutating func read(_ rows: ArraySlice<Substring>) throws(Flaws) -> Transcript {
    var front = FrontMatterReader(file: file)
    let body = front.read(rows)
    var cutter = LineCutter(file: file)
    for index in body.indices { cutter.cut(body[index], number: index + 1) }
    var steps = StepReader(file: file, front: front.result, including: Inclusion(of: file, on: shelf))
    let scenes = steps.read(cutter.lines)
    let flaws = front.flaws + cutter.flaws + steps.flaws + captureFlaws(scenes, file: file)
    if !flaws.isEmpty { throw told(flaws, isTranscript: !cutter.lines.isEmpty || !front.flaws.isEmpty) }
    return Transcript(path: file, front: front.result, scenes: scenes, includes: steps.inclusion.files)
  }

  /// The flaws that help: one for a text of another kind, and no more of a transcript than can be mended at once.
  private func told(_ flaws: [Flaw], isTranscript: Bool) -> Flaws {
    if !isTranscript, flaws.count > 1 { return flaw(1, .noTranscript) }
    let sorted = flaws.sorted { ($0.file == file ? 0 : 1, $0.line) < ($1.file == file ? 0 : 1, $1.line) }
    let rest = sorted.dropFirst(Self.mostTold)
    return Flaws(
      sorted.prefix(Self.mostTold) + (rest.first.map { [Flaw(file: file, line: $0.line, .more(rest.count))] } ?? []))
  }

  private static let mostTold = 20

  private func flaw(_ line: Int, _ cause: Flaw.Cause) -> Flaws { Flaws([Flaw(file: file, line: line, cause)]) }
}

/// Everything that is wrong with a file.
struct Flaws: Error, Sendable, Hashable {
  var all: [Flaw]

  init(_ all: [Flaw]) { self.all = all }
}
