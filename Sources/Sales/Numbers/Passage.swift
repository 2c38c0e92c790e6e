/// Deals that made the same step through the stages: places in the process, from 0, the last one a deal won.
public struct Passage: Sendable, Hashable {
  /// The group's key; `nil` when nothing is grouped.
  public var key: String?
  /// The furthest place reached before the step; `nil` for a first one.
  public var before: Int?
  /// The place it came to; `nil` for a stage the playbook does not have.
  public var place: Int?
  /// The deal was lost in this step, and is lost still.
  public var isLoss: Bool
  /// It was the last step of a deal that is open.
  public var isOpen: Bool
  /// It lies in the period asked about.
  public var isInside: Bool
  public var count: Int

  public init(
    key: String? = nil, before: Int?, place: Int?, isLoss: Bool = false, isOpen: Bool = false, isInside: Bool = true,
    count: Int = 1
  ) {
    self.key = key
    self.before = before
    self.place = place
    self.isLoss = isLoss
    self.isOpen = isOpen
    self.isInside = isInside
    self.count = count
  }

  private var furthest: Int? { place.map { max($0, before ?? $0) } ?? before }

  /// The places a deal left behind: those it skipped as well, and none when it went back.
  private var passed: Range<Int> {
    let start = before ?? 0
    return start..<max(start, place ?? start)
  }
}

extension Measurement.Question {
  /// How many deals moved on from each stage or were lost there. A loss without a known stage is excluded.
  ///
  /// Keys are the stages'; within one stage, those of the groups.
  public func tallies(of passages: [Passage]) -> [Tally] {
    var tallies: [Slot: Tally] = [:]
    let wanted = stages.dropLast().indices.filter { stage == nil || stages[$0].id == stage }
    if stage == nil || grouping == nil || grouping == .stage {
      for place in wanted { tallies[Slot(place: place, key: nil)] = Tally(key: stages[place].id) }
    }
    for passage in passages { passage.count(in: wanted, as: self, into: &tallies) }
    return Array(tallies.values)
  }

  fileprivate func key(_ place: Int, _ passage: Passage) -> String? { passage.key ?? stages[place].id }
}

/// A stage and a group.
private struct Slot: Hashable {
  var place: Int
  var key: String?
}

extension Passage {
  fileprivate func count(in places: [Int], as question: Measurement.Question, into tallies: inout [Slot: Tally]) {
    func add(_ place: Int, _ field: WritableKeyPath<Tally, Int>) {
      tallies[Slot(place: place, key: key), default: Tally(key: question.key(place, self))][keyPath: field] += count
    }
    for place in places where isInside && passed.contains(place) {
      add(place, \.count)
      add(place, \.hits)
    }
    guard let furthest else {
      if isLoss && isInside { tallies[Slot(place: -1, key: nil), default: Tally()].excluded += count }
      return
    }
    guard places.contains(furthest) else { return }
    if isLoss && isInside { add(furthest, \.count) }
    if isOpen { add(furthest, \.stillOpen) }
  }
}
