import Figures
import FoundationEssentials
import Sales

/// Writes a book, or a part of it, into files for other programs.
///
///     let files = try BookExport(.json, settings).write(book, to: "book.json")
///
/// Files are for their owner alone (0600), and written whole or not at all: if one of several fails, none is kept.
public struct BookExport: Sendable {
  public enum Format: String, Sendable, CaseIterable { case salesforce, csv, json, markdown, ics }

  public struct Settings: Sendable {
    public var playbook: Playbook
    /// The zone that days are told in.
    public var zone: Zone
    public var now: Instant
    /// Files that are there are replaced.
    public var replaces: Bool

    public init(playbook: Playbook, zone: Zone, now: Instant, replaces: Bool = false) {
      self.playbook = playbook
      self.zone = zone
      self.now = now
      self.replaces = replaces
    }
  }

  /// Which records are meant; all of them unless it says less.
  public struct Choice: Sendable, Hashable {
    /// All kinds, where none is named.
    public var kinds: [RecordKind]
    /// What must hold for those of the kinds.
    public var conditions: [Condition]

    public init(_ kinds: [RecordKind] = [], where conditions: [Condition] = []) {
      self.kinds = kinds
      self.conditions = conditions
    }

    func holds(_ kind: RecordKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
  }

  /// A file that was written and what is in it.
  public struct Written: Sendable, Hashable {
    public var path: String
    /// Lines of a table, records, or entries of a calendar.
    public var rows: Int
  }

  public let format: Format
  public let settings: Settings

  public init(_ format: Format, _ settings: Settings) {
    self.format = format
    self.settings = settings
  }

  /// Writes a file, or a folder of files where the format has one for each kind of record.
  ///
  /// - Throws: ``ExportFault``, ``MapFault``, and what reading the book throws.
  public func write(_ book: some Book, _ choice: Choice = Choice(), to path: String) throws -> [Written] {
    switch format {
    case .json: try oneFile(path) { try BookJSON(book, choice).write(to: $0) }
    case .markdown: try oneFile(path) { try MarkdownExport(book, choice, settings).write(to: $0) }
    case .ics: try oneFile(path) { try CalendarExport(book, choice, settings).write(to: $0) }
    case .csv: try tables(CSVExport(book, settings).tables(choice), to: path)
    case .salesforce: try tables(SalesforceExport(book, settings).tables(choice), to: path)
    }
  }

  /// Whether it is written as a folder of files.
  public func isFolder(_ choice: Choice) -> Bool {
    switch format {
    case .json, .markdown, .ics: false
    case .csv: choice.kinds.count != 1
    case .salesforce: choice.kinds.count != 1 || [.contact, .activity].contains(choice.kinds[0])
    }
  }

  /// Writes a text as a whole file.
  public func write(_ text: String, rows: Int, to path: String) throws -> [Written] {
    try oneFile(path) { file in
      try file.write(text)
      return rows
    }
  }

  private func oneFile(_ path: String, _ body: (Outfile) throws -> Int) throws -> [Written] {
    let file = try Outfile(path, replaces: settings.replaces)
    let rows = try body(file)
    try file.finish()
    try file.keep()
    return [Written(path: path, rows: rows)]
  }

  /// A single table stands in a file of the path's name, if that has the ending of one.
  private func tables(_ tables: [ExportTable], to path: String) throws -> [Written] {
    if tables.count == 1, path.lowercased().hasSuffix(".csv") { return try oneFile(path, tables[0].write) }
    try makeFolder(path)
    let folder = path.hasSuffix("/") ? path : path + "/"
    var files: [(file: Outfile, rows: Int)] = []
    for table in tables {
      let file = try Outfile(folder + table.name + ".csv", replaces: settings.replaces)
      files.append((file, try table.write(to: file)))
      try file.finish()
    }
    for (file, _) in files { try file.keep() }
    return files.map { Written(path: $0.file.path, rows: $0.rows) }
  }

  private func makeFolder(_ path: String) throws(ExportFault) {
    var isFolder = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if !isFolder { throw .isNoFolder(path) }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .unwritable(path, why: "the folder cannot be made") }
  }
}
