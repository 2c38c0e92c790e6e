/// An order that looks random and is always the same (xorshift64*).
struct Shuffle {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func shuffle(_ order: inout [Int]) {
    for last in order.indices.dropFirst().reversed() { order.swapAt(last, Int(next() % UInt64(last + 1))) }
  }

  private mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
