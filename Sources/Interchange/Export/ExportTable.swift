import Sales

/// A CSV file to be: its name, its columns, and what hands over its rows.
struct ExportTable {
  let name: String
  let columns: [String]
  let rows: ((_ row: [String]) throws -> Void) throws -> Void

  /// Writes header and rows; the number of rows.
  func write(to file: Outfile) throws -> Int {
    try file.write(CSVText.row(columns))
    var count = 0
    try rows { row in
      try file.write(CSVText.row(row))
      count += 1
    }
    return count
  }
}

/// Fields as a line of CSV (RFC 4180).
enum CSVText {
  static func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  /// In quotes where it holds what has a meaning of its own.
  private static func field(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 10 && $0 != 13 }
    if isPlain { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
