import Display

/// The exercises that stand together: transcripts with goals.
public struct Course: Sendable {
  /// One of them.
  public struct Exercise: Sendable, Hashable {
    public let name: String
    public let title: String
    /// The role it trains, where it says so.
    public let role: String?
    public let goals: Int
    let tags: [String]
  }

  public let exercises: [Exercise]
  private let transcripts: [Transcript]
  private let shelf: Shelf
  private let program: Program

  /// Those of files and folders, or Banter's own.
  public init(paths: [String] = []) throws {
    self.init(paths.isEmpty ? .shipped : .disk(paths), try Program(version: ReplayOptions().version))
  }

  init(_ shelf: Shelf, _ program: Program) {
    self.shelf = shelf
    self.program = program
    transcripts = shelf.transcripts().compactMap { try? $0.get() }.filter { $0.tasks > 0 }
    exercises = transcripts.map {
      Exercise(name: $0.name, title: $0.title, role: $0.front.role, goals: $0.tasks, tags: $0.front.tags)
    }
  }

  /// Told to somebody who has to choose.
  public var reply: Reply {
    let columns: [Table.Column] = [
      .init("name", "Exercise"), .init("title", "What"), .init("goals", "Goals", alignment: .right),
      .init("role", "For", priority: 1),
    ]
    let rows = exercises.map { exercise -> [Part] in
      [
        .text(exercise.name), .text(exercise.title), .number(Double(exercise.goals), decimals: 0),
        exercise.role.map { .text($0) } ?? .empty,
      ]
    }
    return Reply([
      .line("\(exercises.count, of: "exercise"):"), .table(Table(columns: columns, rows: rows)),
      .line(.hint("Begin one with \(quoted: "banter replay --coach NAME").")),
    ])
  }

  /// The exercise to do after another one; `nil` where there is none that is not passed.
  ///
  /// - Parameter pattern: what it should train; one that was passed is good enough then, where no other does.
  func next(after name: String, for pattern: String?, passed: Set<String>) throws -> String? {
    let here = exercises.firstIndex { $0.name == name } ?? -1
    let ahead = Array(exercises.indices.dropFirst(here + 1)) + Array(exercises.indices.prefix(max(0, here)))
    let fresh = ahead.filter { !passed.contains(exercises[$0].name) }
    guard let pattern else { return fresh.first.map { exercises[$0].name } }
    let tags = here < 0 ? [] : Set(exercises[here].tags)
    let related = { (place: Int) in !tags.isDisjoint(with: self.exercises[place].tags) }
    let known = ahead.filter { passed.contains(exercises[$0].name) }
    for group in [fresh.filter(related), fresh.filter { !related($0) }, known] {
      for place in group where try trains(transcripts[place], pattern) { return exercises[place].name }
    }
    return nil
  }

  /// Whether its lines touch a pattern.
  private func trains(_ transcript: Transcript, _ pattern: String) throws -> Bool {
    var shelf = shelf
    shelf.paths = [transcript.path]
    var run = Run(shelf: shelf, options: ReplayOptions(), offers: program.offers) { try Rehearsal($0, program) }
    run.watches = true
    return run.performances().contains { $0.touched.hold(pattern) }
  }
}

extension Lesson {
  /// The percentage of the points that passes.
  var passMark: Int { transcript.front.pass ?? 80 }
}
