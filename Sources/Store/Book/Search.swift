import Sales

extension OpenBook {
  func search(_ words: String, limit: Int) throws -> [Mention] {
    let words = words.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard !words.isEmpty else { return [] }
    return try connection.rows(
      "SELECT mention.kind, mention.id, mention.name FROM mention \(Dialect.matching(words)) LIMIT \(limit)"
    ) { row in
      guard let kind = RecordKind(rawValue: row.text(0) ?? "") else { return nil as Mention? }
      return Mention(RecordRef(kind, RecordID(row.text(1) ?? "")), name: row.text(2) ?? "")
    }.compactMap { $0 }
  }
}

/// The fields whose words a record is found by.
enum SearchText {
  private static let fields: [RecordKind: Set<String>] = [
    .account: ["name", "industry", "website", "billing_city"], .contact: ["name", "title", "email"],
    .opportunity: ["name", "next_step", "description"], .activity: ["subject", "note"], .task: ["subject"],
    .note: ["body"], .user: ["name"],
  ]

  /// `nil` for a record of a kind that is not searched.
  static func of<R: Record>(_ record: R) -> String? {
    guard let names = fields[R.kind] else { return nil }
    return R.fields.filter { names.contains($0.name) }.compactMap { $0.get(record).asText }.joined(separator: "\n")
  }
}
