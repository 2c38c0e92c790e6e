extension Phrase {
  /// One figure with its currency or percent sign, if any: `$1.2M`, `50.000 EUR`, "half a million dollars", `15 %`.
  func term(_ index: Int) -> (Term, Int)? {
    let start = past(.approximately, index)
    let first = isMark(start, "~") ? start + 1 : start
    return signed(first) ?? counted(first) ?? percentOf(first)
  }

  /// A term that shares the currency said before, so that a lone letter multiplies: the `2m` of `$1-2m`.
  func term(_ index: Int, as code: String?) -> (Term, Int)? {
    guard let found = term(index) else { return nil }
    guard let code, !found.0.isMoney, !found.0.isPercent, let (value, scale, end) = money(index, code), end > found.1
    else { return found }
    return (Term(value: value, scale: scale, code: code, isMoney: true), end)
  }

  private func currencyCode(_ index: Int) -> String? {
    self[index].currency > 0 ? Vocabulary.english.currencies[Int(self[index].currency)] : nil
  }

  // MARK: Currency first

  /// `$20`, `US$ 1MM`, `EUR 50,000`, "dollar 22.5 million".
  private func signed(_ index: Int) -> (Term, Int)? {
    let first = isMinus(index) || role(index) == .minus ? index + 1 : index
    guard let (code, next) = currencyBefore(first) else { return nil }
    let start = isMark(next, "-") && isGlued(next) && isGlued(next + 1) ? next + 1 : next
    guard isNumber(start) || isMark(start, "."), let (value, scale, end) = money(start, code) else { return nil }
    let tail = currencyCode(end) == code && !isNumber(end + 1) ? end + 1 : end
    let isNegative = first > index || start > next
    return withCents(Term(value: isNegative ? -value : value, scale: scale, code: code, isMoney: true), tail)
  }

  /// The currency before a figure, with the country's letters: `$`, `US$`, `c $`, `EUR`, `usd$`, `Rs.`.
  private func currencyBefore(_ index: Int) -> (String, Int)? {
    if let code = currencyCode(index), role(index) != .nation {
      let isMarked = !self[index].isSign && (isMark(index + 1, "$") || isMark(index + 1, ".") && !isGlued(index + 2))
      return (code, isMarked ? index + 2 : index + 1)
    }
    guard isMark(index + 1, "$"), index < count, tokens[index].kind == .word else { return nil }
    if role(index) == .nation { return currencyCode(index).map { ($0, index + 2) } }
    if letter(index) == UInt8(ascii: "c") { return ("CAD", index + 2) }
    return letter(index) == UInt8(ascii: "a") && isGlued(index + 1) ? ("AUD", index + 2) : nil
  }

  // MARK: Figure first

  /// `50k EUR`, "ten pounds", "15 percent", `50k`, `12`.
  private func counted(_ index: Int) -> (Term, Int)? {
    if role(index) == .a, let code = currencyCode(index + 1), role(index + 1) != .nation {
      return withCents(Term(value: 1, code: code, isMoney: true), index + 2)
    }
    let isNegative = role(index) == .minus || isMinus(index)
    let start = isNegative ? index + 1 : index
    guard let (value, scale, end) = number(start) else { return nil }
    if self[end - 1].scale > 0, let code = currencyCode(end - 1) {
      return (Term(value: value, scale: scale, code: code, isMoney: true), end)
    }
    if let plain = money(start, "EUR"), let (code, behind) = currencyBehind(plain.end),
      let (value, scale, _) = money(start, code)
    {
      return withCents(Term(value: isNegative ? -value : value, scale: scale, code: code, isMoney: true), behind)
    }
    let sign = isNegative ? -1.0 : 1
    if let behind = percentBehind(end) { return (Term(value: sign * value, scale: scale, isPercent: true), behind) }
    if let (value, end) = million(start) { return (Term(value: sign * value, scale: 1e6, isMoney: true), end) }
    return (Term(value: sign * value, scale: scale, isMoney: scale >= 1000), end)
  }

  /// A number that needs no currency.
  private func number(_ index: Int) -> (value: Double, scale: Double, end: Int)? {
    if role(index) == .point, let (value, end) = decimals(behind: index, 0) { return (value, 1, end) }
    if let (value, end) = fractionInWords(index) { return (value, 1, end) }
    if let (value, end) = count(index) { return (value, scale(index..<end), end) }
    if self[index].fraction > 0, byte(index) != 0 { return (self[index].fraction, 1, index + 1) }
    if role(index) == .a, isWord(index + 1, "pair") || role(index + 1) == .couple { return (2, 1, index + 2) }
    return role(index) == .few && isLone(index) ? (3, 1, index + 1) : nil
  }

  /// What the last word multiplies by, or the one before the part of one in "a million and a half".
  private func scale(_ range: Range<Int>) -> Double {
    let last = range.last { self[$0].fraction == 0 && role($0) != .a && role($0) != .and }
    return last.map { max(self[$0].scale, 1) } ?? 1
  }

  /// A number beside a currency: a lone letter multiplies (`£1.5m`, `5 m usd`), and `50.000` may group thousands.
  private func money(_ index: Int, _ code: String) -> (value: Double, scale: Double, end: Int)? {
    if let spaced = spacedThousands(index) { return spaced }
    guard let (numeral, end) = numeral(index) else { return number(index) }
    let groups = !Phrase.pointCurrencies.contains(code) || isRound(numeral) && self[end].scale < 1000
    let value = groups ? numeral.grouped ?? numeral.value : numeral.value
    if self[end].scale >= 1000, letter(end) != 0, isGlued(end) || self[end + 1].currency > 0,
      !isGlued(end + 1) || byte(end + 1) != 0 || self[end + 1].currency > 0
    {
      return ((value * self[end].scale * 100).rounded() / 100, self[end].scale, end + 1)
    }
    guard let longer = number(index), longer.end > end else { return (value, 1, end) }
    return longer
  }

  /// Whether a point would part thousands that nobody writes as decimals: `64.000`, `1.250`.
  private func isRound(_ numeral: Numeral) -> Bool {
    numeral.grouped.map { $0.truncatingRemainder(dividingBy: 50) == 0 } ?? false
  }

  /// `12 000` beside a currency.
  private func spacedThousands(_ index: Int) -> (value: Double, scale: Double, end: Int)? {
    guard digits(index) <= 3, var value = integer(index), value > 0 else { return nil }
    var end = index + 1
    while digits(end) == 3, end - index < 5, tokens[end].joint == .space, let group = integer(end) {
      value = value * 1000 + group
      end += 1
    }
    guard end > index + 1, self[index - 1].currency > 0 || self[end].currency > 0 else { return nil }
    return (Double(value), 1, end)
  }

  /// Currencies of countries that write a decimal point.
  private static let pointCurrencies = ["USD", "GBP", "CAD", "AUD", "NZD", "INR", "SGD", "HKD", "MXN", "JPY", "CNY"]

  /// `1.2m`, which is money where nothing says that it is minutes or metres.
  private func million(_ index: Int) -> (Double, Int)? {
    guard let (numeral, end) = numeral(index), !numeral.isPlain, letter(end) == UInt8(ascii: "m"), isGlued(end),
      !isGlued(end + 1)
    else { return nil }
    return (numeral.value * 1e6, end + 1)
  }

  /// A minus sign: it touches its digits and nothing before it, or starts the sentence.
  private func isMinus(_ index: Int) -> Bool {
    guard byte(index) == UInt8(ascii: "-") || isSign(index, "−"),
      isNumber(index + 1) || isMark(index + 1, ".") || self[index + 1].isSign
    else { return false }
    return index == 0 || opens(index - 1) || !isGlued(index) && isGlued(index + 1) && !isNumber(index - 1)
  }

  /// The currency behind a figure: `EUR`, `€`, "us dollars", `US$`, `€ur`, `,- EUR`.
  private func currencyBehind(_ start: Int) -> (String, Int)? {
    let isWhole = (isMark(start, ",") || isMark(start, ".")) && isMark(start + 1, "-") && isGlued(start + 1)
    let index = isWhole ? start + 2 : start
    guard let code = currencyCode(index) else { return nil }
    if role(index) == .nation {
      return self[index + 1].currency > 0 ? (code, index + 2) : nil
    }
    let belongsToNext =
      isGlued(index + 1) ? !isGlued(index) || self[index].isSign : self[index].isSign && !isGlued(index)
    let isRepeated = numeral(index + 1).map { currencyCode($0.1) == code && self[$0.1].isSign } ?? false
    if isNumber(index + 1), belongsToNext, !isRepeated { return nil }
    return (code, isWord(index + 1, "ur") && isGlued(index + 1) ? index + 2 : index + 1)
  }

  // MARK: Parts

  /// "50 cents", "and fifty", "43" behind whole units of money.
  private func withCents(_ term: Term, _ index: Int) -> (Term, Int) {
    let start = past(.and, index)
    guard term.scale == 1, term.value.rounded() == term.value, !isGlued(start) || start > index,
      let (cents, end) = small(start) ?? integer(start, in: 0...99).map({ ($0, start + 1) })
    else { return (term, index) }
    var sum = term
    sum.value += Double(cents) / 100
    if role(end) == .cents { return (sum, end + 1) }
    let isLast =
      isIdle(end) || byte(end) != 0 && self[end].currency == 0 && !isNumber(end + 1) && !isMark(end, "%")
      || role(end) == .and && start > index
    return isLast ? (sum, end) : (term, index)
  }

  private func percentBehind(_ index: Int) -> Int? {
    if role(index) == .percent { return index + 1 }
    return role(index) == .per && role(index + 1) == .cents ? index + 2 : nil
  }

  /// "Percent of 10", "half a percent".
  private func percentOf(_ index: Int) -> (Term, Int)? {
    if let (share, end) = part(index), let behind = percentBehind(past(.a, past(.of, end))) {
      return (Term(value: share, isPercent: true), behind)
    }
    guard index == 0, let next = percentBehind(index), role(next) == .of, let (value, end) = count(next + 1) else {
      return nil
    }
    return (Term(value: value, isPercent: true), end)
  }
}
