/// The natural logarithm and its inverse without a mathematics library: enough digits for scores and confidences.
enum Curve {
  static func logarithm(_ value: Double) -> Double {
    let exponent = Double(value.exponent)
    let part = (value.significand - 1) / (value.significand + 1)
    let square = part * part
    return exponent * 0.693_147_180_559_945 + 2 * part * (1 + square * (1 / 3 + square * (1 / 5 + square / 7)))
  }

  static func exponential(_ value: Double) -> Double {
    let part = max(-40, min(40, value)) / 1024
    var power = 1 + part * (1 + part / 2 * (1 + part / 3))
    for _ in 0..<10 { power *= power }
    return power
  }
}
