extension Phrase {
  /// A place in an order: `1st`, `23rd`, "first", "twenty-first"; not "last".
  func ordinal(_ index: Int) -> (Int, Int)? {
    if let value = integer(index, in: 1...999) {
      return role(index + 1) == .suffix && isGlued(index + 1) ? (value, index + 2) : nil
    }
    if self[index].ordinal > 0 { return (Int(self[index].ordinal), index + 1) }
    guard let tens = self[index].cardinal, tens >= 20, (1...9).contains(self[index + 1].ordinal) else { return nil }
    return (tens + Int(self[index + 1].ordinal), index + 2)
  }

  /// A year in words: "nineteen eighty six", "two thousand and thirty two", "twenty twenty-six".
  func yearInWords(_ index: Int) -> (Int, Int)? {
    if let century = self[index].cardinal, (10...21).contains(century) {
      let isHundred = self[index + 1].scale == 100
      guard let (rest, end) = small(past(.and, isHundred ? index + 2 : index + 1)), rest >= 10 || isHundred else {
        return nil
      }
      return (century * 100 + rest, end)
    }
    guard self[index].cardinal == 2, self[index + 1].scale == 1000, let (value, end) = count(index), value < 2100
    else { return nil }
    return (Int(value), end)
  }

  /// A number word below one hundred.
  func small(_ index: Int) -> (Int, Int)? {
    guard let value = self[index].cardinal else { return nil }
    if value >= 20, let ones = self[index + 1].cardinal, (1...9).contains(ones) { return (value + ones, index + 2) }
    return (value, index + 1)
  }
}
