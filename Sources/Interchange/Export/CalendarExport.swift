import Figures
import Sales

/// Tasks and activities as a calendar (RFC 5545): times in UTC, identities that stay, so that a calendar that reads it
/// again changes its entries instead of making them twice.
struct CalendarExport {
  private let book: any Book
  private let choice: BookExport.Choice
  private let settings: BookExport.Settings
  private let keys: ForeignKeys

  init(_ book: any Book, _ choice: BookExport.Choice, _ settings: BookExport.Settings) {
    self.book = book
    self.choice = choice
    self.settings = settings
    keys = ForeignKeys(book)
  }

  /// The number of entries.
  func write(to file: Outfile) throws -> Int {
    var count = 0
    try file.write(lines([("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Banter//Banter//EN")]))
    if choice.holds(.activity) {
      try book.each(Activity.self, where: choice.conditions) { activity in
        guard let entry = try entry(activity) else { return }
        try file.write(lines(entry))
        count += 1
      }
    }
    if choice.holds(.task) {
      try book.each(Task.self, where: choice.conditions) { task in
        try file.write(lines(try entry(task)))
        count += 1
      }
    }
    try file.write(lines([("END", "VCALENDAR")]))
    return count
  }

  private typealias Property = (name: String, value: String)

  private func entry(_ activity: Activity) throws -> [Property]? {
    guard let at = activity.at else { return nil }
    let what = activity.type.split(separator: "_").joined(separator: " ")
    let whom = try keys.name(.account, activity.account?.text)
    let kind = what.prefix(1).uppercased() + what.dropFirst()
    let title = activity.subject ?? (whom.isEmpty ? String(kind) : "\(kind) with \(whom)")
    var entry = head("VEVENT", activity.id, activity.created, title)
    if activity.allDay {
      entry.append(("DTSTART;VALUE=DATE", CalendarText.day(settings.zone.local(at).day)))
    } else {
      entry.append(("DTSTART", CalendarText.moment(at)))
      if let minutes = activity.minutes, minutes > 0 { entry.append(("DURATION", "PT\(minutes)M")) }
    }
    entry.append(("STATUS", activity.status == .cancelled ? "CANCELLED" : "CONFIRMED"))
    entry += try about(activity.note, activity.contact, activity.opportunity)
    return entry + [("END", "VEVENT")]
  }

  private func entry(_ task: Task) throws -> [Property] {
    var entry = head("VTODO", task.id, task.created, task.subject)
    if let at = task.dueAt {
      entry.append(("DUE", CalendarText.moment(at)))
    } else if let due = task.due {
      entry.append(("DUE;VALUE=DATE", CalendarText.day(due)))
    }
    entry.append(("STATUS", task.completed == nil ? "NEEDS-ACTION" : "COMPLETED"))
    if let done = task.completed { entry.append(("COMPLETED", CalendarText.moment(done))) }
    entry += try about(nil, task.contact, task.opportunity)
    return entry + [("END", "VTODO")]
  }

  private func head(_ kind: String, _ id: RecordID, _ created: Instant?, _ title: String) -> [Property] {
    [
      ("BEGIN", kind), ("UID", "\(id.text)@banter"), ("DTSTAMP", CalendarText.moment(created ?? settings.now)),
      ("SUMMARY", CalendarText.escaped(title)),
    ]
  }

  private func about(_ note: String?, _ contact: RecordID?, _ deal: RecordID?) throws -> [Property] {
    let lines = [note, try keys.name(.contact, contact?.text), try keys.name(.opportunity, deal?.text)]
    let text = lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
    return text.isEmpty ? [] : [("DESCRIPTION", CalendarText.escaped(text))]
  }

  private func lines(_ properties: [Property]) -> String {
    properties.map { CalendarText.folded("\($0.name):\($0.value)") }.joined()
  }
}

/// Values and lines of a calendar.
enum CalendarText {
  /// Backslashes, semicolons, commas and line ends have a meaning of their own.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      case _ where character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }: escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line and its end; what is longer than 75 bytes goes on in the next, behind a space, no character parted.
  static func folded(_ line: String) -> String {
    var (folded, length) = ("", 0)
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(scalar)
      length += width
    }
    return folded + "\r\n"
  }

  /// `20261124T103000Z`.
  static func moment(_ moment: Instant) -> String { moment.description.filter { $0 != "-" && $0 != ":" } }

  /// `20261124`.
  static func day(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
