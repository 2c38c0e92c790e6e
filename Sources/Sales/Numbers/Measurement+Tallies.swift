import Figures

extension Measurement {
  /// The answer to a question out of what was counted.
  public init(of question: Question, counting tallies: [Tally]) {
    if let objection = question.objection {
      self.init(question: question, whole: Figure(value: nil, n: 0), why: objection)
      return
    }
    let recipe = question.metric.recipe(for: question.variant) ?? question.metric.recipe
    let labelled = tallies.map { tally in
      var tally = tally
      tally.key = tally.key.map { question.grouping?.label($0) ?? $0 }
      return tally
    }
    let sheet = Sheet(recipe: recipe, tallies: labelled)
    let isPerStage = recipe.facts == .passages && question.stage == nil
    let (whole, why) = isPerStage ? sheet.stages : sheet.whole
    self.init(question: question, whole: whole, rows: question.ordered(sheet.rows), why: why)
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
    return (
      Measurement.Figure(value: nil, n: all.count, excluded: all.excluded), .severalCurrencies(currencies)
    )
  }

  /// All stages together, which no number stands for; its n is that of the stage most deals left.
  var stages: (Measurement.Figure, Measurement.Why?) {
    let most = tallies.map(\.count).max() ?? 0
    return (Measurement.Figure(value: nil, n: most), most == 0 ? .nothingDecided : .rowPerStage)
  }

  /// A row for every group, and within it for every currency; records without an amount stand with the only one.
  var rows: [Measurement.Figure] {
    let isGrouped = tallies.contains { $0.key != nil }
    guard isGrouped || currencies.count > 1 else { return [] }
    return Dictionary(grouping: tallies, by: \.key).flatMap { key, tallies in
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
