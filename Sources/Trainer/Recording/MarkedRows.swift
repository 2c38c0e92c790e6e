import Display

/// The rows of a reply with gaps for its typed parts: dates and amounts.
struct MarkedRows {
  private(set) var rows: [String] = []

  init(_ reply: Reply?, on page: Page) {
    guard let reply else { return }
    let marked = reply.marked(on: page)
    let bytes = Array(marked.text.utf8)
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      rows.append(Self.row(bytes, start..<index, marked.marks))
      start = index + 1
    }
    rows.append(Self.row(bytes, start..<bytes.count, marked.marks))
  }

  private static func row(_ bytes: [UInt8], _ range: Range<Int>, _ marks: [MarkedText.Mark]) -> String {
    let blessing = Blessing(captures: [:])
    var (line, at) = ("", range.lowerBound)
    for mark in marks where range.contains(mark.range.lowerBound) && mark.range.upperBound <= range.upperBound {
      guard let gap = gap(for: mark.part) else { continue }
      line += blessing.escaped(String(decoding: bytes[at..<mark.range.lowerBound], as: UTF8.self)) + gap
      at = mark.range.upperBound
    }
    let rest = String(decoding: bytes[at..<range.upperBound], as: UTF8.self)
    return line.isEmpty ? blessing.written(rest) : line + blessing.escaped(rest)
  }

  private static func gap(for part: Part) -> String? {
    switch part {
    case .money: "[money]"
    case .day: "[date]"
    case .period: "[text]"
    default: nil
    }
  }
}
