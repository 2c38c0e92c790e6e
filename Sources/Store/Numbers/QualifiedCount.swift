import Figures
import Sales

/// The deals that came to have all flags of BANT, or that are open and have them.
///
/// The flags are computed deal by deal, from whatever was answered or ticked off; deals without either are not read.
struct QualifiedCount {
  let source: FactSource
  let isMoney: Bool

  private var question: Measurement.Question { source.question }

  func tallies(in connection: any Connection) throws -> [Tally] {
    try candidates(in: connection).flatMap { candidate in
      let base = Tally(key: candidate.key, currency: candidate.currency.map { Currency($0) })
      return try marks(candidate.deal, in: connection).map { mark in
        var tally = base
        if let day = mark.day, question.grouping == .month || question.grouping == .quarter {
          tally.key = String(day.description.prefix(7))
        }
        if mark.isReversal { tally.reversed = 1 } else { tally.count = 1 }
        return tally
      }
    }
  }

  /// The deals that count, the newest first.
  func deals(limit: Int, in connection: any Connection) throws -> [RecordID] {
    let counted = try candidates(in: connection).flatMap { candidate in
      try marks(candidate.deal, in: connection).filter { !$0.isReversal }.map { (candidate.deal.id, $0.day) }
    }
    return counted.sorted { ($0.1?.number ?? 0, $0.0) > ($1.1?.number ?? 0, $1.0) }.prefix(limit).map(\.0)
  }

  private typealias Candidate = (key: String?, currency: String?, deal: Opportunity)

  private func candidates(in connection: any Connection) throws -> [Candidate] {
    let items = question.playbook.bantItems.sorted().map { "\($0)" as SQL }.joined(", ")
    let currency: SQL = isMoney ? "fact.amount_currency" : "NULL"
    let statement: SQL = """
      SELECT \(source.keyColumn), \(currency), fact.id\(source.sql) AND fact.id IN (
        SELECT opportunity FROM answer WHERE interview = \(Playbook.bant)
        UNION SELECT opportunity FROM checklist_item WHERE item IN (\(items)))
      """
    let rows = try connection.rows(statement) { ($0.text(0), $0.text(1), $0.text(2) ?? "") }
    let book = OpenBook(connection: connection)
    return try rows.compactMap { key, currency, id in
      try book.find(Opportunity.self, RecordID(id)).map { (source.key(key), currency, $0) }
    }
  }

  /// A day on which a deal counts, or on which that was taken back; no day where only its standing is asked for.
  private typealias Mark = (day: Day?, isReversal: Bool)

  private func marks(_ deal: Opportunity, in connection: any Connection) throws -> [Mark] {
    let book = OpenBook(connection: connection)
    let (playbook, zone) = (question.playbook, question.zone)
    if source.facts == .openQualified && !source.isPast {
      let clock = Clock(now: question.asOf, zone: zone)
      let facts = try ChecklistFacts(of: deal, in: book, playbook: playbook, clock: clock)
      return playbook.isQualified(facts) ? [(nil, false)] : []
    }
    let qualifying = try Qualifying(of: deal, asOf: question.asOf, in: book, playbook: playbook, zone: zone)
    guard let qualifying else { return [] }
    if source.facts == .openQualified { return qualifying.revoked == nil ? [(nil, false)] : [] }
    let days =
      [(zone.local(qualifying.since).day, false)] + (qualifying.revoked.map { [(zone.local($0).day, true)] } ?? [])
    return days.filter { question.period?.contains($0.0) ?? true }.map { ($0.0, $0.1) }
  }
}
