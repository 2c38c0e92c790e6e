import Figures

/// One deal of the demo book: how it moves through the stages, and the opportunity that comes of it.
struct DemoDeal {
  static let stages = ["prospecting", "qualification", "discovery", "solution_design", "proposal", "negotiation"]

  /// How a deal ends, or where it stands.
  enum Fate: Hashable {
    case open, won
    case lost(reason: String)
  }

  /// One entry of the stage log.
  struct Step {
    var day: Day
    var stage: String
    var amount: Money?
    var at: Instant
  }

  let opportunity: Opportunity
  /// The number of its account.
  let account: Int
  let steps: [Step]
  let fate: Fate

  var created: Instant { steps.first?.at ?? Instant(seconds: 0) }
  var firstStage: String { steps.first?.stage ?? "" }
  /// The index of the furthest open stage in ``stages``.
  var depth: Int { steps.compactMap { DemoDeal.stages.firstIndex(of: $0.stage) }.max() ?? 0 }

  init(number: Int, market: DemoMarket, team: DemoTeam, _ scene: inout DemoScene) {
    let outline = DemoOutline(number: number, accounts: market.accounts.count, &scene)
    fate = outline.fate
    account = outline.account
    steps = outline.steps(&scene)
    var deal = scene.make(Opportunity.self)
    deal.account = market.accounts[account].id
    deal.name = outline.name ?? DemoDeal.name(at: market.accounts[account].name, number: number)
    let last = steps[steps.count - 1]
    deal.created = steps[0].at
    deal.amount = last.amount
    deal.stage = last.stage
    deal.owner = outline.isSmall ? team.kim.id : number % 5 == 1 ? team.dana.id : team.sam.id
    deal.sourcedBy = scene.dice.chance(0.45) ? team.kim.id : deal.owner
    deal.source = scene.dice.pick(["web", "referral", "event", "outreach", "outreach", "partner", "inbound"])
    deal.product = DemoNames.products[number % DemoNames.products.count]
    deal.campaign = deal.source == "event" ? scene.dice.pick(DemoNames.campaigns) : nil
    deal.competitor = scene.dice.chance(0.25) ? scene.dice.pick(DemoNames.competitors) : nil
    DemoDeal.settle(&deal, outline, closed: last.day, &scene)
    opportunity = deal
  }

  /// Such as `Initech Data Hub Migration`; in a large book told apart by a number.
  private static func name(at account: String, number: Int) -> String {
    let things = [
      "Rollout", "Expansion", "Renewal", "Migration", "Upgrade", "Seats", "Integration", "Training", "Reporting",
    ]
    let client = account.count <= 13 ? account : account.split(separator: " ")[0].description
    let product = DemoNames.products[number % DemoNames.products.count]
    let round = number / (things.count * DemoNames.products.count)
    return "\(client) \(product) \(things[number % things.count])" + (round == 0 ? "" : " \(round + 1)")
  }

  private static func settle(
    _ deal: inout Opportunity, _ outline: DemoOutline, closed day: Day, _ scene: inout DemoScene
  ) {
    switch outline.fate {
    case .won:
      deal.status = .won
      deal.closeDate = day
    case .lost(let reason):
      deal.status = .lost
      deal.closeDate = day
      deal.lostReason = reason
      if reason == "competitor" { deal.competitor = scene.dice.pick(DemoNames.competitors) }
    case .open:
      let ahead = 150 - 25 * (stages.firstIndex(of: deal.stage) ?? 0)
      deal.closeDate = scene.nextWorkday(scene.today.adding(days: scene.dice.roll(-6...ahead)))
      deal.nextStep = scene.dice.chance(0.75) ? scene.dice.pick(DemoWords.nextSteps) : nil
      if scene.dice.chance(0.12) { deal.probability = scene.dice.pick([0.3, 0.4, 0.6, 0.8]) }
    }
  }
}
