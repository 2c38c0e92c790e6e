/// Reads transcripts: every fault of a file is found, not only the first.
public struct TranscriptReader {
  let file: String
  var faults: [Fault] = []

  /// - Parameter file: the path that faults name.
  public init(file: String) { self.file = file }

  /// The transcript in the bytes of a file.
  ///
  /// A byte order mark and line ends of either kind are taken as they come. Throws ``Faults``, in the order of their
  /// lines, for a file with any.
  public mutating func read(_ bytes: some Sequence<UInt8>) throws(Faults) -> Transcript {
    let bytes = Array(bytes)
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw fault(1, .notText) }
    var rows = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }[...]
    if let first = rows.first, first.unicodeScalars.first == "\u{FEFF}" {
      rows[0] = Substring(first.unicodeScalars.dropFirst())
    }
    if rows.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw fault(1, .empty) }
    return try read(rows)
  }

  private mutating func read(_ rows: ArraySlice<Substring>) throws(Faults) -> Transcript {
    var front = FrontMatterReader(file: file)
    let body = front.read(rows)
    var cutter = LineCutter(file: file)
    for index in body.indices { cutter.cut(body[index], number: index + 1) }
    var steps = StepReader(file: file, front: front.result)
    let scenes = steps.read(cutter.lines)
    let faults = front.faults + cutter.faults + steps.faults + captureFaults(scenes, file: file)
    if !faults.isEmpty { throw Faults(faults.sorted { $0.line < $1.line }) }
    return Transcript(path: file, front: front.result, scenes: scenes)
  }

  private func fault(_ line: Int, _ cause: Fault.Cause) -> Faults { Faults([Fault(file: file, line: line, cause)]) }
}

/// Everything that is wrong with a file.
public struct Faults: Error, Sendable, Hashable {
  public var all: [Fault]

  public init(_ all: [Fault]) { self.all = all }
}
