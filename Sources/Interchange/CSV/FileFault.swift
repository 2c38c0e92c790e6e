/// Why a file cannot be taken at all.
public enum FileFault: Error, Hashable, Sendable {
  case missing
  case isFolder
  case unreadable(why: String)
  case empty
  /// UTF-16 or UTF-32 by its byte order mark.
  case encoding(String)
  /// A row that does not end within 16 MiB: most often a quote that is never closed.
  case endlessRow(line: Int)
  case missingColumns([String])
  /// A column that a line of the map names is not among these.
  case noSuchColumn(String, map: String, line: Int, columns: [String])
  case doubledColumns([String])
  /// Neither its name nor its columns tell what it holds.
  case unknownContent
  /// A file of the folder that holds something else.
  case otherContent
  /// Another file of this import holds the same kind of records.
  case secondFile(of: String)
  /// No JSON from this line on.
  case notJSON(line: Int)
  /// JSON that is no book of Banter's, or that of a newer one.
  case otherJSON, newerJSON
  /// A folder without any file that could be taken.
  case nothingToImport
}

/// What is wrong with the shape of one row.
public enum RowFault: Error, Hashable, Sendable {
  /// The row has more or fewer fields than the header.
  case fieldCount(expected: Int, found: Int)
  /// Something stands between a closing quote and the end of the field.
  case textAfterQuote
  /// The file ends inside a quoted field that begins on this line.
  case openQuote
  /// Bytes that are no text in the file's encoding.
  case badBytes
}
