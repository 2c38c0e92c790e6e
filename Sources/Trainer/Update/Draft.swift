/// The text of a transcript, some lines of which are written anew; all others stay to the byte.
struct Draft {
  /// Each line with the line end behind it.
  private let rows: [(text: String, end: String)]
  private var changes: [Int: (height: Int, rows: [String])] = [:]

  init(_ bytes: [UInt8]) {
    var rows: [(text: String, end: String)] = [("", "")]
    for character in String(decoding: bytes, as: UTF8.self) {
      if character == "\n" || character == "\r\n" || character == "\r" {
        rows[rows.count - 1].end = String(character)
        rows.append(("", ""))
      } else {
        rows[rows.count - 1].text.append(character)
      }
    }
    self.rows = rows
  }

  var isChanged: Bool { !changes.isEmpty }

  /// Puts other lines in the place of a step's.
  mutating func replace(_ step: Step, with rows: [String]) { changes[step.line] = (step.height, rows) }

  /// The whole text.
  var text: String {
    let usual = rows.first?.end ?? "\n"
    var text = ""
    var number = 1
    while number <= rows.count {
      let row = rows[number - 1]
      guard let change = changes[number] else {
        text += row.text + row.end
        number += 1
        continue
      }
      let last = rows[min(number + change.height, rows.count + 1) - 2]
      text += change.rows.joined(separator: usual.isEmpty ? "\n" : usual)
      if !change.rows.isEmpty { text += last.end }
      number += change.height
    }
    return text
  }
}

extension [String] {
  /// Rows of a reply behind their marker.
  func marked(_ marker: Marker) -> [String] {
    guard let first else { return [marker.rawValue] }
    return ["\(marker.rawValue) \(first)"] + dropFirst().map { $0.isEmpty ? "" : "        " + $0 }
  }
}
