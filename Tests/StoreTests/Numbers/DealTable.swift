import Figures
import Sales
import SampleBook

/// A book written as a table: one deal a line, its stage events in their order.
///
/// `name | created | events | close date | amount | owner | source`. An event is a stage, `won` or `lost@stage` (`lost`
/// alone: nobody knows where), a day of 2026 (`03-31`, at noon of UTC, or `03-31T23:30`) and, where it had another
/// amount than the deal has now, that amount. Amounts are like `500 EUR`.
struct DealTable {
  var deals: [Opportunity] = []
  var events: [StageEvent] = []
  var users: [User] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
      add(deal: cells + Array(repeating: "", count: 7 - cells.count))
    }
  }

  var records: [any Record] { deals + events + users }

  private mutating func add(deal cells: [String]) {
    var deal = Opportunity(id: RecordID(cells[0]))
    deal.name = cells[0]
    deal.created = instant(cells[1])
    deal.closeDate = Day(iso: "2026-" + cells[3])
    deal.amount = money(cells[4])
    deal.owner = cells[5].isEmpty ? nil : owner(cells[5])
    deal.source = cells[6].isEmpty ? nil : cells[6]
    for text in cells[2].split(separator: ",") {
      let event = event(String(text).trimmed, of: deal)
      (deal.status, deal.stage) = (event.status, event.stage)
      events.append(event)
    }
    deals.append(deal)
  }

  private func event(_ text: String, of deal: Opportunity) -> StageEvent {
    let words = text.split(separator: " ").map(String.init)
    let place = words[0].split(separator: "@").map(String.init)
    var event = StageEvent(id: RecordID("e\(100 + events.count)"))
    event.opportunity = deal.id
    event.status = Opportunity.Status(rawValue: place[0]) ?? .open
    event.stage =
      event.status == .won ? "closed_won" : place.count > 1 ? place[1] : event.status == .lost ? "" : place[0]
    event.at = instant(words[1])
    event.amount = words.count > 2 ? money(words[2...].joined(separator: " ")) : deal.amount
    return event
  }

  private mutating func owner(_ name: String) -> RecordID {
    let id = RecordID(name.lowercased())
    if !users.contains(where: { $0.id == id }) { users.append(.sample(id.text) { $0.name = name }) }
    return id
  }

  private func instant(_ text: String) -> Instant? {
    guard let time = LocalTime(iso: "2026-" + text) else { return nil }
    return Instant(utc: text.contains("T") ? time : time.adding(minutes: 720))
  }

  private func money(_ text: String) -> Money? {
    let words = text.split(separator: " ")
    guard let major = words.first.flatMap({ Int($0) }) else { return nil }
    return Money(minor: major * 100, currency: Currency(words.count > 1 ? String(words[1]) : "USD"))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
