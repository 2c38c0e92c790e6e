extension Phrase {
  /// One figure with its currency or percent sign, if any: `$1.2M`, `50.000 EUR`, "half a million dollars", `15 %`.
  func amounting(_ index: Int) -> (Amounting, Int)? {
    let start = pastApproximation(index)
    return prefixed(start) ?? suffixed(start) ?? percentOf(start)
  }

  private func pastApproximation(_ index: Int) -> Int {
    let start = past(.approximately, index)
    return isMark(start, "~") ? start + 1 : start
  }

  /// The currency before a figure, with the country's letters: `$`, `US$`, `c $`, `EUR`, `usd$`.
  private func currencyBefore(_ index: Int) -> (String, Int)? {
    let code = Vocabulary.english.currencies[Int(self[index].currency)]
    if !code.isEmpty {
      let isBoth = isMark(index + 1, "$") && (code == "USD" || code == "CAD" || code == "AUD")
      return (code, isBoth ? index + 2 : index + 1)
    }
    guard isMark(index + 1, "$"), index < count, tokens[index].kind == .word else { return nil }
    if isWord(index, "us") { return ("USD", index + 2) }
    if isWord(index, "c") || isWord(index, "ca") { return ("CAD", index + 2) }
    if isWord(index, "a") || isWord(index, "au") { return isGlued(index + 1) ? ("AUD", index + 2) : nil }
    if isWord(index, "hk") { return ("HKD", index + 2) }
    return isWord(index, "s") || isWord(index, "sg") ? ("SGD", index + 2) : nil
  }

  private func prefixed(_ index: Int) -> (Amounting, Int)? {
    guard let (code, start) = currencyBefore(index), isNumber(start) || isMark(start, ".") || self[index].isSign,
      let (value, scale, end) = scaled(start, isMoney: true, code: code)
    else { return nil }
    let tail = end < count && currencyCode(end) == code && !isNumber(end + 1) ? end + 1 : end
    let (sum, behind) = withCents(value, tail, isWhole: scale == 1 && value.rounded() == value)
    return (Amounting(value: sum, scale: scale, code: code, isMoney: true, isImplied: false), behind)
  }

  private func currencyCode(_ index: Int) -> String { Vocabulary.english.currencies[Int(self[index].currency)] }

  private func suffixed(_ index: Int) -> (Amounting, Int)? {
    let isNegative = (role(index) == .minus || isMinus(index))
    let start = isNegative ? index + 1 : index
    let article = role(start) == .a && self[start + 1].currency > 0 ? start + 1 : nil
    guard let (value, scale, end) = article.map({ (1, 1, $0) }) ?? scaled(start, isMoney: false, code: nil) else {
      return nil
    }
    if let (code, behind) = currencyBehind(end) {
      let amount = scaled(start, isMoney: true, code: code) ?? (value, scale, end)
      let (sum, last) = withCents(amount.0, behind, isWhole: amount.1 == 1 && amount.0.rounded() == amount.0)
      return (Amounting(value: sum, scale: amount.1, code: code, isMoney: true, isImplied: false), last)
    }
    let signed = isNegative ? -value : value
    if let behind = percentBehind(end) {
      return (
        Amounting(value: signed, scale: scale, code: nil, isMoney: false, isImplied: false, isPercent: true), behind
      )
    }
    if let million = million(start) {
      return (Amounting(value: million.0, scale: 1e6, code: nil, isMoney: true, isImplied: true), million.1)
    }
    return (Amounting(value: signed, scale: scale, code: nil, isMoney: scale >= 1000, isImplied: true), end)
  }

  /// `1.2m`, which is money where nothing says that it is minutes or metres.
  private func million(_ index: Int) -> (Double, Int)? {
    guard let (numeral, end) = numeral(index), !numeral.isPlain, letter(end) == UInt8(ascii: "m"), isGlued(end),
      !isGlued(end + 1)
    else {
      return nil
    }
    return (numeral.value * 1e6, end + 1)
  }

  private func isMinus(_ index: Int) -> Bool {
    guard index >= 0, index < count, tokens[index].kind == .symbol || tokens[index].kind == .punctuation,
      byte(index) == UInt8(ascii: "-") || byte(index) == 0xE2, isNumber(index + 1) || isMark(index + 1, ".")
    else { return false }
    return dash(index) != nil && !isNumber(index - 1)
  }

  /// A number with its multiplier; in money a lone letter multiplies too (`£1.5m`), and `50.000` may group thousands.
  private func scaled(_ index: Int, isMoney: Bool, code: String?) -> (Double, Double, Int)? {
    if isMoney, let (numeral, end) = numeral(index) {
      let isGrouped = code.map { $0 != "USD" && $0 != "GBP" && $0 != "CAD" && $0 != "AUD" } ?? false
      let value = isGrouped ? numeral.grouped ?? numeral.value : numeral.value
      let scale = self[end].scale
      if scale >= 100, letter(end) != 0 ? isGlued(end) || !isGlued(end + 1) && self[end].unit == nil : true,
        !isGlued(end + 1) || byte(end + 1) != 0
      {
        return (value * scale, scale, end + 1)
      }
      if let (value, end) = count(index), self[end - 1].scale >= 100 { return (value, self[end - 1].scale, end) }
      return (value, 1, end)
    }
    if role(index) == .point, let (value, end) = decimals(behind: index, 0) { return (value, 1, end) }
    guard let (value, end) = count(index) ?? dozen(index) else { return nil }
    return (value, max(self[end - 1].scale, 1), end)
  }

  /// "A pair", "few".
  private func dozen(_ index: Int) -> (Double, Int)? {
    if role(index) == .a, isWord(index + 1, "pair") || role(index + 1) == .couple { return (2, index + 2) }
    return isWord(index, "few") && role(index - 1) != .a && isLone(index) ? (3, index + 1) : nil
  }

  /// The currency behind a figure: `EUR`, `€`, "us dollars", `US$`, `MUSD`, `€ur`.
  private func currencyBehind(_ index: Int) -> (String, Int)? {
    let isNational =
      isWord(index, "us") || isWord(index, "canadian") || isWord(index, "australian") || isWord(index, "turkish")
      || isWord(index, "indian") || isWord(index, "swiss") || isWord(index, "british") || isWord(index, "american")
    if isNational, self[index + 1].currency > 0 || isMark(index + 1, "$") {
      let code = isWord(index, "canadian") ? "CAD" : isWord(index, "australian") ? "AUD" : currencyCode(index + 1)
      return (code, index + 2)
    }
    guard self[index].currency > 0 else { return nil }
    if self[index].isSign, isGlued(index + 1), isNumber(index + 1) { return nil }
    if self[index].isSign, !isGlued(index), isNumber(index + 1) { return nil }
    if !isGlued(index), isGlued(index + 1), isNumber(index + 1) { return nil }
    let isEuro = isMark(index + 1, "u") || isWord(index + 1, "ur") && isGlued(index + 1)
    return (currencyCode(index), isEuro ? index + 2 : index + 1)
  }

  /// "50 cents", "and fifty", "43" behind whole units of money.
  private func withCents(_ value: Double, _ index: Int, isWhole: Bool) -> (Double, Int) {
    guard isWhole else { return (value, index) }
    let start = past(.and, index)
    guard !isGlued(start) || start > index,
      let (cents, end) = small(start) ?? integer(start, in: 0...99).map({ ($0, start + 1) }), cents < 100
    else {
      return (value, index)
    }
    if role(end) == .cents { return (value + Double(cents) / 100, end + 1) }
    let isLast =
      end >= count || tokens[end].kind == .punctuation && !isNumber(end + 1) || role(end) == .and && role(index) == .and
    return isLast && (isWord(index - 1, "and") == false) ? (value + Double(cents) / 100, end) : (value, index)
  }

  private func percentBehind(_ index: Int) -> Int? {
    if role(index) == .percent { return index + 1 }
    return role(index) == .per && role(index + 1) == .cents ? index + 2 : nil
  }

  /// "Percent of 10".
  private func percentOf(_ index: Int) -> (Amounting, Int)? {
    guard index == 0, let next = percentBehind(index), role(next) == .of, let (value, end) = count(next + 1) else {
      return nil
    }
    return (Amounting(value: value, scale: 1, code: nil, isMoney: false, isImplied: false, isPercent: true), end)
  }
}
