extension Metric {
  /// Every KPI that can be asked for.
  public static let all = [
    winRate, pipelineValue, weightedPipeline, conversionRate, salesCycleLength, averageDealSize, activityCount,
    timeInStage, quotaAttainment, qualifiedOpportunities, pipelineCoverage, pipelineVelocity, forecast, wonAmount,
    lostDeals,
  ]

  public static let winRate = Metric(
    name: "win_rate", title: "Win rate", unit: .fraction,
    definition: "Won deals divided by all deals closed in the period; a deal lost to no decision counts as lost.",
    recipe: Recipe(.closed, .share),
    variations: [
      Variation(
        variant: .count, definition: "By the number of deals.", recipe: Recipe(.closed, .share)),
      Variation(
        variant: .value, definition: "By amount; a lost deal counts with its last amount while it was open.",
        recipe: Recipe(.closed, .shareOfAmounts)),
      Variation(
        variant: .cohort, definition: "Of the deals created in the period; those still open are shown apart.",
        recipe: Recipe(.created, .share)),
    ])

  public static let pipelineValue = Metric(
    name: "pipeline_value", title: "Pipeline", unit: .currency,
    definition: "The sum of the amounts of all open deals; deals without an amount are counted apart.",
    usual: .now, recipe: Recipe(.open, .sum))

  public static let weightedPipeline = Metric(
    name: "weighted_pipeline", title: "Weighted pipeline", unit: .currency,
    definition: "The sum of amount times probability of all open deals: the deal's own probability, else its stage's.",
    usual: .now, recipe: Recipe(.open, .weightedSum))

  public static let conversionRate = Metric(
    name: "conversion_rate", title: "Conversion", unit: .fraction,
    definition: "Of the deals that left a stage, those that moved on, by the furthest stage each has reached.",
    recipe: Recipe(.passages, .share))

  public static let salesCycleLength = Metric(
    name: "sales_cycle_length", title: "Sales cycle", unit: .days,
    definition: "Days from creation to close of the deals won in the period: the median, beside the mean.",
    recipe: Recipe(.won, .spread(.days, headline: .median)),
    variations: [
      Variation(
        variant: .net, definition: "Without the days a deal was closed before it was reopened.",
        recipe: Recipe(.won, .spread(.netDays, headline: .median)))
    ])

  public static let timeInStage = Metric(
    name: "time_in_stage", title: "Time in stage", unit: .days,
    definition:
      "Days that deals spent in a stage, all their visits together, of those that last left it in the period: the "
      + "median, beside the mean. Deals that are in it now are shown apart.",
    recipe: Recipe(.stays, .spread(.stay, headline: .median)))

  public static let averageDealSize = Metric(
    name: "average_deal_size", title: "Average deal size", unit: .currency,
    definition:
      "The mean amount of the deals won in the period, beside the median; those without an amount are left out.",
    recipe: Recipe(.won, .spread(.amount, headline: .mean)))

  public static let activityCount = Metric(
    name: "activity_count", title: "Activities", unit: .count,
    definition: "Calls, meetings and demos that took place in the period; planned ones do not count.",
    recipe: Recipe(.activities(countingAs: ["call", "meeting", "demo"]), .count))

  public static let wonAmount = Metric(
    name: "won_amount", title: "Won", unit: .currency,
    definition: "The sum of the amounts of the deals won in the period; those without an amount are counted apart.",
    recipe: Recipe(.won, .sum))

  public static let lostDeals = Metric(
    name: "lost_deals", title: "Lost deals", unit: .count,
    definition: "Deals lost in the period, by the reason, the competitor or the source.",
    recipe: Recipe(.lost, .count))
}

// MARK: Blended

extension Metric {
  public static let quotaAttainment = Metric(
    name: "quota_attainment", title: "Quota attainment", unit: .fraction,
    definition:
      "Amounts won in the period divided by the quota for it, day by day as it was in force; a team's is the sum of its "
      + "members'. The pace is the quota times the share of the period that is over.",
    recipe: Recipe(
      .attainment, of: .init("won", .won, .sum), .init("quota", .quota(.wonAmount), .sum)))

  public static let qualifiedOpportunities = Metric(
    name: "qualified_opportunities", title: "Qualified opportunities", unit: .count,
    definition:
      "Deals that came to have all four BANT flags in the period, once each, for whoever sourced them, or owns them "
      + "where that is not known. Those that lost a flag since are shown as reversals.",
    recipe: Recipe(
      .target, of: .init("qualified", .qualified, .count), .init("quota", .quota(.qualifiedOpportunities), .sum)))

  public static let pipelineCoverage = Metric(
    name: "pipeline_coverage", title: "Pipeline coverage", unit: .ratio,
    definition: "Open deals that close in the period divided by what is left of the quota for it.",
    usual: .quarter,
    recipe: Recipe(
      .coverage, of: .init("open", .open, .sum), .init("won", .won, .sum), .init("quota", .quota(.wonAmount), .sum)))

  public static let pipelineVelocity = Metric(
    name: "pipeline_velocity", title: "Pipeline velocity", unit: .currency,
    definition:
      "What the pipeline brings in a day: open qualified deals times win rate times average deal size, divided by the "
      + "average sales cycle. Qualified are deals with all four BANT flags.",
    recipe: Recipe(
      .velocity, of: .init("open_qualified", .openQualified, .count), .init("win_rate", .closed, .share),
      .init("average_deal_size", .won, .spread(.amount, headline: .mean)),
      .init("sales_cycle_length", .won, .spread(.days, headline: .mean))))

  public static let forecast = Metric(
    name: "forecast", title: "Forecast", unit: .currency,
    definition:
      "What is closed in the period and what is committed to close in it; best case and pipeline stand beside it, by the "
      + "forecast categories of the stages.",
    usual: .quarter, recipe: forecast(.forecast),
    variations: [
      Variation(
        variant: .cumulative, definition: "Each category with those above it.", recipe: forecast(.runningForecast))
    ])

  private static func forecast(_ blend: Recipe.Blend) -> Recipe {
    Recipe(
      blend, of: .init("closed", .won, .sum), .init("commit", .forecast(.commit), .sum),
      .init("best_case", .forecast(.bestCase), .sum), .init("pipeline", .forecast(.pipeline), .sum))
  }
}
