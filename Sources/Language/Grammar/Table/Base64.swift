/// Bytes as printable text (RFC 4648), for tables inside source files. Zeros fill up the last group of three bytes.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 4 / 3 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 { text.append(alphabet[bits >> (18 - 6 * index) & 63]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What is not of the alphabet counts as zero.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    values.withUnsafeBufferPointer { values in
      [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { bytes, count in
        for start in stride(from: 0, to: text.count - 3, by: 4) {
          let first = values[Int(text[start])] << 18 | values[Int(text[start + 1])] << 12
          let bits = first | values[Int(text[start + 2])] << 6 | values[Int(text[start + 3])]
          for index in 0..<3 {
            bytes.initializeElement(at: count + index, to: UInt8(truncatingIfNeeded: bits >> (16 - 8 * index)))
          }
          count += 3
        }
      }
    }
  }

  /// By mark.
  private static let values: [UInt32] = {
    var values = [UInt32](repeating: 0, count: 256)
    for (value, mark) in alphabet.enumerated() { values[Int(mark)] = UInt32(value) }
    return values
  }()
}
