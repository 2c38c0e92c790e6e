import Figures

/// The values of entities: times get their place, figures their currency.
extension Reader {
  /// `nil` for what cannot be, such as 30 February. A verb says more of a period asked about than its slot does ("deals
  /// lost in Q3"), and less of any other time, but that what is arranged is to come.
  func value(of spotted: Spotted, type: String, _ fixed: SlotRule.Direction?, _ sentence: Sentence) -> Value? {
    switch spotted.entity {
    case .time(let when):
      let tense = Tense.direction(of: sentence, at: spotted.tokens)
      var direction = type == "period" ? tense ?? fixed : fixed ?? tense
      if fixed == .past, Tense.isArranged(in: sentence, at: spotted.tokens) { direction = .future }
      var resolver = Resolver(
        now: settings.now, settings: settings.entities, direction: direction, purpose: purpose(type))
      resolver.mayBeLaterToday = tense != .past
      return resolver.resolve(when).map { .period($0.period) }
    case .length(let amount): return .length(amount.length)
    case .figure(let figure): return value(of: figure, type: type)
    case .email(let address): return .text(address)
    case .phone: return .text(sentence.text(spotted.tokens))
    case .flag(let flag): return .flag(flag)
    }
  }

  private func purpose(_ type: String) -> Resolver.Purpose {
    switch type {
    case "date": .deadline
    case "period": .query
    default: .moment
    }
  }

  private func value(of figure: Figure, type: String) -> Value? {
    var currency = settings.currency
    if case .money(let code?) = figure.measure { currency = Currency(code) }
    switch (type, figure.extent) {
    case ("money", .exact(let amount)): return Money(major: amount, currency: currency).map(Value.money)
    case ("money", .range(let low, let high)):
      let ends = [low, high].map { $0.flatMap { Money(major: $0, currency: currency) } }
      return .moneyRange(MoneyRange(min: ends[0], max: ends[1]))
    case ("percent", .exact(let share)): return .percent(share / 100)
    case (_, .exact(let number)): return .number(number)
    default: return nil
    }
  }
}
