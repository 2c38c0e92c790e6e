/// Splits bytes into rows of fields as RFC 4180 has it: quoted fields with commas, quotes and line ends in them; lines
/// ending in CR, LF or both. Memory is that of one chunk and one row.
struct CSVScanner {
  /// The fields of a row, end to end.
  struct Fields: Hashable {
    var bytes: [UInt8] = []
    /// Where each field ends in ``bytes``.
    var ends: [Int] = []
    /// The line it begins on, from 1.
    var line = 0
    var fault: RowFault?

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
  }

  private enum State { case fieldStart, plain, quoted, afterQuote }

  private let source: ByteSource
  private let delimiter: UInt8
  private let longestRow: Int
  private var chunk: [UInt8] = []
  private var position = 0
  private var line = 1
  private var lastWasReturn = false
  private var quoteLine = 1

  /// - Parameter longestRow: bytes of a row beyond which it is taken for one with a quote that is never closed.
  init(_ source: ByteSource, delimiter: UInt8 = UInt8(ascii: ","), longestRow: Int = 1 << 24) {
    self.source = source
    self.delimiter = delimiter
    self.longestRow = longestRow
  }

  /// The next row, blank lines passed over; `nil` at the end.
  mutating func next() throws(FileFault) -> Fields? {
    while let fields = try row() {
      if fields.bytes.isEmpty && fields.ends.count == 1 && fields.fault == nil { continue }
      return fields
    }
    return nil
  }

  private mutating func row() throws(FileFault) -> Fields? {
    guard try skipReturn() else { return nil }
    var fields = Fields()
    fields.line = line
    var state = State.fieldStart
    while true {
      if position == chunk.count, try !refill() {
        if state == .quoted { fields.fault = fields.fault ?? .openQuote }
        fields.ends.append(fields.bytes.count)
        return fields
      }
      switch state {
      case .fieldStart: state = startField()
      case .quoted: state = copyQuoted(into: &fields)
      case .afterQuote: state = closeQuote(&fields)
      case .plain:
        copyPlain(into: &fields)
        if position == chunk.count { break }
        fields.ends.append(fields.bytes.count)
        if endsRow() { return fields }
        state = .fieldStart
      }
      if fields.bytes.count > longestRow { throw .endlessRow(line: quoteLine) }
    }
  }

  /// Passes the LF of a CRLF; `false` at the end of the bytes.
  private mutating func skipReturn() throws(FileFault) -> Bool {
    if position == chunk.count, try !refill() { return false }
    if lastWasReturn, chunk[position] == UInt8(ascii: "\n") {
      position += 1
      lastWasReturn = false
      if position < chunk.count { return true }
      return try refill()
    }
    lastWasReturn = false
    return true
  }

  private mutating func refill() throws(FileFault) -> Bool {
    chunk = try source.next()
    position = 0
    return !chunk.isEmpty
  }

  private mutating func startField() -> State {
    guard chunk[position] == UInt8(ascii: "\"") else { return .plain }
    position += 1
    quoteLine = line
    return .quoted
  }

  /// Up to the delimiter or the end of the line, which it leaves in place.
  private mutating func copyPlain(into fields: inout Fields) {
    let start = position
    while position < chunk.count {
      let byte = chunk[position]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      position += 1
    }
    fields.bytes.append(contentsOf: chunk[start..<position])
  }

  private mutating func copyQuoted(into fields: inout Fields) -> State {
    let start = position
    while position < chunk.count, chunk[position] != UInt8(ascii: "\"") {
      count(chunk[position])
      position += 1
    }
    fields.bytes.append(contentsOf: chunk[start..<position])
    guard position < chunk.count else { return .quoted }
    position += 1
    lastWasReturn = false
    return .afterQuote
  }

  private mutating func closeQuote(_ fields: inout Fields) -> State {
    switch chunk[position] {
    case UInt8(ascii: "\""):
      fields.bytes.append(UInt8(ascii: "\""))
      position += 1
      return .quoted
    case delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .plain
    default:
      fields.fault = fields.fault ?? .textAfterQuote
      return .plain
    }
  }

  /// Passes the byte behind a field; `true` where the row ends with it.
  private mutating func endsRow() -> Bool {
    let byte = chunk[position]
    position += 1
    if byte == delimiter { return false }
    count(byte)
    return true
  }

  private mutating func count(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      if !lastWasReturn { line += 1 }
      lastWasReturn = false
    } else {
      lastWasReturn = byte == UInt8(ascii: "\r")
      if lastWasReturn { line += 1 }
    }
  }
}
