/// How people put the slots of an intent into words: a weight for each clue, learnt from examples.
///
/// Clues share a fixed number of places; what falls together counts together.
struct Habits: Sendable {
  static let places = 1 << 18

  var weights: [Int8]
  var implications: [Implication] = []

  init() { weights = Array(repeating: 0, count: Self.places) }

  @inline(__always)
  static func place(_ clue: UInt32) -> Int { Int(clue) & (places - 1) }

  @inline(__always)
  func weight(_ clue: UInt32) -> Int32 { Int32(weights[Self.place(clue)]) }

  /// How much the clues speak for something that `visit` calls its argument with.
  @inline(__always)
  func sum(_ visit: ((UInt32) -> Void) -> Void) -> Int32 {
    var sum: Int32 = 0
    weights.withUnsafeBufferPointer { weights in visit { sum += Int32(weights[Self.place($0)]) } }
    return sum
  }
}

extension Habits {
  func pack(into packer: inout Packer) {
    packer.putSparse(weights)
    packer.put(implications) { packer, implication in
      packer.put(implication.intent)
      packer.put(implication.slot)
      packer.put(implication.values)
    }
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    weights = try unpacker.sparse()
    implications = try unpacker.list { unpacker throws(MalformedGrammar) in
      Implication(intent: try unpacker.number(), slot: try unpacker.text(), values: try unpacker.texts())
    }
    guard weights.count == Self.places else { throw MalformedGrammar(offset: 0) }
  }
}
