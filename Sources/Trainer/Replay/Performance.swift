/// How a transcript went.
public struct Performance: Sendable {
  /// One scene of it.
  public struct Act: Sendable {
    public var title: String
    public var line: Int
    public var checks = 0
    public var findings: [Finding] = []
  }

  public var path: String
  public var title: String
  /// The scenes that were played, in order.
  public var acts: [Act] = []
  /// What makes it unreadable; it was not played then.
  public var flaws: [Flaw] = []
  /// A check ended it before its last line.
  public var isCutShort = false

  public var checks: Int { acts.reduce(0) { $0 + $1.checks } }
  public var findings: [Finding] { acts.flatMap(\.findings) }
  public var passes: Bool { flaws.isEmpty && findings.isEmpty }
}
