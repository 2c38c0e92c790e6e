import Figures

/// What everybody is to reach: their own quota from the day it takes effect, before that the one of their role.
///
/// A month's share of a quota is a twelfth of a year's and a third of a quarter's, whatever its length; a part of a month
/// takes its days' part of that. So $2M a year are four times $500k.
public struct QuotaPlan {
  private let measure: Playbook.RoleQuota.Measure
  private let users: [User]
  private let playbook: Playbook
  private let own: [RecordID: [Quota]]

  /// - Parameter quotas: of either measure; only those of this one count.
  public init(
    _ measure: Playbook.RoleQuota.Measure, users: [User], quotas: [Quota], playbook: Playbook
  ) {
    self.measure = measure
    self.users = users
    self.playbook = playbook
    let fitting = quotas.filter { ($0.amount != nil) == (measure == .wonAmount) && $0.owner != nil }
    own = Dictionary(grouping: fitting) { $0.owner ?? RecordID("") }.mapValues { quotas in
      quotas.sorted { ($0.effective?.number ?? .min, $0.id.text) < ($1.effective?.number ?? .min, $1.id.text) }
    }
  }

  /// Everybody with a quota; of one who has none the people led, with those they lead.
  public func members(of owner: RecordID? = nil) -> [User] {
    let all = users.filter { own[$0.id] != nil || roleQuota(of: $0) != nil }
    guard let owner else { return all }
    let alone = all.filter { $0.id == owner }
    return alone.isEmpty ? all.filter { leads(owner, $0) } : alone
  }

  private func leads(_ leader: RecordID, _ user: User) -> Bool {
    var above = user.manager
    for _ in users {
      if above == leader { return true }
      above = users.first { $0.id == above }?.manager
    }
    return false
  }

  /// What one is to reach on the days from one to another, the last not included: minor units by currency, or a number
  /// without one.
  public func share(of user: User, from start: Day, to end: Day) -> [Currency?: Double] {
    var shares: [Currency?: Double] = [:]
    var day = start
    while day < end {
      let next = min(end, change(for: user, after: day) ?? end)
      if let quota = quota(of: user, on: day) {
        shares[quota.currency, default: 0] += quota.amount * Self.months(from: day, to: next) / quota.months
      }
      day = next
    }
    return shares
  }

  private typealias Rate = (amount: Double, currency: Currency?, months: Double)

  private func quota(of user: User, on day: Day) -> Rate? {
    guard let quota = own[user.id]?.last(where: { $0.effective.map { $0 <= day } ?? true }) else {
      return roleQuota(of: user)
    }
    let months = Grain(rawValue: quota.per)?.months ?? 12
    return (Double(quota.amount?.minor ?? quota.count ?? 0), quota.amount?.currency, Double(months))
  }

  private func change(for user: User, after day: Day) -> Day? {
    own[user.id]?.compactMap(\.effective).first { $0 > day }
  }

  private func roleQuota(of user: User) -> Rate? {
    guard let quota = user.role.flatMap({ playbook.role($0)?.quota }), quota.measure == measure else { return nil }
    let months = Double(quota.per.months ?? 12)
    guard measure == .wonAmount else { return (Double(quota.count ?? 0), nil, months) }
    let currency = quota.currency.map { Currency($0) } ?? .usd
    return (Double((quota.amount ?? 0) * currency.minorPerMajor), currency, months)
  }

  /// Whole months count 1 each, a part of one the share of its days.
  static func months(from start: Day, to end: Day) -> Double {
    var whole = 0
    var parts = 0.0
    var day = start
    while day < end {
      let next = day.adding(days: 1 - day.dayOfMonth).adding(months: 1)
      let length = Day.length(ofMonth: day.month, year: day.year)
      if day.dayOfMonth == 1 && next <= end {
        whole += 1
      } else {
        parts += Double(min(next, end) - day) / Double(length)
      }
      day = next
    }
    return Double(whole) + parts
  }
}

extension QuotaPlan {
  /// Those whose quotas a question is about.
  public func members(for question: Measurement.Question) -> [User] {
    members(of: question.owner).filter { question.fits($0) }
  }

  /// The quotas behind a question: one for every member, of every group the period is cut into. Empty without a period.
  public func tallies(_ question: Measurement.Question) -> [Tally] {
    guard let days = question.quotaDays else { return [] }
    return members(for: question).flatMap { user in
      question.stretches(of: days).flatMap { stretch in
        share(of: user, from: stretch.start, to: stretch.end).map { currency, amount in
          var tally = Tally(key: stretch.key ?? question.key(of: user), currency: currency)
          (tally.count, tally.sum) = (1, amount)
          return tally
        }
      }
    }
  }
}

extension Measurement.Question {
  /// The days of the period; up to today where it has no end, `nil` where it has no beginning.
  fileprivate var quotaDays: (start: Day, end: Day)? {
    guard let start = period?.firstDay else { return nil }
    return (start, period?.lastDay?.adding(days: 1) ?? day.adding(days: 1))
  }

  fileprivate func fits(_ user: User) -> Bool {
    let region = only[.region].map { $0.lowercased() == user.region?.lowercased() } ?? true
    return region && (only[.manager].map { $0 == user.manager?.text } ?? true)
  }

  fileprivate func key(of user: User) -> String? {
    switch grouping {
    case .owner: user.id.text
    case .region: user.region ?? ""
    case .manager: user.manager?.text ?? ""
    default: nil
    }
  }

  /// The months of the days where that is what is grouped by, else all days.
  fileprivate func stretches(of days: (start: Day, end: Day)) -> [(key: String?, start: Day, end: Day)] {
    guard grouping == .month || grouping == .quarter else { return [(nil, days.start, days.end)] }
    var stretches: [(key: String?, start: Day, end: Day)] = []
    var start = days.start
    while start < days.end {
      let next = min(days.end, start.adding(days: 1 - start.dayOfMonth).adding(months: 1))
      stretches.append((String(start.description.prefix(7)), start, next))
      start = next
    }
    return stretches
  }
}
