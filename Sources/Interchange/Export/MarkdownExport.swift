import Figures
import Sales

/// The records people ask for as tables of Markdown, one below the other.
struct MarkdownExport {
  private let book: any Book
  private let choice: BookExport.Choice
  private let settings: BookExport.Settings
  private let keys: ForeignKeys

  /// The kinds worth reading, their headings, and the fields that are shown.
  private static var sections: [(kind: RecordKind, heading: String, fields: [String])] {
    [
      (.opportunity, "Deals", ["name", "account", "stage", "status", "amount", "close_date", "next_step", "owner"]),
      (.account, "Accounts", ["name", "industry", "segment", "billing_city", "number_of_employees", "owner"]),
      (.contact, "Contacts", ["name", "account", "title", "email", "phone"]),
      (.activity, "Activities", ["happens_at", "type", "status", "account", "contact", "subject", "note", "owner"]),
      (.task, "Tasks", ["subject", "due", "completed", "account", "opportunity", "owner"]),
      (.note, "Notes", ["created", "body", "account", "opportunity", "owner"]),
      (.user, "Team", ["name", "role", "manager", "region", "email"]),
    ]
  }

  init(_ book: any Book, _ choice: BookExport.Choice, _ settings: BookExport.Settings) {
    self.book = book
    self.choice = choice
    self.settings = settings
    keys = ForeignKeys(book)
  }

  /// The number of rows.
  func write(to file: Outfile) throws -> Int {
    var count = 0
    for section in Self.sections where choice.holds(section.kind) {
      try file.write(
        (count == 0 ? "" : "\n") + "# \(section.heading)\n\n" + MarkdownText.row(section.fields.map(Self.heading)))
      try file.write(MarkdownText.row(section.fields.map { $0 == "amount" ? "---:" : "---" }))
      try book.each(section.kind, where: choice.conditions) { record in
        try file.write(MarkdownText.row(try section.fields.map { MarkdownText.escaped(try cell($0, of: record)) }))
        count += 1
      }
    }
    return count
  }

  private static func heading(_ field: String) -> String {
    let words = field == "happens_at" ? "when" : field.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func cell(_ field: String, of record: any Record) throws -> String {
    guard let value = record[field: field], value != .null,
      let type = record.ref.kind.fields.first(where: { $0.name == field })?.type
    else { return "" }
    switch type {
    case .reference(let kind): return try keys.name(kind, value.asText)
    case .money: return value.asMoney.map { "\(Decimals.text($0)) \($0.currency.code)" } ?? ""
    case .instant:
      return value.asText.flatMap { Instant($0) }.map { "\(settings.zone.local($0))".map { $0 == "T" ? " " : $0 } }
        .map { String($0) } ?? ""
    default:
      if field == "stage", let stage = value.asText { return settings.playbook.stage(stage)?.name ?? stage }
      return CellText(zone: settings.zone).text(value, .day)
    }
  }
}

/// Text as it stands in a table of Markdown.
enum MarkdownText {
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "|", "\\", "*", "_", "`", "[", "]", "<", ">", "#": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
