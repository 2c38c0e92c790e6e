/// How a transcript went.
struct Performance: Sendable {
  /// One scene of it.
  struct Act: Sendable, Hashable {
    var title: String
    var line: Int
    var checks = 0
    var findings: [Finding] = []
  }

  var path: String
  var title: String
  /// The scenes that were played, in order.
  var acts: [Act] = []
  /// What makes it unreadable; it was not played then.
  var flaws: [Flaw] = []
  /// A check ended it before its last line.
  var isCutShort = false
  /// What it requires and this program does not have; it was not played then.
  var lacking: [String] = []
  /// What its lines touched, where that was watched.
  var touched = Touches()

  var checks: Int { acts.reduce(0) { $0 + $1.checks } }
  var findings: [Finding] { acts.flatMap(\.findings) }
  var passes: Bool { flaws.isEmpty && findings.isEmpty }
}
