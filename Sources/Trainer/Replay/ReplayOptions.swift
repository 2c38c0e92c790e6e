/// What of the transcripts is checked, and how it is told.
public struct ReplayOptions: Sendable {
  /// Only transcripts with all of these tags.
  public var tags: [String] = []
  /// Only scenes whose title holds this; the ones before them are played unchecked.
  public var scene: String?
  /// Nothing is played behind the first difference.
  public var failFast = false
  /// Transcripts that are played at a time.
  public var jobs = 1
  /// The report in the Test Anything Protocol.
  public var tap = false
  /// The program's version, as the greeting tells it.
  public var version = "0.1"

  public init() {}
}
