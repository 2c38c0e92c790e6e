/// A whole number with a comma at every third digit: `1,234,567`.
func grouped(_ magnitude: UInt) -> String {
  let digits = Array(String(magnitude))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

func grouped(_ number: Int) -> String { (number < 0 ? "-" : "") + grouped(number.magnitude) }

/// A number rounded to `decimals` (0...9) places, grouped; "n/a" where it is not finite.
func rounded(_ number: Double, decimals: Int) -> String {
  guard number.isFinite else { return "n/a" }
  let places = min(max(decimals, 0), 9)
  let scale = (0..<places).reduce(UInt(1)) { scale, _ in scale * 10 }
  guard let scaled = UInt(exactly: (number.magnitude * Double(scale)).rounded()) else { return "\(number)" }
  let sign = number < 0 && scaled > 0 ? "-" : ""
  let whole = sign + grouped(scaled / scale)
  return places == 0 ? whole : whole + "." + zeroPadded(scaled % scale, to: places)
}

func zeroPadded(_ number: UInt, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
