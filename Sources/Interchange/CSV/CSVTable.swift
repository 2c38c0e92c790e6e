/// A CSV file with a header, row by row.
///
///     var table = try CSVTable(path: "Account.csv")
///     while let row = try table.next() { print(row.line, row["Name"] ?? "") }
public struct CSVTable {
  public let header: CSVHeader
  public var encoding: TextEncoding { format.encoding }
  private let format: CSVFormat
  private var scanner: CSVScanner

  /// - Throws: ``FileFault`` for a file that is missing, a folder, empty, or written in UTF-16.
  public init(path: String) throws(FileFault) {
    try self.init { () throws(FileFault) in try ByteSource(file: path) }
  }

  /// - Parameter bytes: a whole file in memory.
  public init(bytes: [UInt8]) throws(FileFault) { try self.init { () throws(FileFault) in ByteSource(bytes) } }

  /// - Parameter open: begins to read the bytes; it is asked twice.
  init(_ open: () throws(FileFault) -> ByteSource) throws(FileFault) {
    format = try CSVFormat(of: open())
    scanner = CSVScanner(try open().dropping(format.markLength), delimiter: format.delimiter)
    guard let fields = try scanner.next() else { throw .empty }
    header = try CSVHeader(fields, encoding: format.encoding)
  }

  /// The next row, blank lines passed over; `nil` at the end.
  ///
  /// - Throws: ``FileFault`` where the file cannot be read on; a row with a fault of its own comes back with it.
  public mutating func next() throws(FileFault) -> CSVRow? {
    guard let fields = try scanner.next() else { return nil }
    return CSVRow(fields, header: header, encoding: format.encoding)
  }
}

/// The names of a table's columns.
public struct CSVHeader: Sendable {
  public let names: [String]
  private let exactIndexes: [String: Int]
  /// By names in lower case.
  private let indexes: [String: Int]

  init(_ fields: CSVScanner.Fields, encoding: TextEncoding) throws(FileFault) {
    let names = fields.ends.indices.map { encoding.text(fields[$0])?.trimmed ?? "" }
    self.names = names
    exactIndexes = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    indexes = Dictionary(names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let doubled = names.enumerated().filter { !$1.isEmpty && indexes[$1.lowercased()] != $0 }.map(\.element)
    guard doubled.isEmpty else { throw .doubledColumns(doubled) }
  }

  /// Where the column of that name stands, in whatever case.
  public func index(of name: String) -> Int? { exactIndexes[name] ?? indexes[name.lowercased()] }

  public func contains(_ name: String) -> Bool { index(of: name) != nil }
}

/// One row of a table.
public struct CSVRow: Sendable {
  /// The line of the file that it begins on, from 1.
  public let line: Int
  public let header: CSVHeader
  public let fault: RowFault?
  /// The fields as text; empty where there is a ``fault``.
  public let fields: [String]

  init(_ raw: CSVScanner.Fields, header: CSVHeader, encoding: TextEncoding) {
    let texts = raw.ends.indices.map { encoding.text(raw[$0]) }
    var fault = raw.fault
    if fault == nil, texts.count != header.names.count {
      fault = .fieldCount(expected: header.names.count, found: texts.count)
    }
    if fault == nil, texts.contains(nil) { fault = .badBytes }
    self.fault = fault
    self.header = header
    line = raw.line
    fields = fault == nil ? texts.compactMap { $0 } : []
  }

  init(line: Int, header: CSVHeader, fields: [String]) {
    self.line = line
    self.header = header
    self.fields = fields
    fault = nil
  }

  /// The field of a column; `nil` where the table has no such column.
  public subscript(name: String) -> String? {
    header.index(of: name).flatMap { $0 < fields.count ? fields[$0] : nil }
  }
}

extension ByteSource {
  /// The same bytes without the first ones.
  func dropping(_ count: Int) -> ByteSource {
    var left = count
    return ByteSource { () throws(FileFault) -> [UInt8] in
      while true {
        let chunk = try next()
        guard left > 0, !chunk.isEmpty else { return chunk }
        let rest = chunk.dropFirst(left)
        left -= chunk.count - rest.count
        if !rest.isEmpty { return Array(rest) }
      }
    }
  }

  private init(_ next: @escaping () throws(FileFault) -> [UInt8]) { self.next = next }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    if let first = unicodeScalars.first, let last = unicodeScalars.last, ("!"..."~").contains(first),
      ("!"..."~").contains(last)
    {
      return String(self)
    }
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }
}
