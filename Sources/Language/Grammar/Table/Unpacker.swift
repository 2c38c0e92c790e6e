/// Reads back what a ``Packer`` wrote.
struct Unpacker {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func byte() throws(MalformedGrammar) -> UInt8 {
    guard at < bytes.count else { throw MalformedGrammar(offset: at) }
    at += 1
    return bytes[at - 1]
  }

  mutating func natural() throws(MalformedGrammar) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw MalformedGrammar(offset: at)
  }

  mutating func number() throws(MalformedGrammar) -> Int {
    let folded = Int64(bitPattern: try natural())
    return Int(Int64(bitPattern: UInt64(bitPattern: folded) >> 1) ^ -(folded & 1))
  }

  mutating func small() throws(MalformedGrammar) -> UInt32 {
    guard let number = UInt32(exactly: try natural()) else { throw MalformedGrammar(offset: at) }
    return number
  }

  /// How many elements follow; never more than there are bytes.
  mutating func count() throws(MalformedGrammar) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - at else { throw MalformedGrammar(offset: at) }
    return count
  }

  mutating func text() throws(MalformedGrammar) -> String {
    let count = try count()
    defer { at += count }
    return String(decoding: bytes[at..<at + count], as: UTF8.self)
  }

  /// Weights written by ``Packer/putSparse(_:)``.
  mutating func sparse() throws(MalformedGrammar) -> [Int8] {
    let count = try number()
    guard count >= 0, (count + 7) / 8 <= bytes.count - at else { throw MalformedGrammar(offset: at) }
    var weights = [Int8](repeating: 0, count: count)
    for start in stride(from: 0, to: count, by: 8) {
      var group = try byte()
      while group != 0 {
        let place = start + group.trailingZeroBitCount
        guard place < count else { throw MalformedGrammar(offset: at) }
        weights[place] = Int8(bitPattern: try byte())
        group &= group - 1
      }
    }
    return weights
  }

  mutating func optionalText() throws(MalformedGrammar) -> String? { try flag() ? try text() : nil }

  mutating func flag() throws(MalformedGrammar) -> Bool { try byte() != 0 }

  mutating func double() throws(MalformedGrammar) -> Double { Double(bitPattern: try natural()) }

  mutating func smalls() throws(MalformedGrammar) -> [UInt32] {
    let count = try count()
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try small()) }
    return numbers
  }

  /// Numbers written by ``Packer/putSteps(_:)``: most of a table, so read without a call for each byte.
  mutating func steps() throws(MalformedGrammar) -> [UInt32] {
    let count = try count()
    let start = at
    var end = start
    let numbers = bytes.withUnsafeBufferPointer { bytes in
      [UInt32](unsafeUninitializedCapacity: count) { numbers, filled in
        var last = 0
        while filled < count, let step = Self.step(bytes, &end) {
          last &+= step
          guard let number = UInt32(exactly: last) else { return }
          numbers.initializeElement(at: filled, to: number)
          filled += 1
        }
      }
    }
    at = end
    guard numbers.count == count else { throw MalformedGrammar(offset: end) }
    return numbers
  }

  @inline(__always)
  private static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int? {
    var folded: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      folded |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(folded >> 1) ^ -Int(folded & 1) }
      shift += 7
    }
    return nil
  }

  mutating func texts() throws(MalformedGrammar) -> [String] {
    try list { unpacker throws(MalformedGrammar) in try unpacker.text() }
  }

  mutating func list<Element>(_ each: (inout Unpacker) throws(MalformedGrammar) -> Element)
    throws(MalformedGrammar) -> [Element]
  {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }
}

/// A compiled grammar that is damaged, or was made by another version.
public struct MalformedGrammar: Error, Sendable, Hashable {
  /// The byte at which reading failed.
  public let offset: Int
}
