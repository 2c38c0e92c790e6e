import FoundationEssentials
import Sales

/// The files of an import, each with what it holds, in the order they are to be read.
struct SourceFiles {
  struct Source {
    var file: ImportedFile
    var mapped: MappedFile?
    /// Where the map has it.
    var rank = Int.max
    var table: CSVTable?

    /// Whether it makes records of a kind.
    func holds(_ kind: RecordKind) -> Bool { mapped?.rows.contains { $0.record.kind == kind } ?? false }
  }

  private(set) var files: [Source] = []

  /// - Parameter paths: files are taken as they are; of a folder, the CSV files in it.
  init(_ paths: [String], map: ImportMap) {
    for path in paths { add(path, map) }
    files.sort { ($0.rank, $0.file.path) < ($1.rank, $1.file.path) }
    for index in files.indices.dropFirst() where files[index].mapped != nil {
      guard files[index].file.fault == nil, files[index - 1].mapped == files[index].mapped else { continue }
      files[index].file.fault = .secondFile(of: files[index].file.content ?? "")
    }
  }

  private mutating func add(_ path: String, _ map: ImportMap) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      files.append(Source(of: path, map))
      return
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let tables = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
    let folder = path.hasSuffix("/") ? path : path + "/"
    files += tables.sorted().map { Source(of: folder + $0, map).amongOthers }
    if tables.isEmpty { files.append(Source(file: ImportedFile(path: path, fault: .nothingToImport))) }
  }
}

extension SourceFiles.Source {
  fileprivate init(of path: String, _ map: ImportMap) {
    file = ImportedFile(path: path)
    do {
      let table = try CSVTable(path: path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let place =
        map.files.firstIndex { $0.isCalled(name) }
        ?? map.files.firstIndex { !$0.marks.isEmpty && $0.marks.allSatisfy(table.header.contains) }
      rank = place ?? Int.max
      mapped = place.map { map.files[$0] }
      file.content = mapped?.stem
      file.encoding = table.encoding
      file.fault = mapped == nil ? .unknownContent : nil
      try mapped?.check(table.header, map)
      self.table = table
    } catch { file.fault = error }
  }

  /// A file of a folder need not be meant.
  fileprivate var amongOthers: SourceFiles.Source {
    var source = self
    if file.fault == .unknownContent { source.file.fault = .otherContent }
    return source
  }
}

extension MappedFile {
  /// Its name without an ending.
  var stem: String { name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name }

  /// By its own name in whatever case, and one or many: `Account`, `accounts.csv`.
  fileprivate func isCalled(_ name: String) -> Bool {
    let (own, other) = (Self.folded(stem), Self.folded(String(name.split(separator: ".").first ?? "")))
    return own == other || name.lowercased() == self.name.lowercased()
  }

  private static func folded(_ name: String) -> String {
    let name = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    return name.hasSuffix("ies") ? name.dropLast(3) + "y" : name.hasSuffix("s") ? String(name.dropLast()) : name
  }

  /// - Throws: where columns are missing without which the file cannot be read.
  fileprivate func check(_ header: CSVHeader, _ map: ImportMap) throws(FileFault) {
    let missing = needs.filter { !header.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(missing) }
    guard isStrict else { return }
    for source in rows.flatMap(\.sources).sorted(by: { $0.line < $1.line }) where !source.isOptional {
      guard !source.columns.contains(where: header.contains) else { continue }
      let names = source.template.map(BoundSource.names) ?? source.columns
      if let name = names.first(where: { !header.contains($0) }) {
        throw .noSuchColumn(name, map: map.path, line: source.line, columns: header.names)
      }
    }
  }
}
