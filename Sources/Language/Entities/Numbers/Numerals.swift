/// A number written in digits.
struct Numeral {
  var value: Double
  /// The value if a single point groups thousands, as in `50.000`; `nil` where it cannot.
  var grouped: Double?
  /// Whether it is one run of digits and nothing else.
  var isPlain: Bool
}

extension Phrase {
  /// A number in digits with its separators: `1,234.5`, `1.234,56`, `20'000`, `12,34,567`, `.08`.
  func numeral(_ index: Int) -> (Numeral, Int)? {
    if isMark(index, "."), digits(index + 1) > 0, isGlued(index + 1), !isNumber(index - 1) || !isGlued(index),
      let part = fraction(index + 1)
    {
      return (Numeral(value: part, isPlain: false), index + 2)
    }
    guard let whole = integer(index) else { return nil }
    let plain = (Numeral(value: Double(whole), isPlain: true), index + 1)
    guard let mark = separator(index + 1), !isGlued(index) || separator(index - 1) != mark else { return plain }
    let groups = run(of: mark, from: index + 1)
    let end = index + 1 + groups.count * 2
    if groups.areThousands, digits(index) <= 3, whole > 0, mark != UInt8(ascii: ".") || groups.count > 1 {
      return withFraction(digits: index..<end, after: mark)
    }
    if groups.count == 1, mark == UInt8(ascii: "."), groups.areThousands, let comma = separator(end), comma != mark,
      let part = fraction(end + 1)
    {
      return (Numeral(value: joined(index..<end) + part, isPlain: false), end + 2)
    }
    guard groups.count == 1, mark != UInt8(ascii: "'"), let part = fraction(index + 2) else { return plain }
    let grouped = groups.areThousands && digits(index) <= 3 && whole > 0 ? joined(index..<end) : nil
    return (Numeral(value: Double(whole) + part, grouped: grouped, isPlain: false), end)
  }

  /// The mark between two digits it touches: a comma, a point or an apostrophe.
  private func separator(_ index: Int) -> UInt8? {
    let mark = byte(index)
    guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "'"), isGlued(index),
      isNumber(index + 1), isGlued(index + 1)
    else { return nil }
    return mark
  }

  /// How many groups of digits follow, each behind that mark, and whether they group thousands (or, as in India, lakhs).
  private func run(of mark: UInt8, from index: Int) -> (count: Int, areThousands: Bool) {
    var count = 0
    var threes = 0
    var twos = 0
    while separator(index + count * 2) == mark {
      let length = digits(index + count * 2 + 1)
      threes += length == 3 ? 1 : 0
      twos += length == 2 ? 1 : 0
      count += 1
    }
    let last = digits(index + count * 2 - 1)
    let isIndian = mark == UInt8(ascii: ",") && twos == count - 1 && last == 3
    return (count, threes == count || isIndian)
  }

  private func joined(_ range: Range<Int>) -> Double {
    var value = 0.0
    for index in range where isNumber(index) {
      value = value * Double(power(ofTen: digits(index))) + Double(integer(index) ?? 0)
    }
    return value
  }

  private func withFraction(digits range: Range<Int>, after mark: UInt8) -> (Numeral, Int) {
    let whole = joined(range)
    if let next = separator(range.upperBound), next != mark, next != UInt8(ascii: "'"),
      separator(range.upperBound + 2) != next, let part = fraction(range.upperBound + 1)
    {
      return (Numeral(value: whole + part, isPlain: false), range.upperBound + 2)
    }
    return (Numeral(value: whole, isPlain: false), range.upperBound)
  }

  /// Digits behind the decimal point.
  private func fraction(_ index: Int) -> Double? {
    integer(index).map { Double($0) / Double(power(ofTen: digits(index))) }
  }

  private func power(ofTen exponent: Int) -> Int { (0..<min(exponent, 18)).reduce(1) { power, _ in power * 10 } }
}
