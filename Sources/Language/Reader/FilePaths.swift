/// Files that a line names: where a path begins and ends, and what form its ending tells.
extension Reader {
  private static let path = "path"
  private static let format = "format"

  /// Leaves only the file of the words that were taken for one, and fills the open slot for its form by its ending:
  /// "the lot from crm_nov.csv, would you" is `crm_nov.csv`, a CSV file.
  func settlePath(_ request: inout Request, _ intent: Intent, _ lattice: Lattice) {
    guard let index = request.slots.firstIndex(where: { $0.name == Self.path && $0.problem == nil }),
      let span = request.slots[index].span
    else { return }
    guard let file = file(around: span, lattice.sentence) else { return }
    request.slots[index].span = file
    request.slots[index].text = lattice.sentence.text(bytes: file)
    request.slots[index].value = request.slots[index].text.map(Value.text)
    guard request[Self.format] == nil, intent.slots.contains(where: { $0.name == Self.format }),
      let form = form(of: lattice.sentence.text(bytes: file))
    else { return }
    request.slots.append(Slot(Self.format, .choice(form)))
  }

  /// The one stretch without blanks in or around some words that is written like a file.
  private func file(around span: Range<Int>, _ sentence: Sentence) -> Range<Int>? {
    let bytes = sentence.bytes
    let start = (0..<span.lowerBound).last { bytes[$0].isBlank }.map { $0 + 1 } ?? 0
    let end = (span.upperBound..<max(span.upperBound, bytes.count)).first { bytes[$0].isBlank } ?? bytes.count
    var found: [Range<Int>] = []
    var from = start
    for index in start...end where index == end || bytes[index].isBlank {
      let word = trimmed(from..<index, bytes)
      if isFile(word, bytes) { found.append(word) }
      from = index + 1
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Without the marks around it.
  private func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, UInt8.marks.contains(bytes[start]) { start += 1 }
    while end > start, UInt8.marks.contains(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return start..<end
  }

  /// Whether the word ends in a dot and a few letters, or begins like a path.
  private func isFile(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let word = bytes[range]
    if word.starts(with: "/".utf8) || word.starts(with: "~/".utf8) || word.starts(with: "./".utf8) { return true }
    guard let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > range.lowerBound else { return false }
    return (2...5).contains(range.upperBound - dot - 1) && word[(dot + 1)...].allSatisfy(\.isPlainLetter)
  }

  /// The value of a list of forms that the ending of a file stands for.
  private func form(of file: String) -> String? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = Sentence(String(file[file.index(after: dot)...]))
    let number = grammar.lexicon.number(ending.tokens.first?.hash ?? 0)
    guard number != Lexicon.unknown, let node = grammar.phrases.child(of: 0, by: number) else { return nil }
    let lists = grammar.slotLabels.joined().filter {
      $0.kind == .list && grammar.slotNames[Int($0.slot)] == Self.format
    }
    return grammar.phrases.endings(at: node).first { found in lists.contains { $0.index == found.list } }
      .map { grammar.values[Int($0.value)].out }
  }
}

extension UInt8 {
  fileprivate static let marks = Array(",;:!?\"'()<>[]".utf8)
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
  fileprivate var isPlainLetter: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
}
