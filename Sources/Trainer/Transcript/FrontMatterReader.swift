import Figures

/// Reads what stands between the two lines of three hyphens.
struct FrontMatterReader {
  let file: String
  private(set) var result = FrontMatter()
  private(set) var flaws: [Flaw] = []
  private var lineOfKey: [String: Int] = [:]

  init(file: String) { self.file = file }

  /// The lines behind the front matter; all of them where there is none.
  mutating func read(_ rows: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard let start = rows.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("//") }),
      isFence(rows[start])
    else { return rows }
    guard let end = rows[(start + 1)...].firstIndex(where: isFence) else {
      fail(start, .frontMatterOpen)
      return []
    }
    for index in (start + 1)..<end { readLine(rows[index], index) }
    return rows[(end + 1)...]
  }

  /// Three hyphens, or the dash an editor made of them.
  private func isFence(_ row: Substring) -> Bool { ["---", "—", "—-", "–-"].contains(comparable(row)) }

  private mutating func fail(_ index: Int, _ cause: Flaw.Cause) {
    flaws.append(Flaw(file: file, line: index + 1, cause))
  }

  private mutating func readLine(_ row: Substring, _ index: Int) {
    if row.allSatisfy(\.isWhitespace) || row.hasPrefix("//") { return }
    guard let colon = row.firstIndex(of: ":") else { return fail(index, .frontMatterLine(String(row))) }
    let name = trimmedSpaces(row[..<colon])
    let value = trimmedSpaces(row[row.index(after: colon)...])
    guard let key = FrontMatter.Key(rawValue: name) else {
      let known = FrontMatter.Key.allCases.map(\.rawValue)
      return fail(index, .unknownKey(name, nearest: nearest(to: name, among: known)))
    }
    if let first = lineOfKey[name] { return fail(index, .repeatedKey(name, firstLine: first)) }
    lineOfKey[name] = index + 1
    set(key, value, index)
  }

  private mutating func set(_ key: FrontMatter.Key, _ value: String, _ index: Int) {
    if value.isEmpty { return fail(index, .badValue(key, value)) }
    switch key {
    case .title: result.title = value
    case .role: result.role = value
    case .user: result.user = value
    case .data: (result.data, result.dataLine) = (value, index + 1)
    case .locale:
      if ["en-US", "en-GB"].contains(value) { result.locale = value } else { fail(index, .badValue(key, value)) }
    case .tags: result.tags = list(value)
    case .requires: result.requires = list(value)
    case .clock: setClock(value, index)
    case .seed: setNumber(\.seed, 0...Int(Int32.max), key, value, index)
    case .width: setNumber(\.width, 20...1000, key, value, index)
    case .pass:
      let digits = value.last == "%" ? trimmedSpaces(value.dropLast()) : value
      if let pass = Int(digits), (0...100).contains(pass) {
        result.pass = pass
      } else {
        fail(index, .badValue(key, value))
      }
    }
  }

  private mutating func setNumber(
    _ path: WritableKeyPath<FrontMatter, Int>, _ range: ClosedRange<Int>, _ key: FrontMatter.Key, _ value: String,
    _ index: Int
  ) {
    guard let number = Int(value), range.contains(number) else { return fail(index, .badValue(key, value)) }
    result[keyPath: path] = number
  }

  private mutating func setClock(_ value: String, _ index: Int) {
    let words = value.split(separator: " ", omittingEmptySubsequences: true)
    let zone = words.last.flatMap { $0.contains("/") || $0 == "UTC" ? String($0) : nil }
    let moment = words.dropLast(zone == nil ? 0 : 1).joined(separator: " ")
    guard let time = LocalTime(iso: moment), moment.count > 10 else { return fail(index, .badValue(.clock, value)) }
    result.time = time
    guard let zone else { return }
    if Zone(identifier: zone) == nil { return fail(index, .unknownZone(zone)) }
    result.zone = zone
  }

  private func list(_ value: String) -> [String] {
    value.split(separator: ",").map { trimmedSpaces($0) }.filter { !$0.isEmpty }
  }
}

/// The text without spaces around it.
func trimmedSpaces(_ text: some StringProtocol) -> String {
  var text = text.drop { $0 == " " }
  while text.last == " " { text = text.dropLast() }
  return String(text)
}
