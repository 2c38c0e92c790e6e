import Sales

/// An id that a record has in another system.
enum ForeignID {
  private static let checksum = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)

  /// The key that both forms of a Salesforce id share: its first fifteen letters, where the last three are their
  /// checksum.
  static func key(_ id: String) -> String {
    guard id.utf8.count == 18, let short = String(id.utf8.prefix(15)), long(short) == id else { return id }
    return short
  }

  /// The forms in which a book may know an id.
  static func forms(_ id: String) -> [String] {
    let key = key(id)
    guard key.utf8.count == 15, key.utf8.allSatisfy(isDigit), let long = long(key) else { return [id] }
    return [key, long]
  }

  /// The form of eighteen letters, the last three of which tell which of the others are capitals.
  private static func long(_ key: String) -> String? {
    let letters = Array(key.utf8)
    guard letters.count == 15 else { return nil }
    let ends = (0..<3).map { part in
      checksum[(0..<5).reduce(0) { isCapital(letters[part * 5 + $1]) ? $0 | 1 << $1 : $0 }]
    }
    return key + String(decoding: ends, as: UTF8.self)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// The place of a Salesforce id among those of its kind, which are counted up in 62 digits; `nil` for any other id.
  static func rank(_ key: String) -> UInt64? {
    guard key.utf8.count == 15, key.utf8.allSatisfy(isDigit) else { return nil }
    return key.utf8.suffix(9).reduce(0) { rank, byte in
      let digit: UInt8 = byte < 0x3A ? byte - 0x30 : isCapital(byte) ? byte - 0x41 + 10 : byte - 0x61 + 36
      return rank * 62 + UInt64(digit)
    }
  }
}

extension RecordID {
  /// The identity that some text is; `nil` where it is none of Banter's.
  init?(own text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36, bytes[14] == UInt8(ascii: "7") else { return nil }
    for (place, byte) in bytes.enumerated() {
      let isDash = place == 8 || place == 13 || place == 18 || place == 23
      guard isDash ? byte == UInt8(ascii: "-") : "0123456789abcdef".utf8.contains(byte) else { return nil }
    }
    self.init(text)
  }
}
