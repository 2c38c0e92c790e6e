/// Why a text is no JSON value, and where (UTF-8 byte offset).
public struct JSONError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case badEscape
    case badNumber
    case controlCharacter
    case tooDeep
    case trailingText
  }

  public var reason: Reason
  public var offset: Int

  public init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension JSON {
  /// Reads one value by RFC 8259, with blanks around it. Half a surrogate pair becomes U+FFFD.
  ///
  /// Throws ``JSONError``.
  public init(parsing text: some StringProtocol) throws {
    var parser = JSONParser(bytes: Array(text.utf8))
    self = try parser.document()
  }
}

/// Recursive descent over bytes.
private struct JSONParser {
  let bytes: [UInt8]
  var position = 0

  static let deepest = 256

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func error(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, offset: position) }

  var unexpected: JSONError { next.map { error(.unexpectedByte($0)) } ?? error(.unexpectedEnd) }

  mutating func document() throws -> JSON {
    let value = try value(depth: 0)
    skipBlanks()
    guard next == nil else { throw error(.trailingText) }
    return value
  }

  mutating func value(depth: Int) throws -> JSON {
    guard depth < Self.deepest else { throw error(.tooDeep) }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return .object(try list(closedBy: UInt8(ascii: "}")) { try $0.member(depth: depth + 1) })
    case UInt8(ascii: "["): return .array(try list(closedBy: UInt8(ascii: "]")) { try $0.value(depth: depth + 1) })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
    default: throw unexpected
    }
  }

  mutating func member(depth: Int) throws -> JSON.Member {
    skipBlanks()
    let key = try string()
    skipBlanks()
    try take(UInt8(ascii: ":"))
    return JSON.Member(key, try value(depth: depth))
  }

  mutating func list<Element>(closedBy close: UInt8, element: (inout Self) throws -> Element) throws -> [Element] {
    position += 1
    var elements: [Element] = []
    skipBlanks()
    if next == close {
      position += 1
      return elements
    }
    while true {
      elements.append(try element(&self))
      skipBlanks()
      if next == close { break }
      try take(UInt8(ascii: ","))
    }
    position += 1
    return elements
  }

  mutating func word(_ word: String, _ value: JSON) throws -> JSON {
    for byte in word.utf8 { try take(byte) }
    return value
  }

  mutating func take(_ byte: UInt8) throws {
    guard next == byte else { throw unexpected }
    position += 1
  }

  mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }
}

extension JSONParser {
  mutating func number() throws -> JSON {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isWhole = false
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text) { return .int(value) }
    guard let value = Double(text), value.isFinite else { throw error(.badNumber) }
    return .number(value)
  }

  private mutating func digits() throws {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw error(.badNumber) }
  }

  mutating func string() throws -> String {
    try take(UInt8(ascii: "\""))
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        content += Array(String(try escape()).utf8)
      case 0..<0x20: throw error(.controlCharacter)
      default:
        content.append(byte)
        position += 1
      }
    }
    throw error(.unexpectedEnd)
  }

  private mutating func escape() throws -> Unicode.Scalar {
    guard let byte = next else { throw error(.unexpectedEnd) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw error(.badEscape)
    }
  }

  private mutating func unicodeEscape() throws -> Unicode.Scalar {
    let unit = try fourDigits()
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    let mark = position
    guard next == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    position += 2
    let low = try fourDigits()
    guard (0xDC00..<0xE000).contains(low) else {
      position = mark
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() throws -> UInt32 {
    guard position + 4 <= bytes.count else { throw error(.unexpectedEnd) }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error(.badEscape) }
      value = value << 4 + UInt32(digit)
    }
    position += 4
    return value
  }
}
