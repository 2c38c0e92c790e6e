import Display
import Language
import Sales

extension Matter {
  /// A name for the file, and a form that can hold what is meant; asks before writing over another file.
  func exportData() throws -> Step.Deed {
    let path = try required("path", "To which file?")
    let part = try exportedPart(path)
    let format = try exportForm(path, part)
    let isFolder = Self.isFolder(format, part)
    if !isFolder, situation.isTaken(path) {
      try confirm("replace", "\(quoted: path) is there already. Write over it?")
    }
    return .errand(.export(ExportErrand(part: part, path: path, format: format, replaces: agrees("replace"))))
  }

  /// Whether it is written as several files.
  private static func isFolder(_ format: String, _ part: ExportErrand.Part) -> Bool {
    guard case .records(let kinds, _) = part, ["csv", "salesforce"].contains(format) else { return false }
    return kinds.count != 1
  }

  private func agrees(_ key: String) -> Bool { pending.agreed.contains(key) }

  // MARK: What

  private func exportedPart(_ path: String) throws -> ExportErrand.Part {
    guard let what = text("what") ?? Self.kind(of: path) else { return .records([], where: []) }
    if what == "shown" { return .shown(try tableShown()) }
    let isMine = what.hasPrefix("my_")
    let owner: [Condition] = isMine ? [.refers("owner", to: user.id)] : []
    let kinds = isMine ? String(what.dropFirst(3)) : what
    switch kinds {
    case "accounts": return .records([.account], where: owner)
    case "contacts": return .records([.contact], where: [])
    case "deals": return .records([.opportunity], where: owner)
    case "open_deals", "won_deals", "lost_deals":
      let status = String(kinds.dropLast("_deals".count))
      return .records([.opportunity], where: owner + [.equals("status", .text(status))])
    case "activities": return .records([.activity], where: owner)
    case "tasks": return .records([.task], where: owner)
    case "calendar": return .records([.task, .activity], where: owner)
    default: return .records([], where: [])
    }
  }

  /// What a file is called after: `deals.csv`.
  private static func kind(of path: String) -> String? {
    let name = path.split(separator: "/").last?.split(separator: ".").first.map { $0.lowercased() }
    return name.flatMap { ["accounts", "contacts", "deals", "activities", "tasks"].contains($0) ? $0 : nil }
  }

  /// The table that the last lookup showed, as it would show it now.
  private func tableShown() throws -> Table {
    let lookups = [conversation.lastLookup, conversation.lastMetric].compactMap { $0 }
    for last in lookups {
      guard let intent = situation.reader.grammar[intent: last.intent], let action = Action(rawValue: last.intent),
        case .answer(let response) = try Matter(
          Pending(last), intent: intent, words: words, in: situation, of: conversation
        ).deed(action)
      else { continue }
      for block in response.reply.blocks { if let table = block.asTable { return table } }
    }
    throw refuse(
      "There is no table to export.",
      .hint("Ask for one, such as \(quoted: "show my deals"), then \(quoted: "export that")."))
  }

  // MARK: Form

  private static let endings = ["json": "json", "csv": "csv", "md": "markdown", "markdown": "markdown", "ics": "ics"]

  private static func fitsCalendar(_ kinds: [RecordKind]) -> Bool {
    kinds.isEmpty || kinds.contains(.task) || kinds.contains(.activity)
  }

  /// The form that was said, else that of the file's ending.
  private func exportForm(_ path: String, _ part: ExportErrand.Part) throws -> String {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
    guard let format = text("format") ?? ending.flatMap({ Self.endings[$0] }) else {
      throw ask("format", "In which format: csv, json, markdown, ics or salesforce?")
    }
    guard format != "hubspot" else {
      throw refuse("HubSpot has no files of its own to be read.", .hint("It reads \(quoted: "csv")."))
    }
    switch part {
    case .shown where !["csv", "markdown"].contains(format):
      throw refuse("A table can be written as csv or markdown.", .hint("Nothing was written."))
    case .records(let kinds, _) where format == "ics" && !Self.fitsCalendar(kinds):
      throw refuse("A calendar holds tasks and activities.", .hint("Nothing was written."))
    default: return format
    }
  }
}

extension Block {
  /// A table, or a chart's numbers as one.
  fileprivate var asTable: Table? {
    switch self {
    case .table(let table): table
    case .chart(let chart):
      Table(
        columns: [.init("name", "Name"), .init("value", "Value", alignment: .right)],
        rows: chart.bars.map { [$0.label, $0.value] })
    default: nil
    }
  }
}
