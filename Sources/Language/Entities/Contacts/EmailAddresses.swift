extension Phrase {
  /// "Jana.novak at acme.com": an address only where the name before "at" is no plain word.
  func spokenEmail(_ index: Int) -> (String, Range<Int>)? {
    guard role(index) == .at, let end = address(index + 1), isMark(index + 2, ".") else { return nil }
    var first = index - 1
    while isGlued(first), byte(first - 1) == 0 || Phrase.isLocal(byte(first - 1)) { first -= 1 }
    guard first >= 0, first + 1 < index, tokens[first].kind == .word, byte(index - 1) == 0,
      (first..<index).contains(where: { byte($0) != 0 })
    else { return nil }
    let name = sentence.text(bytes: Int(tokens[first].start)..<Int(tokens[index - 1].end))
    return (name + "@" + sentence.text(bytes: Int(tokens[index + 1].start)..<Int(tokens[end - 1].end)), first..<end)
  }

  /// The e-mail address around an `@`, and the tokens it touches.
  func email(_ index: Int) -> (String, Range<Int>)? {
    guard isMark(index, "@"), let bytes = Phrase.email(in: sentence.bytes, around: Int(tokens[index].start)) else {
      return nil
    }
    var first = index
    while first > 0, Int(tokens[first - 1].end) > bytes.lowerBound { first -= 1 }
    var end = index + 1
    while end < count, Int(tokens[end].start) < bytes.upperBound { end += 1 }
    return (sentence.text(bytes: bytes), first..<end)
  }

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

  private static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
