import Figures

/// Tallies being made into figures: of every part of a recipe, then of what they come to together.
struct Sheet {
  var recipe: Recipe
  /// The tallies of each part, in the order of the recipe.
  var parts: [[Tally]]
  /// A row a group is asked for, or a row a stage.
  var isGrouped: Bool

  /// Everything together.
  var whole: (Measurement.Figure, Measurement.Why?) {
    let currencies = currencies(of: parts)
    guard currencies.count > 1 else { return figure(parts, currency: currencies.first) }
    let main = Tally.merged(parts[0])
    return (
      Measurement.Figure(value: nil, n: main.count, excluded: main.excluded), .severalCurrencies(currencies)
    )
  }

  /// All stages together, which no number stands for; its n is that of the stage most deals left.
  var stages: (Measurement.Figure, Measurement.Why?) {
    let most = parts[0].map(\.count).max() ?? 0
    let excluded = parts[0].map(\.excluded).reduce(0, +)
    return (Measurement.Figure(value: nil, n: most, excluded: excluded), most == 0 ? .nothingDecided : .rowPerStage)
  }

  /// A row for every group, and within it for every currency; records without an amount stand with the only one.
  var rows: [Measurement.Figure] {
    if recipe.blend?.isForecast == true && !isGrouped { return categories }
    let all = currencies(of: parts)
    guard isGrouped || all.count > 1 else { return [] }
    let keys = isGrouped ? Set(parts.joined().compactMap(\.key)).map(Optional.some) : [nil]
    return keys.flatMap { key in
      let own = parts.map { $0.filter { $0.key == key } }
      let currencies = currencies(of: own)
      return currencies.count > 1
        ? currencies.map { figure(only($0, of: own), key: key, currency: $0).0 }
        : [figure(own, key: key, currency: currencies.first ?? all.first).0]
    }
  }

  /// The parts of a forecast, one below the other.
  private var categories: [Measurement.Figure] {
    let currencies = currencies(of: parts)
    let isOne = currencies.count < 2
    return (isOne ? [currencies.first] : currencies.map(Optional.some)).flatMap { currency in
      let own = isOne ? parts : currency.map { only($0, of: parts) } ?? parts
      var sum = Tally()
      return zip(recipe.parts, own).map { part, tallies in
        let tally = Tally.merged(tallies)
        sum = recipe.blend == .runningForecast ? Tally.merged([sum, tally]) : tally
        (sum.key, sum.currency) = (part.name, currency)
        return sum.figure(part).figure
      }
    }
  }

  /// The currencies of the amounts, each once, by code; where a quota is asked for, its own alone.
  private func currencies(of parts: [[Tally]]) -> [Currency] {
    guard recipe.isMoney else { return [] }
    let deciding = zip(recipe.parts, parts).filter { recipe.quotaDecides ? $0.0.facts.areQuotas : true }
    return Set(deciding.flatMap { $0.1.compactMap(\.currency) }).sorted { $0.code < $1.code }
  }

  private func only(_ currency: Currency, of parts: [[Tally]]) -> [[Tally]] {
    parts.map { $0.filter { $0.currency == currency } }
  }

  /// The figure of tallies in one currency or none; what is in another is left out.
  private func figure(
    _ parts: [[Tally]], key: String? = nil, currency: Currency?
  ) -> (Measurement.Figure, Measurement.Why?) {
    let figures = zip(recipe.parts, parts).map { part, tallies in
      let fitting = tallies.filter { $0.currency == nil || $0.currency == currency }
      let counted = Tally.merged(fitting, key: key, currency: currency).figure(part)
      var figure = counted.figure
      figure.excluded += tallies.filter { $0.currency != nil && $0.currency != currency }.map(\.count).reduce(0, +)
      return Recipe.Blend.Ingredient(name: part.name, figure: figure, why: counted.why)
    }
    guard let blend = recipe.blend else { return (figures[0].figure, figures[0].why) }
    return blend.figure(figures)
  }
}

extension Recipe {
  /// Amounts in a currency that no quota is set in are left out.
  fileprivate var quotaDecides: Bool { parts.contains(where: \.facts.areQuotas) }
}
