import Figures

extension Measurement {
  /// The answer to a question out of what was counted of its one part.
  public init(of question: Question, counting tallies: [Tally], names: [String: String] = [:]) {
    self.init(of: question, parts: [tallies], names: names)
  }

  /// The answer to a question out of what was counted.
  ///
  /// - Parameters:
  ///   - parts: the tallies of each part of the recipe, in its order.
  ///   - names: what the keys of groups are called, where they are ids.
  public init(of question: Question, parts: [[Tally]], names: [String: String] = [:]) {
    guard question.objection == nil, let recipe = question.recipe, parts.count == recipe.parts.count else {
      self.init(question: question, whole: Figure(value: nil, n: 0), why: question.objection)
      return
    }
    let sheet = Sheet(
      recipe: recipe, parts: parts.map { $0.map(question.bucketed) },
      isGrouped: question.grouping != nil || recipe.facts.arePerStage)
    let isPerStage = recipe.facts.arePerStage && question.stage == nil
    let (whole, why) = isPerStage ? sheet.stages : sheet.whole
    let rows = sheet.rows.map { question.named($0, names) }
    self.init(question: question, whole: whole, rows: question.ordered(rows), why: why)
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
    if recipe?.blend?.isForecast == true && grouping == nil { return rows }
    let isByStage = grouping == .stage || (grouping == nil && metric.recipe.facts.arePerStage)
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
