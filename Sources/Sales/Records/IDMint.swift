import Figures

/// Makes the identities of new records: UUIDs of version 7 (RFC 9562), each greater than the one before.
public struct IDMint: Sendable {
  private var dice: Dice
  /// Milliseconds since 1970 in the upper 52 bits, a counter in the lower 12.
  private var last: UInt64 = 0
  private let millisecond: UInt64

  /// - Parameters:
  ///   - seed: what the random bits come from; two mints of one seed make the same identities.
  ///   - sequence: orders mints that are used within the same second; only its remainder by 1000 counts.
  public init(seed: UInt64, sequence: Int = 0) {
    dice = Dice(seed: seed)
    millisecond = UInt64(((sequence % 1000) + 1000) % 1000)
  }

  /// A new identity of that moment.
  public mutating func next(at moment: Instant) -> RecordID {
    last = max(last + 1, (UInt64(max(0, moment.seconds)) * 1000 + millisecond) << 12)
    let high = (last >> 12) << 16 | 0x7000 | last & 0xFFF
    let low: UInt64 = dice.next() >> 2 | 1 << 63
    return RecordID(high, low)
  }

  /// An identity among those of what happened at that moment: the greater rank comes later.
  ///
  /// - Parameter rank: less than 2 to the power of 54.
  public mutating func placed(at moment: Instant, rank: UInt64) -> RecordID {
    let chance: UInt64 = dice.next() >> 56
    return RecordID(
      UInt64(max(0, moment.seconds)) * 1000 << 16 | 0x7000, 1 << 63 | (rank & (1 << 54 - 1)) << 8 | chance)
  }
}

extension RecordID {
  /// The UUID of these bits.
  fileprivate init(_ high: UInt64, _ low: UInt64) {
    self.init(
      String(unsafeUninitializedCapacity: 36) { text in
        var digit = 0
        for index in 0..<36 {
          if index == 8 || index == 13 || index == 18 || index == 23 {
            text[index] = UInt8(ascii: "-")
            continue
          }
          let value = UInt8((digit < 16 ? high : low) >> UInt64(60 - digit % 16 * 4) & 15)
          text[index] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
          digit += 1
        }
        return 36
      })
  }
}
