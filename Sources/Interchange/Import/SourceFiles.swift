import FoundationEssentials

/// The files of an import, each with what it holds, in the order they are to be read.
struct SourceFiles {
  struct Source {
    var file: ImportedFile
    var object: SalesforceObject?
    var table: CSVTable?
  }

  private(set) var files: [Source] = []

  /// - Parameter paths: files are taken as they are; of a folder, the CSV files in it.
  init(_ paths: [String]) {
    for path in paths { add(path) }
    files.sort { ($0.rank, $0.file.path) < ($1.rank, $1.file.path) }
    for index in files.indices.dropFirst() where files[index].object != nil {
      guard let content = files[index].file.content, files[index - 1].file.content == content else { continue }
      files[index].file.fault = .secondFile(of: content)
    }
  }

  private mutating func add(_ path: String) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      files.append(Source(of: path))
      return
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let tables = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
    let folder = path.hasSuffix("/") ? path : path + "/"
    files += tables.sorted().map { Source(of: folder + $0).amongOthers }
    if tables.isEmpty { files.append(Source(file: ImportedFile(path: path, fault: .nothingToImport))) }
  }
}

extension SourceFiles.Source {
  fileprivate init(of path: String) {
    file = ImportedFile(path: path)
    do {
      let table = try CSVTable(path: path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      object = SalesforceObject(fileName: name, header: table.header)
      file.content = object?.rawValue
      file.encoding = table.encoding
      file.fault = object == nil ? .unknownContent : nil
      self.table = table
    } catch { file.fault = error }
  }

  /// A file of a folder need not be meant.
  fileprivate var amongOthers: SourceFiles.Source {
    var source = self
    if file.fault == .unknownContent { source.file.fault = .otherContent }
    return source
  }

  fileprivate var rank: Int { object.flatMap { SalesforceObject.allCases.firstIndex(of: $0) } ?? Int.max }
}
