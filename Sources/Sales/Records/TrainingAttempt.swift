import Figures

/// One go at an exercise: a transcript whose goals somebody was given.
public struct TrainingAttempt: Record {
  public static let kind = RecordKind.trainingAttempt
  public static let fields: [Field<TrainingAttempt>] = [
    .text("exercise", \.exercise), .text("name", \.name), .reference("owner", to: .user, \.owner),
    .integer("points", \.storedPoints), .integer("most", \.storedMost), .integer("pass_mark", \.storedPassMark),
    .flag("finished", \.isFinished), .text("weakest", \.weakest), .text("advice", \.advice),
    .instant("created", \.created),
  ]

  public var id: RecordID
  /// The name of the transcript's file: `31-bant`.
  public var exercise = ""
  /// Its title.
  public var name = ""
  public var owner: RecordID?
  public var points = 0
  /// What a go without a fault would have come to.
  public var most = 0
  /// The percentage of the points that passes.
  public var passMark = 0
  /// It was gone through to the end.
  public var isFinished = false
  /// What cost the most points, in words.
  public var weakest: String?
  /// The exercise to do next.
  public var advice: String?
  public var created: Instant?

  public init(id: RecordID) { self.id = id }
  public var title: String { exercise }
}

extension TrainingAttempt {
  fileprivate var storedPoints: Int? {
    get { points }
    set { points = newValue ?? 0 }
  }

  fileprivate var storedMost: Int? {
    get { most }
    set { most = newValue ?? 0 }
  }

  fileprivate var storedPassMark: Int? {
    get { passMark }
    set { passMark = newValue ?? 0 }
  }

  /// The share of the points, 0...1.
  public var share: Double { most > 0 ? Double(points) / Double(most) : 0 }

  public var isPassed: Bool { isFinished && points * 100 >= passMark * most }
}
