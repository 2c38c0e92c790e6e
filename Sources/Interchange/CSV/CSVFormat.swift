/// How a file is written: its encoding, what separates its fields, how many bytes of mark stand before them.
struct CSVFormat: Hashable {
  var encoding = TextEncoding.utf8
  var delimiter = UInt8(ascii: ",")
  var markLength = 0

  /// Reads a file once to see how it is written.
  ///
  /// Bytes that are not UTF-8 make it Windows-1252, unless it has the mark of UTF-8 or more good sequences of it than
  /// bad ones: then its bad rows are to be listed.
  init(of source: ByteSource) throws(FileFault) {
    var check = UTF8Check()
    var chunk = try source.next()
    guard !chunk.isEmpty else { throw .empty }
    let hasMark = try mark(chunk)
    delimiter = CSVFormat.delimiter(of: chunk)
    while !chunk.isEmpty {
      check.read(chunk)
      chunk = try source.next()
    }
    check.finish()
    let goods = check.good - (hasMark ? 1 : 0)
    encoding = check.bad == 0 || hasMark || goods > check.bad ? .utf8 : .windows1252
  }

  private mutating func mark(_ chunk: [UInt8]) throws(FileFault) -> Bool {
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) {
      markLength = 3
      return true
    }
    if chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) { throw .encoding("UTF-16") }
    if chunk.starts(with: [0, 0, 0xFE, 0xFF]) { throw .encoding("UTF-32") }
    return false
  }

  /// The one of comma, semicolon and tab that stands most often in the header.
  private static func delimiter(of chunk: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in chunk {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] && counts[$0] != counts[$1] }
      ?? candidates[0]
  }
}
