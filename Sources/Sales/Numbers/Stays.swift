import Figures

/// How long deals stayed in their stages, told by stage events that come deal by deal, each deal's in their order.
///
/// A stay begins with the event that brings a deal into a stage and ends with the one that takes it elsewhere or closes
/// it; all that a deal finished in one stage are added up. One that has not ended is apart.
public struct Stays {
  private let stages: [String]
  private let wanted: [Int]
  private let groupsByKey: Bool
  private let window: Range<Int>
  private var deal = ""
  private var key: String?
  private var visits: [Visits]
  private var current: (place: Int, since: Int)?
  private var places: [Slot: Int] = [:]
  /// What came of the deals that are finished; of all of them once ``finish()`` was called.
  public private(set) var tallies: [Tally] = []
  /// The deals that count, and the second they last left a stage that counts.
  public private(set) var leavers: [(deal: String, left: Int)] = []

  /// What a deal spent in one stage, in seconds.
  private struct Visits {
    var seconds = 0
    var lastLeft: Int?
  }

  private struct Slot: Hashable {
    var place: Int
    var key: String?
  }

  public init(_ question: Measurement.Question) {
    stages = question.stages.dropLast().map(\.id)
    let ids = stages
    wanted = ids.indices.filter { question.stage == nil || ids[$0] == question.stage }
    groupsByKey = question.stage != nil && question.grouping != nil && question.grouping != .stage
    let from = question.period?.from.map { question.zone.instant($0).seconds }
    let to = question.period?.to.map { question.zone.instant($0).seconds }
    window = (from ?? .min)..<max(from ?? .min, to ?? .max)
    visits = Array(repeating: Visits(), count: stages.count)
    guard !groupsByKey else { return }
    tallies = wanted.map { Tally(key: ids[$0]) }
    for (index, place) in wanted.enumerated() { places[Slot(place: place)] = index }
  }

  /// The next event: of the same deal as the one before and not earlier, or of another deal.
  public mutating func take(deal: String, key: String?, stage: String, isOpen: Bool, at second: Int) {
    if deal != self.deal {
      finishDeal()
      (self.deal, self.key) = (deal, key)
    }
    let place = isOpen ? stages.firstIndex(of: stage) : nil
    guard place != current?.place else { return }
    if let current {
      visits[current.place].seconds += second - current.since
      visits[current.place].lastLeft = second
    }
    current = place.map { ($0, second) }
  }

  /// No more events come.
  public mutating func finish() { finishDeal() }

  private mutating func finishDeal() {
    var last: Int?
    for place in wanted {
      if let left = visits[place].lastLeft, window.contains(left) {
        let slot = slot(place)
        tallies[slot].count += 1
        tallies[slot].values.append(Double(visits[place].seconds) / 86_400)
        last = max(last ?? left, left)
      }
      if current?.place == place { tallies[slot(place)].stillOpen += 1 }
    }
    if let last { leavers.append((deal, last)) }
    for place in visits.indices { visits[place] = Visits() }
    current = nil
  }

  private mutating func slot(_ place: Int) -> Int {
    let slot = Slot(place: place, key: groupsByKey ? key : nil)
    if let index = places[slot] { return index }
    places[slot] = tallies.count
    tallies.append(Tally(key: groupsByKey ? key : stages[place]))
    return tallies.count - 1
  }
}
