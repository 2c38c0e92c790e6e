extension Phrase {
  /// An e-mail address around an `@`: its UTF-8 byte offsets.
  static func email(in bytes: [UInt8], around at: Int) -> Range<Int>? {
    var start = at
    while start > 0, isLocal(bytes[start - 1]) { start -= 1 }
    while start < at, bytes[start] == UInt8(ascii: ".") { start += 1 }
    guard start < at else { return nil }
    if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "[") {
      guard let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")), close - at < 18 else { return nil }
      return start..<close + 1
    }
    var end = at + 1
    while end < bytes.count, isHost(bytes[end]) { end += 1 }
    while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let host = bytes[(at + 1)..<end]
    guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > at + 1, end - dot > 2,
      host[(dot + 1)...].allSatisfy({ ($0 | 32) >= UInt8(ascii: "a") && ($0 | 32) <= UInt8(ascii: "z") })
    else { return nil }
    return start..<end
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || ((byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z"))
  }

  static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
