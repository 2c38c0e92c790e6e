import Display

/// How a run of transcripts went.
public struct ReplayResult: Sendable {
  let performances: [Performance]
  private let tap: Bool

  init(_ performances: [Performance], _ options: ReplayOptions) {
    self.performances = performances
    tap = options.tap
  }

  /// What is told on the terminal.
  public var reply: Reply {
    guard tap else { return Report(performances: performances).reply }
    return Reply(TestAnything(performances: performances).lines.map { .line(Line([.text($0)])) })
  }

  /// The report that build servers read.
  public var junit: String { JUnit(performances: performances).text }

  /// 0 all as expected, 1 something differs or there was nothing to check, 65 a file is no transcript.
  public var exitCode: Int32 {
    if performances.contains(where: { !$0.flaws.isEmpty }) { return 65 }
    return !performances.isEmpty && performances.allSatisfy(\.passes) ? 0 : 1
  }
}
