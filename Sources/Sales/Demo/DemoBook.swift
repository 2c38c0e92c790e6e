import Figures

/// The demo book of business: an invented team, its accounts and contacts, and eighteen months of deals.
///
/// The same seed, size, moment and zone give the same records, identities included.
public enum DemoBook {
  /// The records, each after the ones it points at.
  ///
  /// - Parameters:
  ///   - size: the number of opportunities; accounts are two thirds and contacts four thirds of it. At least 12.
  ///   - now: the moment the book is opened at; nothing that has happened lies after it.
  ///   - zone: where the team works; its office hours are local ones.
  public static func records(seed: UInt64, size: Int = 60, now: Instant, zone: Zone) -> [any Record] {
    var scene = DemoScene(seed: seed, clock: Clock(now: now, zone: zone))
    let team = DemoTeam(&scene)
    var market = DemoMarket(deals: max(12, size), team: team, &scene)
    let deals = (0..<max(12, size)).map { DemoDeal(number: $0, market: market, team: team, &scene) }
    market.date(by: deals, &scene)
    return team.records + market.records + deals.map(\.opportunity) + deals.flatMap { $0.records(market, team, &scene) }
      + scene.outreach(market, team)
  }
}

/// What every part of the demo book is made with: chance, identities and the calendar.
struct DemoScene {
  var dice: Dice
  let clock: Clock
  let today: Day
  private var mint: IDMint

  init(seed: UInt64, clock: Clock) {
    dice = Dice(seed: seed)
    mint = IDMint(seed: seed &+ 1)
    self.clock = clock
    today = clock.today
  }

  /// An empty record with an identity of its own.
  mutating func make<R: Record>(_ type: R.Type) -> R { R(id: mint.next(at: clock.now)) }

  /// A quarter of an hour in the office on that day; today's lies before now.
  mutating func officeHour(_ day: Day) -> Instant {
    let hour = clock.zone.instant(LocalTime(day, minute: 8 * 60 + 30 + 15 * dice.roll(0...35)))
    if hour <= clock.now || day > today { return hour }
    let start = clock.zone.instant(LocalTime(today))
    return start.adding(seconds: Int(Double(clock.now.seconds - start.seconds) * dice.unit()))
  }

  /// That day, or the Friday before a weekend's.
  func workday(_ day: Day) -> Day {
    switch day.weekday {
    case .saturday: day.adding(days: -1)
    case .sunday: day.adding(days: -2)
    default: day
    }
  }

  /// A working day on or after that one.
  func nextWorkday(_ day: Day) -> Day {
    switch day.weekday {
    case .saturday: day.adding(days: 2)
    case .sunday: day.adding(days: 1)
    default: day
    }
  }

  /// The first day of the quarter that today lies in.
  var quarterStart: Day { Day(year: today.year, month: today.quarter * 3 - 2, day: 1) ?? today }
}
