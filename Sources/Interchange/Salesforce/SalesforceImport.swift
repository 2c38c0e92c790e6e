import Figures
import Sales

/// Reads what Salesforce exports into a book: the CSV files of Data Loader and of its reports.
///
///     let plan = try SalesforceImport(settings).plan(["export/"], for: book)
///
/// Records are known by their Salesforce id, so the same files a second time change nothing. A file with a bad row is
/// not taken at all unless the settings say so; the other files are.
public struct SalesforceImport {
  public struct Settings: Sendable {
    public var stages: StageMap
    public var cells: CellFormat
    /// The moment of the import.
    public var now: Instant
    /// Takes the good rows of a file that has bad ones.
    public var takesParts: Bool
    /// Where the random part of new identities comes from.
    public var seed: UInt64

    public init(
      stages: StageMap = .standard, cells: CellFormat, now: Instant, takesParts: Bool = false,
      seed: UInt64 = .random(in: .min ... .max)
    ) {
      self.stages = stages
      self.cells = cells
      self.now = now
      self.takesParts = takesParts
      self.seed = seed
    }
  }

  public let settings: Settings

  public init(_ settings: Settings) { self.settings = settings }

  /// Works out what the files come to. Nothing is written; a dry run ends here.
  ///
  /// - Parameter paths: files, and folders of them.
  /// - Throws: ``ImportFault`` where a stage is not known, and what reading the book throws.
  public func plan(_ paths: [String], for book: some Book) throws -> ImportPlan {
    var intake = try Intake(book, settings: settings)
    var report = ImportReport()
    for source in SourceFiles(paths).files { report.files.append(intake.take(source)) }
    guard intake.unknownStages.isEmpty else {
      throw ImportFault.unknownStages(intake.unknownStages.values.sorted { ($0.path, $0.line) < ($1.path, $1.line) })
    }
    intake.settlePeople()
    try intake.settleStages(book)
    return ImportPlan(edits: intake.edits, report: report)
  }
}

// MARK: One file

extension Intake {
  /// Takes all rows of a file or none, unless parts are wanted.
  mutating func take(_ source: SourceFiles.Source) -> ImportedFile {
    guard let object = source.object, let table = source.table, source.file.fault == nil else { return source.file }
    var trial = self
    trial.begin(source.file)
    do { try trial.read(table, object) } catch {
      var failed = source.file
      failed.fault = error
      return failed
    }
    unknownStages = trial.unknownStages
    var report = trial.file
    if report.bad.isEmpty || settings.takesParts {
      self = trial
      return report
    }
    report.heldBack = report.taken
    (report.created, report.updated, report.unchanged, report.newAccounts) = (0, 0, 0, 0)
    return report
  }

  private mutating func read(_ table: CSVTable, _ object: SalesforceObject) throws(FileFault) {
    var table = table
    let missing = object.required.filter { !table.header.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(missing) }
    while let row = try table.next() {
      file.rows += 1
      count(row, object)
    }
  }

  private mutating func count(_ row: CSVRow, _ object: SalesforceObject) {
    if let fault = row.fault {
      file.bad.append(RowRemark(line: row.line, matter: .shape(fault)))
      return
    }
    do {
      switch try outcome(of: row, object) {
      case .created: file.created += 1
      case .updated: file.updated += 1
      case .unchanged: file.unchanged += 1
      case .skipped(let matter): file.skipped.append(RowRemark(line: row.line, matter: matter))
      }
    } catch { file.bad.append(RowRemark(line: row.line, matter: .cell(error))) }
  }

  private mutating func outcome(of row: CSVRow, _ object: SalesforceObject) throws(CellFault) -> Outcome {
    let cells = Cells(row: row, format: settings.cells)
    if try cells.flag("IsDeleted") == true { return .skipped(.isDeleted) }
    return switch object {
    case .user: try takeUser(cells)
    case .account: try takeAccount(cells)
    case .contact: try takeContact(cells)
    case .lead: try takeLead(cells)
    case .opportunity: try takeOpportunity(cells)
    case .opportunityHistory: try takeHistory(cells)
    case .opportunityContactRole: try takeContactRole(cells)
    case .task: try takeTask(cells)
    case .event: try takeEvent(cells)
    }
  }
}
