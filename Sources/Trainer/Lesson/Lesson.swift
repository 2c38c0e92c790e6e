import Display
import Figures

/// A transcript that somebody is shown, walks through or is examined on.
public struct Lesson: Sendable {
  let transcript: Transcript
  let shelf: Shelf
  let program: Program
  /// The transcripts that it stands among.
  private let neighbors: Shelf

  /// Why there is no lesson.
  public enum Lack: Error, Sendable {
    /// What is wrong with its file, `file:line: …` each.
    case flawed([String])
    /// Nothing is called so, and what perhaps was meant.
    case unknown(String, nearest: String?)
    case several([String])
    /// Nothing in it is a task for anybody.
    case noGoals(String)
  }

  /// The lesson of a path, or of the name of one of Banter's own: `31-bant`, or `bant`.
  ///
  /// Throws a ``Lack``, and where the program's own files are damaged.
  public init(_ name: String) throws {
    (transcript, shelf, neighbors) = try Shelf.holding(name)
    program = try Program(version: ReplayOptions().version)
  }

  /// The only lesson of a shelf.
  init(on shelf: Shelf) throws {
    guard let transcript = try shelf.transcripts().first?.get() else { throw Lack.several(shelf.paths) }
    self.transcript = transcript
    self.shelf = shelf
    neighbors = shelf
    program = try Program(version: ReplayOptions().version)
  }

  /// The name of its file, without the folder and the ending.
  public var name: String { transcript.name }
  public var title: String { transcript.title }
  /// The day on which it begins.
  public var today: Day { transcript.front.time.day }

  /// The exercises that it stands among.
  var course: Course { Course(neighbors, program) }

  /// A stage for it alone, with a page of so many columns.
  func staging(width: Int?) throws -> Staging {
    do {
      let stages = Stages(shelf: shelf) { try Rehearsal($0, program) }
      let partner = try stages.partner(for: transcript)
      partner.width = width ?? transcript.front.width
      return try Staging(transcript, with: partner)
    } catch let cause as Flaw.Cause {
      throw Lack.flawed([Flaw(file: transcript.path, line: transcript.front.dataLine, cause).message])
    }
  }
}

extension Transcript {
  /// The name of its file, without the folder and the ending.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".txt") ? file.dropLast(4) : file)
  }
}

extension Shelf {
  /// The transcript of a path, and the shelf it stands on; else the shipped one of that name.
  fileprivate static func holding(_ name: String) throws(Lesson.Lack) -> (Transcript, Shelf, among: Shelf) {
    var shelf = Shelf.disk([name])
    var neighbors = Shelf.disk([name.lastIndex(of: "/").map { String(name[...$0]) } ?? "."])
    if shelf.paths == [name], (try? shelf.read(name)) == nil, let own = shippedName(name) {
      (shelf, neighbors) = (.shipped, .shipped)
      shelf.paths = [own]
    }
    let read = shelf.transcripts()
    if read.count > 1 { throw .several(shelf.paths) }
    switch read.first {
    case .success(let transcript)?: return (transcript, shelf, neighbors)
    case .failure(let flaws)?:
      if case .cannotRead? = flaws.all.first?.cause, !name.contains("/"), !name.hasSuffix(".txt") {
        throw .unknown(name, nearest: nearest(to: name, among: Lesson.shippedNames))
      }
      throw .flawed(flaws.all.map(\.message))
    case nil: throw .unknown(name, nearest: nil)
    }
  }

  private static func shippedName(_ name: String) -> String? {
    let wanted = name.lowercased()
    let paths = Shelf.shipped.paths
    return paths.first { $0 == wanted + ".txt" }
      ?? paths.first { $0.drop { $0.isNumber || $0 == "-" } == wanted + ".txt" }
  }
}

extension Lesson {
  /// The names of Banter's own.
  static var shippedNames: [String] {
    Shelf.shipped.transcripts().compactMap { (try? $0.get())?.name }
  }
}
