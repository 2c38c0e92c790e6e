import Figures
import Sales

/// Reads the files of another system into a book, by a map.
///
///     let report = try BookImport(map, settings).take(["export/"], into: step)
///
/// Records are known by the ids they have there, so the same files a second time change nothing. A file with a bad row
/// is not taken at all unless the settings say so; the other files are. Memory is that of a row, and of what a file's
/// ids come to as numbers.
public struct BookImport: Sendable {
  public struct Settings: Sendable {
    public var stages: StageMap
    /// The ids of the activity types there are.
    public var activityTypes: Set<String>
    public var cells: CellFormat
    /// The moment of the import.
    public var now: Instant
    /// Takes the good rows of a file that has bad ones.
    public var takesParts: Bool
    /// Where the random part of new identities comes from.
    public var seed: UInt64
    /// Told now and then which file is being read, and how many of its rows have been.
    public var progress: (@Sendable (_ path: String, _ rows: Int) -> Void)?

    public init(
      playbook: Playbook, cells: CellFormat, now: Instant, takesParts: Bool = false,
      seed: UInt64 = .random(in: .min ... .max), progress: (@Sendable (_ path: String, _ rows: Int) -> Void)? = nil
    ) {
      stages = StageMap(playbook)
      activityTypes = Set(playbook.activityTypes.map(\.id))
      self.cells = cells
      self.now = now
      self.takesParts = takesParts
      self.seed = seed
      self.progress = progress
    }
  }

  public let map: ImportMap
  public let settings: Settings

  public init(_ map: ImportMap, _ settings: Settings) {
    self.map = map
    self.settings = settings
  }

  /// Takes files, and folders of them.
  ///
  /// - Throws: ``MapFault`` where a stage of the map is none of the playbook's, ``ImportFault`` where a stage of the
  ///   files is not known, and what reading and writing the book throws.
  public func take(_ paths: [String], into step: some LongStep) throws -> ImportReport {
    let intake = try Intake(step, map: map, settings: settings)
    let sources = SourceFiles(paths, map: map).files
    intake.expectsHistory = sources.contains { $0.file.fault == nil && $0.holds(.stageEvent) }
    var report = ImportReport()
    for source in sources { report.files.append(try intake.take(source)) }
    try intake.checkStages()
    try intake.settleStages()
    return report
  }
}
