import Figures

/// What is decided about a deal before it is told in days and amounts.
struct DemoOutline {
  let name: String?
  let account: Int
  let fate: DemoDeal.Fate
  /// Indexes in the open stages, in the order they are visited.
  let path: [Int]
  let amount: Int?
  /// It closed in this quarter, if it did.
  private let isRecent: Bool
  /// Small ones stay with the Business Development Rep.
  let isSmall: Bool

  /// The deals that examples and transcripts speak of.
  private static let cast: [(name: String, account: Int, stage: Int, amount: Int)] = [
    ("Platform Rollout", 0, 4, 120_000), ("Pilot", 1, 2, 18_000), ("Northwind renewal", 4, 5, 64_000),
  ]

  init(number: Int, accounts: Int, _ scene: inout DemoScene) {
    isRecent = number % 4 == 3
    if number < DemoOutline.cast.count {
      let deal = DemoOutline.cast[number]
      name = deal.name
      account = deal.account
      fate = .open
      path = Array(0...deal.stage)
      amount = deal.amount
      isSmall = false
      return
    }
    name = nil
    account = number < accounts ? number : scene.dice.roll(0...accounts - 1)
    fate = DemoOutline.fate(number, &scene)
    let last = DemoOutline.lastStage(fate, number, &scene)
    path = DemoOutline.path(to: last, &scene)
    amount = fate == .open && last == 0 && scene.dice.chance(0.5) ? nil : DemoOutline.price(&scene)
    isSmall = (amount ?? 0) < 45_000 && number % 3 == 0
  }

  /// Two of five are open; of the others nine of twenty are won.
  private static func fate(_ number: Int, _ scene: inout DemoScene) -> DemoDeal.Fate {
    if number % 5 < 2 { return .open }
    let closed = number / 5 * 3 + number % 5 - 2
    if closed * 9 % 20 < 9 { return .won }
    let reasons = ["competitor", "price", "no_decision", "no_decision", "no_fit", "timing", "other"]
    return .lost(reason: scene.dice.pick(reasons))
  }

  private static func lastStage(_ fate: DemoDeal.Fate, _ number: Int, _ scene: inout DemoScene) -> Int {
    switch fate {
    case .won: scene.dice.chance(0.85) ? 5 : 4
    case .lost: scene.dice.index(weights: [6, 20, 25, 20, 20, 9])
    case .open: number / 5 % 6
    }
  }

  /// Most start at the beginning, some skip a stage, a few fall back by one.
  private static func path(to last: Int, _ scene: inout DemoScene) -> [Int] {
    let first = min(last, scene.dice.index(weights: [65, 28, 7]))
    var path: [Int] = []
    for stage in first...last {
      if stage != first, stage != last, scene.dice.chance(0.07) { continue }
      path.append(stage)
      if stage > first, stage < last, scene.dice.chance(0.05) { path += [stage - 1, stage] }
    }
    return path
  }

  private static func price(_ scene: inout DemoScene) -> Int {
    round(scene.dice.logNormal(median: 88_000, spread: 0.75))
  }

  /// To the steps in which people quote.
  private static func round(_ amount: Double) -> Int {
    let step = amount < 20_000 ? 500.0 : amount < 100_000 ? 1000 : 5000
    return Int(max(step, (amount / step).rounded() * step))
  }
}

extension DemoOutline {
  /// The stage log: moves spread over the life of the deal, the last one on its last day if it is over.
  func steps(_ scene: inout DemoScene) -> [DemoDeal.Step] {
    let (start, end) = life(&scene)
    let parts = Double(path.count)
    var steps: [DemoDeal.Step] = []
    for (index, stage) in path.enumerated() {
      let share = index == 0 ? 0 : (Double(index) + 0.6 * scene.dice.unit()) / parts
      let day = scene.workday(start.adding(days: Int(share * Double(end - start))))
      let next = steps.last.map { max($0.day.adding(days: 1), day) } ?? day
      steps.append(step(DemoDeal.stages[stage], on: next, estimate: index < path.count - 1 ? stage : nil, &scene))
    }
    switch fate {
    case .open: return steps
    case .won: return steps + [step("closed_won", on: end, estimate: nil, &scene)]
    case .lost: return steps + [step(DemoDeal.stages[path[path.count - 1]], on: end, estimate: nil, &scene)]
    }
  }

  /// The first and the last day: an open deal's last one is today.
  private func life(_ scene: inout DemoScene) -> (Day, Day) {
    if fate == .open {
      let age = path.count * 8 + scene.dice.roll(0...14 * path.count)
      return (scene.workday(scene.today.adding(days: -age)), scene.today)
    }
    let cycle = min(150, max(30, Int(scene.dice.logNormal(median: 72, spread: 0.45))))
    let end = closeDay(&scene)
    return (scene.workday(end.adding(days: -cycle)), end)
  }

  /// A recent one closes in this quarter, the others in the thirteen months before now.
  private func closeDay(_ scene: inout DemoScene) -> Day {
    guard isRecent else { return scene.workday(scene.today.adding(days: -scene.dice.roll(1...400))) }
    let start = scene.quarterStart
    let day = start.adding(days: scene.dice.roll(0...scene.today - start))
    return max(start, scene.workday(day))
  }

  /// - Parameter estimate: the stage of an early guess at the amount; `nil` for the amount agreed on last.
  private func step(_ stage: String, on day: Day, estimate: Int?, _ scene: inout DemoScene) -> DemoDeal.Step {
    var value = amount
    if let early = estimate, let final = amount {
      value =
        early == 0 ? nil : early < 4 ? DemoOutline.round(Double(final) * (0.75 + 0.45 * scene.dice.unit())) : final
    }
    return DemoDeal.Step(
      day: day, stage: stage, amount: value.map { Money(minor: $0 * 100, currency: .usd) }, at: scene.officeHour(day))
  }
}
