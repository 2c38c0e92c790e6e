import Figures

private let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
private let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
]
private let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
private let relative: Set<String> = ["today", "tomorrow", "yesterday"]

/// The month of a name or its first three letters, 1...12.
func month(named word: some StringProtocol) -> Int? {
  let word = word.lowercased()
  return (months.firstIndex(of: word) ?? monthNames.firstIndex(of: word)).map { $0 + 1 }
}

/// The weekday of a name or its first three letters.
func weekday(named word: some StringProtocol) -> Weekday? {
  let word = word.lowercased()
  return weekdays.firstIndex { $0 == word || $0.prefix(3) == word }.flatMap { Weekday(rawValue: $0 + 1) }
}

/// Where a date as people and replies write it may end: `Mon 23 Nov 2026`, `23 Nov`, `Nov 23, 2026`, `2026-11-23`.
func dateEnds(in line: [Character], from start: Int) -> [Int] {
  guard start == 0 || !(line[start - 1].isLetter || line[start - 1].isDigit) else { return [] }
  var words = DateWords(line: line, at: start)
  guard let first = words.next() else { return [] }
  if first.count == 4, let end = words.isoEnd(from: start) { return [end] }
  if relative.contains(first.lowercased()) { return [words.at] }
  if weekday(named: first) != nil {
    let second = words.next()
    return words.dayAndMonthEnds(second)
  }
  return words.dayAndMonthEnds(first)
}

/// Walks over the words and numbers of a date.
private struct DateWords {
  let line: [Character]
  var at: Int

  /// The next run of letters or of digits behind at most a comma and a space.
  mutating func next() -> String? {
    var start = at
    if start < line.count, line[start] == "," { start += 1 }
    if start < line.count, line[start] == " " { start += 1 }
    guard start < line.count else { return nil }
    let isNumber = line[start].isDigit
    var end = start
    while end < line.count, isNumber ? line[end].isDigit : line[end].isLetter { end += 1 }
    guard end > start else { return nil }
    at = end
    return String(line[start..<end])
  }

  /// The ends of `23 Nov [2026]` or `Nov 23[, 2026]`, its first word read already.
  func dayAndMonthEnds(_ first: String?) -> [Int] {
    var words = self
    guard let first, let second = words.next() else { return [] }
    let isDate = isDay(first) && month(named: second) != nil || month(named: first) != nil && isDay(second)
    guard isDate, words.at == line.count || !(line[words.at].isLetter || line[words.at].isDigit) else { return [] }
    let short = words.at
    guard let year = words.next(), year.count == 4, Int(year) != nil else { return [short] }
    return [short, words.at]
  }

  func isoEnd(from start: Int) -> Int? {
    let end = start + 10
    guard end <= line.count else { return nil }
    let digits = line[start..<end].enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == "-" : $1.isDigit }
    return digits && (end == line.count || !line[end].isDigit) ? end : nil
  }

  private func isDay(_ word: String) -> Bool { Int(word).map { (1...31).contains($0) } ?? false }
}
