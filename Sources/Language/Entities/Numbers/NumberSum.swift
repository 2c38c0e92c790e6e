/// The sum of number words read so far: whole groups of thousands and the group still open.
struct NumberSum {
  private var total = 0.0
  private var group: Double?
  private var last = 0.0
  private var scale = Double.infinity
  /// Whether the open group is a single number, so that "hundred" may multiply it.
  private var isSingle = false

  var value: Double { total + (group ?? 0) }

  /// Whether "and" may follow: after hundreds and thousands.
  var takesAnd: Bool { last >= 100 }

  /// Whether a loose hyphen and a digit may follow: "fifty - two".
  var takesDash: Bool { last >= 20 && last < 100 && last.truncatingRemainder(dividingBy: 10) == 0 }

  mutating func start(_ number: Double) -> Bool {
    group = number
    last = number < 100 ? 0 : 1
    isSingle = true
    return true
  }

  /// Adds a number below the last one: "seventy" "two", "hundred" "five"; "one" "twenty" is 120.
  mutating func add(_ number: Double) -> Bool {
    guard let open = group else {
      guard total == 0 || number < scale else { return false }
      group = number
      last = number
      isSingle = true
      return true
    }
    if last >= 100, number < 100 {
      group = open + number
    } else if last >= 20, last < 100, number >= 1, number < 10 {
      group = open + number
    } else if open >= 1, open < 10, last == open, number >= 10, number < 100 {
      group = open * 100 + number
    } else {
      return false
    }
    last = number
    isSingle = false
    return true
  }

  mutating func multiply(_ factor: Double) -> Bool {
    let open = group ?? 1
    if factor < 1000 {
      guard isSingle || open < 100 else { return false }
      group = open * factor
      isSingle = false
    } else if group == nil, last == scale, factor > scale {
      total *= factor
      scale = factor
    } else {
      guard factor < scale, group != nil || total == 0 else { return false }
      total += (open * factor * 100).rounded() / 100
      scale = factor
      group = nil
    }
    last = factor
    return true
  }
}
