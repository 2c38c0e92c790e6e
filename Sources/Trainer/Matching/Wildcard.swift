/// A gap in an expected line, and what may fill it.
enum Wildcard: String, CaseIterable, Sendable {
  /// Anything, nothing included.
  case anything = ".."
  /// At least one character.
  case text
  /// `7`, `1,250`, `57.1`, `-3`.
  case number
  /// `$120,000`, `€1.2M`, `120,000 USD`.
  case money
  /// `Mon 23 Nov 2026` with or without its weekday or year, `2026-11-23`, `today`.
  case date
  /// Letters, digits and hyphens, at least one digit among them.
  case id

  /// Where it may end when it begins at `start`: rising, each in `start...line.count`.
  func ends(in line: [Character], from start: Int) -> [Int] {
    switch self {
    case .anything: Array(start...line.count)
    case .text: Array((start...line.count).dropFirst())
    case .number: numberEnd(in: line, from: start).map { [$0] } ?? []
    case .money: moneyEnds(in: line, from: start)
    case .date: dateEnds(in: line, from: start)
    case .id: idEnd(in: line, from: start).map { [$0] } ?? []
    }
  }
}

/// The end of a number with optional sign, thousands commas and decimals.
func numberEnd(in line: [Character], from start: Int) -> Int? {
  guard start == 0 || !line[start - 1].isDigit else { return nil }
  var at = start
  if at < line.count, "+-−".contains(line[at]) { at += 1 }
  guard let whole = digitsEnd(in: line, from: at) else { return nil }
  at = whole
  while at < line.count, line[at] == ",", let group = digitsEnd(in: line, from: at + 1), group == at + 4 { at = group }
  if at < line.count, line[at] == ".", let decimals = digitsEnd(in: line, from: at + 1) { at = decimals }
  return at
}

private func digitsEnd(in line: [Character], from start: Int) -> Int? {
  var at = start
  while at < line.count, line[at].isDigit { at += 1 }
  return at > start ? at : nil
}

private func moneyEnds(in line: [Character], from start: Int) -> [Int] {
  var at = start
  if at < line.count, "-−".contains(line[at]) { at += 1 }
  if at < line.count, "$€£¥₹".contains(line[at]) {
    return numberEnd(in: line, from: at + 1).map { [$0] + suffixEnd(in: line, from: $0) } ?? []
  }
  if let code = codeEnd(in: line, from: at), code < line.count, line[code] == " " {
    return numberEnd(in: line, from: code + 1).map { [$0] + suffixEnd(in: line, from: $0) } ?? []
  }
  guard let number = numberEnd(in: line, from: start) else { return [] }
  return ([number] + suffixEnd(in: line, from: number)).compactMap {
    $0 < line.count && line[$0] == " " ? codeEnd(in: line, from: $0 + 1) : nil
  }
}

/// The end of a short `k`, `M` or `bn` behind a number.
private func suffixEnd(in line: [Character], from start: Int) -> [Int] {
  for suffix in ["bn", "k", "K", "m", "M"] where line[start...].starts(with: suffix) {
    let end = start + suffix.count
    return end < line.count && line[end].isLetter ? [] : [end]
  }
  return []
}

/// The end of a currency's code of three capital letters.
private func codeEnd(in line: [Character], from start: Int) -> Int? {
  let end = start + 3
  guard end <= line.count, line[start..<end].allSatisfy({ $0.isASCII && $0.isUppercase }),
    end == line.count || !line[end].isLetter
  else { return nil }
  return end
}

private func idEnd(in line: [Character], from start: Int) -> Int? {
  var at = start
  if at < line.count, line[at] == "#" { at += 1 }
  let first = at
  while at < line.count, line[at].isASCII, line[at].isLetter || line[at].isDigit || line[at] == "-" { at += 1 }
  return line[first..<at].contains { $0.isDigit } ? at : nil
}

extension Character {
  var isDigit: Bool { isASCII && isNumber }
}
