/// Reads transcripts: every flaw of a file is found, not only the first.
struct TranscriptReader {
  let file: String
  var flaws: [Flaw] = []

  /// - Parameter file: the path that flaws name.
  init(file: String) { self.file = file }

  /// The transcript in the bytes of a file.
  ///
  /// A byte order mark and line ends of either kind are taken as they come. Throws ``Flaws``, in the order of their
  /// lines, for a file with any.
  mutating func read(_ bytes: some Sequence<UInt8>) throws(Flaws) -> Transcript {
    let bytes = Array(bytes)
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw flaw(1, .notText) }
    var rows = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }[...]
    if let first = rows.first, first.unicodeScalars.first == "\u{FEFF}" {
      rows[0] = Substring(first.unicodeScalars.dropFirst())
    }
    if rows.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw flaw(1, .empty) }
    return try read(rows)
  }

  private mutating func read(_ rows: ArraySlice<Substring>) throws(Flaws) -> Transcript {
    var front = FrontMatterReader(file: file)
    let body = front.read(rows)
    var cutter = LineCutter(file: file)
    for index in body.indices { cutter.cut(body[index], number: index + 1) }
    var steps = StepReader(file: file, front: front.result)
    let scenes = steps.read(cutter.lines)
    let flaws = front.flaws + cutter.flaws + steps.flaws + captureFlaws(scenes, file: file)
    if !flaws.isEmpty { throw told(flaws, isTranscript: !cutter.lines.isEmpty || !front.flaws.isEmpty) }
    return Transcript(path: file, front: front.result, scenes: scenes)
  }

  /// The flaws that help: one for a text of another kind, and no more of a transcript than can be mended at once.
  private func told(_ flaws: [Flaw], isTranscript: Bool) -> Flaws {
    if !isTranscript, flaws.count > 1 { return flaw(1, .noTranscript) }
    let sorted = flaws.sorted { $0.line < $1.line }
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
