/// Writes numbers and texts one after the other, small numbers in few bytes (LEB128).
struct Packer {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))) }

  mutating func put(_ number: UInt32) { put(UInt64(number)) }

  mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Weights, most of which are 0: for eight of them a byte that tells which are not, then those.
  mutating func putSparse(_ weights: [Int8]) {
    put(weights.count)
    for start in stride(from: 0, to: weights.count, by: 8) {
      let group = weights[start..<min(start + 8, weights.count)]
      bytes.append(group.enumerated().reduce(0) { $0 | ($1.element == 0 ? 0 : 1 << UInt8($1.offset)) })
      bytes.append(contentsOf: group.lazy.filter { $0 != 0 }.map { UInt8(bitPattern: $0) })
    }
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ number: Double) { put(number.bitPattern) }

  mutating func put(_ numbers: [UInt32]) { put(numbers) { $0.put($1) } }

  /// Numbers by what each adds to the one before, which is mostly little.
  mutating func putSteps(_ numbers: [UInt32]) {
    put(numbers.count)
    var last = 0
    for number in numbers {
      put(Int(number) - last)
      last = Int(number)
    }
  }

  mutating func put(_ texts: [String]) { put(texts) { $0.put($1) } }

  mutating func put<Element>(_ elements: [Element], each: (inout Packer, Element) -> Void) {
    put(elements.count)
    for element in elements { each(&self, element) }
  }
}
