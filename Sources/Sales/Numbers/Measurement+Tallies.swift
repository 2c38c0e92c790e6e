import Figures

extension Measurement {
  /// The answer to a question out of what was counted.
  ///
  /// - Parameter names: what the keys of groups are called, where they are ids.
  public init(of question: Question, counting tallies: [Tally], names: [String: String] = [:]) {
    guard question.objection == nil, let recipe = question.metric.recipe(for: question.variant) else {
      self.init(question: question, whole: Figure(value: nil, n: 0), why: question.objection)
      return
    }
    let sheet = Sheet(recipe: recipe, tallies: tallies.map(question.bucketed))
    let isPerStage = recipe.facts == .passages && question.stage == nil
    let (whole, why) = isPerStage ? sheet.stages : sheet.whole
    let rows = sheet.rows.map { question.named($0, names) }
    self.init(question: question, whole: whole, rows: question.ordered(rows), why: why)
  }
}

/// Tallies being added up.
private struct Sheet {
  var recipe: Recipe
  var tallies: [Tally]

  /// The currencies of the amounts, each once, by code.
  private var currencies: [Currency] {
    recipe.isMoney ? Set(tallies.compactMap(\.currency)).sorted { $0.code < $1.code } : []
  }

  /// Everything together.
  var whole: (Measurement.Figure, Measurement.Why?) {
    let all = Tally.merged(tallies, currency: currencies.first)
    guard currencies.count > 1 else { return all.figure(recipe) }
    return (Measurement.Figure(value: nil, n: all.count, excluded: all.excluded), .severalCurrencies(currencies))
  }

  /// All stages together, which no number stands for; its n is that of the stage most deals left.
  var stages: (Measurement.Figure, Measurement.Why?) {
    let most = tallies.map(\.count).max() ?? 0
    let excluded = tallies.map(\.excluded).reduce(0, +)
    return (Measurement.Figure(value: nil, n: most, excluded: excluded), most == 0 ? .nothingDecided : .rowPerStage)
  }

  /// A row for every group, and within it for every currency; records without an amount stand with the only one.
  var rows: [Measurement.Figure] {
    let isGrouped = tallies.contains { $0.key != nil }
    guard isGrouped || currencies.count > 1 else { return [] }
    return Dictionary(grouping: tallies.filter { !isGrouped || $0.key != nil }, by: \.key).flatMap { key, tallies in
      let own = recipe.isMoney ? Set(tallies.compactMap(\.currency)) : []
      return if own.count > 1 {
        own.map { currency in
          Tally.merged(tallies.filter { $0.currency == currency }, key: key, currency: currency).figure(recipe).figure
        }
      } else {
        [Tally.merged(tallies, key: key, currency: own.first ?? currencies.first).figure(recipe).figure]
      }
    }
  }
}

extension Measurement.Question {
  fileprivate func bucketed(_ tally: Tally) -> Tally {
    var tally = tally
    tally.key = tally.key.map { grouping?.bucket($0) ?? $0 }
    return tally
  }

  fileprivate func named(_ row: Measurement.Figure, _ names: [String: String]) -> Measurement.Figure {
    var row = row
    row.key = row.key.map { $0.isEmpty ? grouping?.nameOfNone ?? $0 : names[$0] ?? $0 }
    return row
  }

  /// Stages in the order of the process, months in that of time, everything else from the highest value down.
  fileprivate func ordered(_ rows: [Measurement.Figure]) -> [Measurement.Figure] {
    let isByStage = grouping == .stage || (grouping == nil && metric.recipe.facts == .passages)
    let isByTime = grouping == .month || grouping == .quarter
    return rows.sorted { left, right in
      let (first, second) = (left.key ?? "", right.key ?? "")
      if first != second && isByStage { return (place(first), first) < (place(second), second) }
      if first != second && isByTime { return first < second }
      return (-(left.value ?? -1), -left.n, first, left.currency?.code ?? "")
        < (-(right.value ?? -1), -right.n, second, right.currency?.code ?? "")
    }
  }

  private func place(_ stage: String) -> Int { stages.firstIndex { $0.id == stage } ?? stages.count }
}
