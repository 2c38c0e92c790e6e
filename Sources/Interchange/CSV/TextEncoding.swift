/// How a file's bytes stand for text.
public enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case windows1252 = "Windows-1252"
}

extension TextEncoding {
  /// The text of some bytes; `nil` where they are none in this encoding, and where there is a NUL among them.
  func text(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.contains(where: { $0 >= 0x80 || $0 == 0 }) else { return String(decoding: bytes, as: UTF8.self) }
    guard !bytes.contains(0) else { return nil }
    switch self {
    case .utf8:
      var check = UTF8Check()
      check.read(bytes)
      check.finish()
      return check.bad == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    case .windows1252:
      var scalars = String.UnicodeScalarView()
      for byte in bytes {
        guard let scalar = Windows1252.scalar(byte) else { return nil }
        scalars.append(scalar)
      }
      return String(scalars)
    }
  }
}

private enum Windows1252 {
  /// What the bytes 80...9F stand for; the five that stand for nothing are spaces.
  private static let special = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = special[Int(byte - 0x80)]
    return scalar == " " ? nil : scalar
  }
}

/// Counts good and bad multi-byte sequences of UTF-8 in bytes that come in chunks.
struct UTF8Check {
  private(set) var good = 0
  private(set) var bad = 0
  /// Continuation bytes still to come, and the range of the next one.
  private var pending = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes where byte >= 0x80 || pending > 0 { read(byte) }
  }

  /// A sequence that is cut off at the end is a bad one.
  mutating func finish() {
    if pending > 0 { bad += 1 }
    pending = 0
  }

  private mutating func read(_ byte: UInt8) {
    if pending > 0 {
      if (lowest...highest).contains(byte) {
        pending -= 1
        (lowest, highest) = (0x80, 0xBF)
        if pending == 0 { good += 1 }
        return
      }
      bad += 1
      pending = 0
    }
    if byte >= 0x80 { lead(byte) }
  }

  /// The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences.
  private mutating func lead(_ byte: UInt8) {
    (lowest, highest) = (0x80, 0xBF)
    switch byte {
    case 0xC2...0xDF: pending = 1
    case 0xE0: (pending, lowest) = (2, 0xA0)
    case 0xED: (pending, highest) = (2, 0x9F)
    case 0xE1...0xEF: pending = 2
    case 0xF0: (pending, lowest) = (3, 0x90)
    case 0xF4: (pending, highest) = (3, 0x8F)
    case 0xF1...0xF3: pending = 3
    default: bad += 1
    }
  }
}
