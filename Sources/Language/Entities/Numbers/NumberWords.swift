extension Phrase {
  /// A number in digits or words, without a sign: `12`, `2.5 million`, `one hundred and five`, `half a million`, `50k`.
  func count(_ index: Int) -> (Double, Int)? {
    guard isNumber(index) || self[index].counts || isMark(index, ".") else { return nil }
    if let found = scaledPart(index) { return found }
    guard let (value, end) = composed(index) else { return nil }
    return withPart(value, end) ?? (value, end)
  }

  /// "Two and a half", "five and a half million", "3 million and a half", "six and two thirds", `2 1/2`, `1½`.
  private func withPart(_ value: Double, _ index: Int) -> (Double, Int)? {
    let isWritten = isNumber(index - 1) && (byte(index) != 0 || isNumber(index))
    guard isWritten || role(index) == .and,
      let (part, end) = part(isWritten ? index : index + 1) ?? thirds(index + 1)
    else { return nil }
    if self[end].scale >= 1000, isScale(end) { return ((value + part) * self[end].scale, end + 1) }
    return (value + part * Swift.max(self[index - 1].scale, 1), end)
  }

  /// "Half a million", "a quarter million", "three quarters of a billion", "half a dozen".
  private func scaledPart(_ index: Int) -> (Double, Int)? {
    guard let (part, end) = part(index) else { return nil }
    let scale = past(.a, past(.of, end))
    if self[scale].scale > 1, self[scale].unit == nil || !isGlued(scale) {
      return (part * self[scale].scale, scale + 1)
    }
    return nil
  }

  /// A part of one: "half", "a quarter", "three quarters", "¾", "1/4".
  func part(_ index: Int) -> (Double, Int)? {
    let start = past(.a, index)
    if self[start].fraction > 0 { return (self[start].fraction, start + 1) }
    if let count = self[index].cardinal ?? integer(index, in: 1...9), self[index + 1].fraction > 0, count > 0,
      byte(index + 1) == 0
    {
      return (Double(count) * self[index + 1].fraction, index + 2)
    }
    guard let upper = integer(index, in: 1...9), isMark(index + 1, "/"), isGlued(index + 1), isGlued(index + 2),
      let lower = integer(index + 2, in: 2...9), upper < lower, !isMark(index + 3, "/")
    else { return nil }
    return (Double(upper) / Double(lower), index + 3)
  }

  /// "Two thirds", "a hundredth", "one fifth".
  func fractionInWords(_ index: Int) -> (Double, Int)? {
    guard let (count, end) = count(index) ?? (role(index) == .a ? (1, index + 1) : nil) else { return nil }
    return divided(count, end)
  }

  /// "Two thirds", "a third", "fifty-four hundredths".
  private func thirds(_ index: Int) -> (Double, Int)? {
    guard let (count, end) = role(index) == .a ? (1, index + 1) : small(index) else { return nil }
    return divided(Double(count), end)
  }

  private func divided(_ count: Double, _ index: Int) -> (Double, Int)? {
    let noun = dash(index) ?? index
    if self[noun].denominator > 0, count < 1000 || self[noun].denominator >= 100 {
      return (count / self[noun].denominator, noun + 1)
    }
    let isOne = count == 1 && self[noun].ordinal >= 3 && (isEnd(noun + 1) || isIdle(noun + 1) || role(noun + 1) == .of)
    return isOne ? (1 / Double(self[noun].ordinal), noun + 1) : nil
  }

  /// Adds up words and digits from left to right, largest scale first.
  private func composed(_ start: Int) -> (Double, Int)? {
    var sum = NumberSum()
    var index = start
    var end = start
    if role(start) == .a, self[start + 1].scale > 0 || self[start + 1].isPair { index += 1 }
    var beforeAnd: (NumberSum, Int)?
    while index < count {
      let hasAnd = role(index) == .and && sum.takesAnd
      if hasAnd { beforeAnd = (sum, end) }
      let hasDash = sum.takesDash && byte(index) == UInt8(ascii: "-") && (1...9).contains(self[index + 1].number)
      guard let after = add(hasAnd || hasDash ? index + 1 : index, to: &sum, isFirst: end == start) else { break }
      index = after
      end = after
    }
    guard end > start else { return nil }
    if let beforeAnd, self[end].scale > 0 && isScale(end) || self[end].fraction > 0 || self[end].denominator > 0 {
      (sum, end) = beforeAnd
    }
    return decimals(sum.value, end)
  }

  /// Adds the word at the index, if it can stand there.
  private func add(_ index: Int, to sum: inout NumberSum, isFirst: Bool) -> Int? {
    let word = self[index]
    if word.scale > 0, isScale(index), !isFirst || letter(index) == 0 {
      return sum.multiply(word.scale) ? index + 1 : nil
    }
    if let value = word.cardinal { return sum.add(Double(value)) ? index + 1 : nil }
    if isFirst, word.role == .couple || word.role == .few, self[past(.of, index + 1)].scale >= 100 {
      return sum.add(word.role == .couple ? 2 : 3) ? past(.of, index + 1) : nil
    }
    guard isFirst || index < count && tokens[index].joint == .space, let (numeral, end) = numeral(index) else {
      return nil
    }
    return (isFirst ? sum.start(numeral.value) : sum.add(numeral.value)) ? end : nil
  }

  /// Whether a multiplier stands there and not a unit or a word of its own: a lone letter must touch its digits.
  func isScale(_ index: Int) -> Bool {
    guard letter(index) != 0 else { return true }
    let isThousand = letter(index) == UInt8(ascii: "k")
    if isThousand, self[index - 1].cardinal != nil || self[index - 1].scale == 100 { return true }
    return isNumber(index - 1) && !(isNumber(index + 1) && isGlued(index + 1))
      && (isGlued(index) ? self[index].unit == nil || tokens[index].isCapitalized : isThousand)
  }

  /// "Two point two five", and a multiplier behind it.
  private func decimals(_ whole: Double, _ index: Int) -> (Double, Int) {
    guard role(index) == .point else { return (whole, index) }
    return decimals(behind: index, whole) ?? (whole, index)
  }

  /// The digits behind the word "point", one by one or as one number.
  func decimals(behind point: Int, _ whole: Double) -> (Double, Int)? {
    var value = whole
    var step = 0.1
    var index = point + 1
    while let digit = self[index].cardinal ?? integer(index) ?? (isWord(index, "oh") ? 0 : nil) {
      let width = digit >= 10 || digits(index) > 1 ? max(digits(index), 2) : 1
      for _ in 1..<width { step /= 10 }
      value += Double(digit) * step
      step /= 10
      index += 1
    }
    guard index > point + 1 else { return nil }
    return self[index].scale >= 100 && isScale(index) ? (value * self[index].scale, index + 1) : (value, index)
  }
}

extension Word {
  /// "Pair", as in "a pair".
  fileprivate var isPair: Bool { cardinal == 2 || role == .couple || role == .few }
}
