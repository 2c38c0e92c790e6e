extension Phrase {
  /// A telephone number: 7 to 15 digits in groups, perhaps with a country code and an extension.
  func phone(_ index: Int) -> (String, Int)? {
    guard startsPhone(index) else { return nil }
    var digits = isMark(index, "+") || isMark(index, "(") && isMark(index + 1, "+") ? "+" : ""
    var groups: [Int] = []
    var isOpen = false
    var end = index
    var next = index
    while next < count {
      if isNumber(next) {
        groups.append(next)
        digits += text(next)
        end = next + 1
      } else if isSeparator(next, isFirst: groups.isEmpty, isOpen: isOpen) {
        isOpen = isMark(next, "(") || isOpen && !isMark(next, ")")
      } else {
        break
      }
      next += 1
    }
    if isOpen, isMark(end, ")") { end += 1 }
    guard (7...15).contains(digits.utf8.count { $0 != UInt8(ascii: "+") }), isPhone(groups, end) else { return nil }
    return withExtension(digits, end)
  }

  /// Whether a number can begin there: not within a word, a longer number or a sum.
  private func startsPhone(_ index: Int) -> Bool {
    if isMark(index, "+") { return isNumber(index + 1) && !isNumber(index - 1) && !isMark(index - 1, "(") }
    if isMark(index, "(") {
      return (isNumber(index + 1) || isMark(index + 1, "+")) && !(isMark(index - 1, "+") && isGlued(index))
    }
    guard isNumber(index) else { return false }
    switch tokens[index].joint {
    case .space: return !isNumber(index - 1)
    case .hyphen: return !isNumber(index - 1) && !(isGlued(index - 1) && isNumber(index - 2))
    case .none:
      return (isMark(index - 1, ":") || isMark(index - 1, ")") || opens(index - 1)) && !isNumber(index - 2)
    }
  }

  /// Whether the mark stands between groups of digits, or opens a country or area code.
  private func isSeparator(_ index: Int, isFirst: Bool, isOpen: Bool) -> Bool {
    if isFirst { return isMark(index, "+") || isMark(index, "(") }
    let isBeforeGroup = isNumber(index + 1) || isMark(index + 1, "(")
    switch byte(index) {
    case UInt8(ascii: "("): return isNumber(index + 1)
    case UInt8(ascii: ")"): return isOpen && (isBeforeGroup || isMark(index + 1, "-"))
    case UInt8(ascii: "-"), UInt8(ascii: "/"):
      return isBeforeGroup && (isGlued(index) || isGlued(index + 1))
    case UInt8(ascii: "."): return isBeforeGroup && isGlued(index) && isGlued(index + 1)
    default: return false
    }
  }

  /// Whether groups of digits look like a telephone number and not like a date, an account, a decimal or a code.
  private func isPhone(_ groups: [Int], _ end: Int) -> Bool {
    guard let first = groups.first, !isNamedNumber(first - 1), !isMark(end, "%"), !isInside(end, ":"), !isMark(end, "*")
    else {
      return false
    }
    if isGlued(end), tokens[end].kind == .word, letter(end) != UInt8(ascii: "x"), !isWord(end, "ext") { return false }
    if self[end].currency > 0 { return false }
    if isMark(end, ","), isGlued(end), isNumber(end + 1), isGlued(end + 1) { return false }
    let lead = first - 1
    if isGlued(first), self[lead].isSign || isMark(lead, "-") || isMark(lead, "*") || isMark(lead, "=") { return false }
    return isMark(lead, "+") || isMark(lead, "(") || !isOtherCode(groups.map { digits($0) }, first)
  }

  /// Whether groups of so many digits are a social security number, a date, years, an address of a computer or a decimal.
  private func isOtherCode(_ lengths: [Int], _ first: Int) -> Bool {
    let isHyphened = first + 1 < count && tokens[first + 1].joint == .hyphen
    let isDotted = isMark(first + 1, ".")
    let isSlashed = isMark(first + 1, "/")
    switch lengths.count {
    case 2:
      let isYear = (1900...2199).contains(integer(first) ?? 0) && lengths == [4, 4]
      return isDotted || lengths == [4, 4] && isSlashed || isYear && isHyphened
    case 3:
      if lengths == [3, 2, 4], isHyphened { return true }
      if isDotted, lengths[0] < 3, lengths[1] == 3, lengths[2] == 3 { return true }
      return lengths[1] <= 2 && (lengths[0] == 4 && lengths[2] <= 2 || lengths[0] <= 2 && lengths[2] == 4)
    case 4: return isDotted && lengths.allSatisfy { $0 <= 3 }
    default: return false
    }
  }

  /// Whether the number is said to be one of another kind: "account number".
  private func isNamedNumber(_ index: Int) -> Bool {
    let noun = isWord(index, "number") ? index - 1 : index
    return ["account", "card", "order", "invoice", "ticket", "ssn", "case", "po"].contains { isWord(noun, $0) }
  }

  private func withExtension(_ digits: String, _ end: Int) -> (String, Int) {
    let isNamed = isWord(end, "ext") || isWord(end, "extension") || letter(end) == UInt8(ascii: "x") && isGlued(end)
    let start = isMark(end + 1, ".") ? end + 2 : end + 1
    return isNamed && isNumber(start) && self.digits(start) <= 6 ? (digits + text(start), start + 1) : (digits, end)
  }
}
