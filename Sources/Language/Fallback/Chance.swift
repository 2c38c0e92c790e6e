/// Numbers that look random and are always the same (xorshift64*).
struct Chance {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A number from 0, less than `bound`, which is more than 0.
  mutating func below(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D >> 33) % UInt64(bound))
  }

  mutating func shuffle(_ order: inout [Int]) {
    for last in order.indices.dropFirst().reversed() { order.swapAt(last, below(last + 1)) }
  }
}
