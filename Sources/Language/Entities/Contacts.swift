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

  private static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// A telephone number: 7 to 15 digits in groups, perhaps with a country code and an extension.
  func phone(_ index: Int) -> (String, Int)? {
    guard startsPhone(index) else { return nil }
    var digits = isMark(index, "+") || isMark(index, "(") && isMark(index + 1, "+") ? "+" : ""
    var groups: [Int] = []
    var end = index
    var next = index
    while next < count {
      if isNumber(next), let length = Optional(self.digits(next)), groups.isEmpty || !isSpaced(next) || length <= 12 {
        groups.append(length)
        digits += text(next)
        next += 1
        end = next
      } else if isSeparator(next, behind: groups.isEmpty) {
        next += 1
      } else {
        break
      }
    }
    if isMark(end, ")") { end += 1 }
    let total = groups.reduce(0, +)
    guard (7...15).contains(total), isPhone(groups, index, end) else { return nil }
    return withExtension(digits, end)
  }

  private func isSpaced(_ index: Int) -> Bool { index < count && tokens[index].joint == .space }

  private func startsPhone(_ index: Int) -> Bool {
    if isMark(index, "+") { return isNumber(index + 1) && !isNumber(index - 1) }
    if isMark(index, "(") { return (isNumber(index + 1) || isMark(index + 1, "+")) && !isGlued(index + 1) == false }
    guard isNumber(index) else { return false }
    guard isGlued(index) else { return tokens[index].joint == .space || !isNumber(index - 1) }
    return isMark(index - 1, ":") && !isNumber(index - 2) || isMark(index - 1, ")") && !isNumber(index - 2)
      || isMark(index - 1, "(")
  }

  private func isSeparator(_ index: Int, behind isFirst: Bool) -> Bool {
    let mark = byte(index)
    if isFirst { return mark == UInt8(ascii: "+") || mark == UInt8(ascii: "(") }
    let isInner = isNumber(index + 1) || isMark(index + 1, "(")
    switch mark {
    case UInt8(ascii: "("): return isNumber(index + 1)
    case UInt8(ascii: ")"): return isNumber(index + 1) || isMark(index + 1, "-") || isMark(index + 1, "(")
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return isInner
    case UInt8(ascii: "."): return isInner && isGlued(index) && isGlued(index + 1)
    default: return false
    }
  }

  /// Whether groups of digits look like a telephone number and not like a date, a card, a decimal or a code.
  private func isPhone(_ groups: [Int], _ index: Int, _ end: Int) -> Bool {
    let lead = index - 1
    if isGlued(end), end < count, tokens[end].kind == .word, letter(end) != UInt8(ascii: "x"), !isWord(end, "ext") {
      return false
    }
    if isMark(end, "%") || isMark(end, ":") || isMark(end, "*") || isMark(end, "=") { return false }
    if isMark(end, ","), isGlued(end), isNumber(end + 1), isGlued(end + 1) { return false }
    if self[lead].isSign || isMark(lead, "-") && isGlued(index) || isMark(lead, "*") || isMark(lead, "=") {
      return false
    }
    if groups == [3, 2, 4] || groups == [4, 4],
      isMark(index + 1, "/") || groups.count == 3 && tokens[index + 1].joint == .hyphen
    {
      return false
    }
    if groups.count == 2, isMark(index + 1, ".") { return false }
    if groups.count == 3,
      groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2 || groups[2] == 4 && groups[0] <= 2 && groups[1] <= 2,
      !isMark(index, "+"), !isMark(index, "(")
    {
      return false
    }
    let isNamed = ["account", "card", "order", "invoice", "ticket", "ssn", "case", "po"].contains {
      isWord(lead, $0) || isWord(lead - 1, $0) && isWord(lead, "number")
    }
    return !isNamed
  }

  private func withExtension(_ digits: String, _ end: Int) -> (String, Int) {
    let isWordExtension =
      isWord(end, "ext") || isWord(end, "extension") || letter(end) == UInt8(ascii: "x") && isGlued(end)
    let start = isMark(end + 1, ".") ? end + 2 : end + 1
    return isWordExtension && isNumber(start) && self.digits(start) <= 6
      ? (digits + text(start), start + 1) : (digits, end)
  }
}
