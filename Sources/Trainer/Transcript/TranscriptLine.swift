/// A line of a transcript with its marker taken off, and the further lines that belong to it.
struct TranscriptLine: Sendable {
  enum Kind: Sendable, Hashable {
    case scene
    case marker(Marker)
  }

  var number: Int
  var kind: Kind
  /// What stands behind the marker; for one that takes further lines, those too.
  var lines: [String]
  /// The lines of the file that it takes.
  var height: Int { lines.count }

  var text: String { lines[0] }
}

/// Cuts a text into marked lines, noting what is wrong with each that is none.
struct LineCutter {
  /// Longer ones are no sentences, and comparing them would take time without bound.
  static let longest = 100_000

  let file: String
  private(set) var lines: [TranscriptLine] = []
  private(set) var flaws: [Flaw] = []
  /// Empty lines that belong to a reply if another line of it follows.
  private var blanks = 0
  /// Further lines of a line that was no line at all are not complained about again.
  private var isAfterFlaw = false

  init(file: String) { self.file = file }

  mutating func cut(_ text: some StringProtocol, number: Int) {
    if text.utf8.count > Self.longest { return fail(number, .longLine(text.utf8.count)) }
    if text.utf8.contains(UInt8(ascii: "\t")) { return fail(number, .tab) }
    let indent = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    if indent == text.utf8.count {
      blanks += 1
    } else if indent >= 8 {
      extend(String(text.dropFirst(8)), number)
    } else if indent > 0 {
      fail(number, .indent(indent))
    } else if !text.hasPrefix("//") {
      begin(text, number)
    }
  }

  private mutating func fail(_ number: Int, _ cause: Flaw.Cause) {
    flaws.append(Flaw(file: file, line: number, cause))
    isAfterFlaw = true
  }

  private mutating func extend(_ text: String, _ number: Int) {
    if isAfterFlaw { return }
    guard case .marker(let marker)? = lines.last?.kind, marker.takesFurtherLines else {
      if case .marker(let marker)? = lines.last?.kind { return fail(number, .furtherLine(after: marker)) }
      return fail(number, .furtherLine(after: nil))
    }
    lines[lines.count - 1].lines += Array(repeating: "", count: blanks) + [text]
    blanks = 0
  }

  private mutating func begin(_ text: some StringProtocol, _ number: Int) {
    blanks = 0
    isAfterFlaw = false
    let word = text.prefix { $0 != " " }
    var rest = text.dropFirst(word.count + 1)
    while rest.last == " " { rest.removeLast() }
    if word == "#" {
      if rest.isEmpty { return fail(number, .sceneWithoutTitle) }
      lines.append(TranscriptLine(number: number, kind: .scene, lines: [String(rest)]))
    } else if let marker = Marker(rawValue: String(word)) {
      if rest.isEmpty, !marker.mayBeBare { return fail(number, .nothingAfter(marker)) }
      lines.append(TranscriptLine(number: number, kind: .marker(marker), lines: [String(rest)]))
    } else {
      fail(number, .unknownMarker(String(word), nearest: nearestMarker(to: word)))
    }
  }
}

/// The marker that was most likely meant: one typed without the space behind it, or misspelled.
private func nearestMarker(to word: some StringProtocol) -> String? {
  let known = Marker.allCases.map(\.rawValue)
  if word.hasPrefix("#") { return "#" }
  if let glued = known.first(where: { word.hasPrefix($0) }) { return glued }
  let bare = word.prefix { $0.isLetter }.lowercased()
  if ["user", "i", "me", "rep"].contains(bare) { return Marker.you.rawValue }
  if ["bot", "reply", "assistant"].contains(bare) { return Marker.reply.rawValue }
  return known.first { $0.hasPrefix(bare) && bare.count >= 2 } ?? nearest(to: word, among: known)
}
