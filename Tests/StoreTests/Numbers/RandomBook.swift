import Figures
import Sales
import SampleBook

/// Random books and questions, the same for the same seed.
extension Dice {
  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  /// Within 200 days of 2026, every third close to midnight.
  mutating func instant() -> Instant {
    let minute = roll(3) == 0 ? pick([0, 1, 15, 1425, 1439]) : roll(1440)
    return Instant(utc: LocalTime(Day(number: 20_454 + roll(200)), minute: minute))
  }

  mutating func money() -> Money? {
    roll(5) == 0 ? nil : Money(minor: roll(4) * 12_345, currency: roll(4) == 0 ? .eur : .usd)
  }

  mutating func question(to book: CountedBook) -> Measurement.Question {
    let metric = pick(Metric.all.filter { $0.recipe.blend == nil })
    let zone = Zone(identifier: pick(["UTC", "America/New_York", "Europe/London", "Asia/Kathmandu"])) ?? .utc
    let start = Day(number: 20_454 + roll(150))
    let period = roll(2) == 0 ? nil : Period(days: start, start.adding(days: 1 + roll(90)), grain: .day)
    let groupings: [Grouping?] = [
      nil, .stage, .owner, .month, .source, .industry, .account, .activity, .region, .manager,
    ]
    return book.question(
      metric, pick([nil] + metric.variants), period, asOf: roll(2) == 0 ? .sample : instant(), zone: zone,
      owner: roll(4) == 0 ? "u1" : nil,
      stage: roll(3) == 0 && metric.recipe.groupings.contains(.stage) ? "proposal" : nil,
      by: pick(groupings))
  }
}

extension NaiveCount {
  init(dice: inout Dice) {
    self.init()
    users = (1...3).map { id in
      .sample("u\(id)") {
        ($0.name, $0.region, $0.manager) = ("User \(id)", id == 1 ? nil : "West", id == 3 ? nil : RecordID("u3"))
      }
    }
    accounts = (1...2).map { id in
      .sample("k\(id)") { ($0.name, $0.industry) = ("Account \(id)", id == 1 ? nil : "Energy") }
    }
    for number in 0..<9 { add(deal: number, &dice) }
    for number in 0..<12 {
      activities.append(
        .sample("a\(number)") {
          $0.type = dice.pick(["call", "discovery_call", "demo", "email", "meeting", "other"])
          $0.status = dice.pick(Activity.Status.allCases)
          ($0.at, $0.owner, $0.account) = (dice.instant(), dice.owner(), dice.account())
        })
    }
  }

  /// A deal whose fields agree with its last event, as in a book.
  private mutating func add(deal number: Int, _ dice: inout Dice) {
    var deal = Opportunity(id: RecordID("d\(number)"))
    (deal.owner, deal.account, deal.source) = (dice.owner(), dice.account(), dice.pick([nil, "Web", "Fair"]))
    (deal.created, deal.closeDate) = (dice.instant(), Day(number: 20_454 + dice.roll(200)))
    let times = (0...dice.roll(6)).map { _ in dice.instant() }.sorted()
    for (index, at) in times.enumerated() {
      var event = StageEvent(id: RecordID("e\(number)-\(index)"))
      event.opportunity = deal.id
      event.at = index > 0 && dice.roll(4) == 0 ? times[index - 1] : at
      event.status = dice.pick([.open, .open, .open, .won, .lost])
      let stages = ["prospecting", "qualification", "discovery", "solution_design", "proposal", "negotiation", ""]
      event.stage = event.status == .won ? "closed_won" : dice.pick(event.status == .open ? stages.dropLast() : stages)
      // What is lost stays where it was lost.
      if event.status == .lost, let before = events.last, before.opportunity == deal.id, before.status == .lost {
        event.stage = before.stage
      }
      (event.amount, event.probability) = (dice.money(), dice.pick([nil, nil, 0.25]))
      events.append(event)
    }
    let last = events.filter { $0.opportunity == deal.id }.max {
      ($0.at?.seconds ?? 0, $0.id) < ($1.at?.seconds ?? 0, $1.id)
    }
    if let last {
      (deal.status, deal.stage, deal.amount, deal.probability) = (
        last.status, last.stage, last.amount, last.probability
      )
    }
    deals.append(deal)
  }
}

extension Dice {
  mutating func owner() -> RecordID? { pick([nil, RecordID("u1"), RecordID("u2"), RecordID("u3")]) }
  mutating func account() -> RecordID? { pick([nil, RecordID("k1"), RecordID("k2")]) }
}
