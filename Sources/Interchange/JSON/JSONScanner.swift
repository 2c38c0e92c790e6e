/// A value of JSON; numbers keep the digits they are written with.
enum JSONValue: Hashable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// Reads JSON (RFC 8259) from bytes that come in chunks. Memory is that of one chunk and one value.
struct JSONScanner {
  /// What a value may hold within another.
  private static let deepest = 32

  private let source: ByteSource
  private var chunk: [UInt8] = []
  private var position = 0
  private(set) var line = 1

  init(_ source: ByteSource) { self.source = source }

  /// The next byte that is no white space, left in place; `nil` at the end.
  mutating func peek() throws(FileFault) -> UInt8? {
    while let byte = try byte() {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      if byte == 0x0A { line += 1 }
      position += 1
    }
    return nil
  }

  /// Passes a mark behind white space.
  mutating func skip(_ mark: Character) throws(FileFault) -> Bool {
    guard let byte = try peek(), byte == mark.asciiValue else { return false }
    position += 1
    return true
  }

  mutating func expect(_ mark: Character) throws(FileFault) {
    guard try skip(mark) else { throw .notJSON(line: line) }
  }

  mutating func value() throws(FileFault) -> JSONValue { try value(depth: 0) }

  mutating func string() throws(FileFault) -> String {
    try expect("\"")
    var bytes: [UInt8] = []
    while let byte = try byte() {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = TextEncoding.utf8.text(bytes[...]) else { throw .notJSON(line: line) }
        return text
      case UInt8(ascii: "\\"): try escape(into: &bytes)
      case 0..<0x20: throw .notJSON(line: line)
      default: bytes.append(byte)
      }
    }
    throw .notJSON(line: line)
  }

  // MARK: Parts

  private mutating func byte() throws(FileFault) -> UInt8? {
    if position == chunk.count {
      chunk = try source.next()
      position = 0
    }
    return chunk.isEmpty ? nil : chunk[position]
  }

  private mutating func value(depth: Int) throws(FileFault) -> JSONValue {
    guard depth < Self.deepest, let first = try peek() else { throw .notJSON(line: line) }
    switch first {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(FileFault) -> [String: JSONValue] {
    try expect("{")
    var object: [String: JSONValue] = [:]
    if try skip("}") { return object }
    repeat {
      let key = try string()
      try expect(":")
      object[key] = try value(depth: depth + 1)
    } while try skip(",")
    try expect("}")
    return object
  }

  private mutating func list(depth: Int) throws(FileFault) -> [JSONValue] {
    try expect("[")
    var list: [JSONValue] = []
    if try skip("]") { return list }
    repeat { list.append(try value(depth: depth + 1)) } while try skip(",")
    try expect("]")
    return list
  }

  /// A number, or one of three words.
  private mutating func word() throws(FileFault) -> JSONValue {
    var bytes: [UInt8] = []
    while let byte = try byte(), Self.isPart(byte), bytes.count < 64 {
      bytes.append(byte)
      position += 1
    }
    switch String(decoding: bytes, as: UTF8.self) {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    case let number where Double(number) != nil && (number.first == "-" || number.first?.isNumber == true):
      return .number(number)
    default: throw .notJSON(line: line)
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "E"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: false
    }
  }

  private mutating func escape(into bytes: inout [UInt8]) throws(FileFault) {
    guard let mark = try byte() else { throw .notJSON(line: line) }
    position += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(mark)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "u"): bytes += try scalar().utf8
    default: throw .notJSON(line: line)
    }
  }

  /// A character by its number, or by two halves of one.
  private mutating func scalar() throws(FileFault) -> String {
    let high = try unit()
    guard (0xD800..<0xDC00).contains(high) else {
      guard let scalar = Unicode.Scalar(high) else { throw .notJSON(line: line) }
      return String(Character(scalar))
    }
    for mark in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
      guard try byte() == mark else { throw .notJSON(line: line) }
      position += 1
    }
    let low = try unit()
    guard (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
    else { throw .notJSON(line: line) }
    return String(Character(scalar))
  }

  private mutating func unit() throws(FileFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = try byte().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw .notJSON(line: line)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
