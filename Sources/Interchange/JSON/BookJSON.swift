import Figures
import Sales

/// A book as JSON: one object, a record a line, its fields under their own names; ``JSONImport`` makes the same book of
/// it.
///
/// What is empty is left out. Amounts are exact decimals of their currency, references the identities of records.
struct BookJSON {
  private let book: any Book
  private let choice: BookExport.Choice

  init(_ book: any Book, _ choice: BookExport.Choice) {
    self.book = book
    self.choice = choice
  }

  /// The number of records.
  func write(to file: Outfile) throws -> Int {
    var count = 0
    try file.write(#"{"format":"banter","version":1,"records":["#)
    for kind in RecordKind.exported where choice.holds(kind) {
      try book.each(kind, where: choice.conditions) { record in
        try file.write(count == 0 ? "\n" : ",\n")
        try file.write(Self.line(record))
        count += 1
      }
    }
    try file.write("\n]}\n")
    return count
  }

  private static func line<R: Record>(_ record: R) -> String {
    var line = #"{"record":"\#(R.kind.rawValue)","id":"#
    JSONText.append(record.id.text, to: &line)
    for field in R.fields {
      let value = field.get(record)
      if value == .null { continue }
      line += ",\"\(field.name)\":"
      switch value {
      case .null: break
      case .text(let text): JSONText.append(text, to: &line)
      case .integer(let number): line += field.type == .flag ? (number == 1 ? "true" : "false") : "\(number)"
      case .real(let number): line += number.description
      case .money(let money): line += #"{"amount":\#(Decimals.text(money)),"currency":"\#(money.currency.code)"}"#
      }
    }
    return line + "}"
  }
}

/// Text as a string of JSON (RFC 8259).
enum JSONText {
  static func append(_ text: String, to line: inout String) {
    line += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": line += "\\\(scalar)"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: line.unicodeScalars.append(scalar)
      }
    }
    line += "\""
  }
}
