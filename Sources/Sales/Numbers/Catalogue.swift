extension Metric {
  /// Every KPI that can be asked for.
  public static let all = [
    winRate, pipelineValue, weightedPipeline, conversionRate, salesCycleLength, averageDealSize, activityCount,
  ]

  /// Titles, by name, of the KPIs that are known by name but not counted yet.
  public static let announced = [
    "quota_attainment": "Quota attainment", "qualified_opportunities": "Qualified opportunities",
    "pipeline_coverage": "Pipeline coverage", "pipeline_velocity": "Pipeline velocity",
    "time_in_stage": "Time in stage",
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
    isSnapshot: true, recipe: Recipe(.open, .sum))

  public static let weightedPipeline = Metric(
    name: "weighted_pipeline", title: "Weighted pipeline", unit: .currency,
    definition: "The sum of amount times probability of all open deals: the deal's own probability, else its stage's.",
    isSnapshot: true, recipe: Recipe(.open, .weightedSum))

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

  public static let averageDealSize = Metric(
    name: "average_deal_size", title: "Average deal size", unit: .currency,
    definition:
      "The mean amount of the deals won in the period, beside the median; those without an amount are left out.",
    recipe: Recipe(.won, .spread(.amount, headline: .mean)))

  public static let activityCount = Metric(
    name: "activity_count", title: "Activities", unit: .count,
    definition: "Calls, meetings and demos that took place in the period; planned ones do not count.",
    recipe: Recipe(.activities(countingAs: ["call", "meeting", "demo"]), .count))
}
