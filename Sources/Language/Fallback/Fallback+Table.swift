/// The model as part of a compact table.
extension Fallback {
  func pack(into packer: inout Packer) {
    packer.put(intents) { $0.put($1) }
    packer.put(lexicon.words)
    packer.putSteps(table.traits)
    packer.putSteps(table.rarities.map(\.bitPattern))
    packer.putSparse(weights)
    packer.put(scale.bitPattern)
    packer.put(biases) { $0.put($1.bitPattern) }
    packer.put(calibration.rises) { $0.put($1) }
    packer.put(calibration.shift)
    packer.put(calibration.bar)
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    intents = try unpacker.list { unpacker throws(MalformedGrammar) in try unpacker.optionalText() }
    lexicon = Lexicon(words: try unpacker.texts())
    let traits = try unpacker.steps()
    table = TraitTable(traits: traits, rarities: try unpacker.steps().map(Float.init(bitPattern:)))
    weights = try unpacker.sparse()
    scale = Float(bitPattern: try unpacker.small())
    biases = try unpacker.smalls().map(Float.init(bitPattern:))
    calibration = Calibration(
      rises: try unpacker.list { unpacker throws(MalformedGrammar) in try unpacker.double() },
      shift: try unpacker.double(), bar: try unpacker.double())
    guard calibration.rises.count == Evidence.count, table.rarities.count == traits.count,
      biases.count == intents.count,
      weights.count == traits.count * intents.count
    else { throw MalformedGrammar(offset: 0) }
  }
}

/// A model in a file of its own.
extension Fallback {
  private static let version: UInt64 = 0xBA47E5_0003

  public func encoded() -> [UInt8] {
    var packer = Packer()
    packer.put(Self.version)
    pack(into: &packer)
    return packer.bytes
  }

  /// Reads what ``encoded()`` of the same version gave.
  public init(encoded bytes: [UInt8]) throws(MalformedGrammar) {
    var unpacker = Unpacker(bytes)
    guard try unpacker.natural() == Self.version else { throw MalformedGrammar(offset: 0) }
    try self.init(&unpacker)
    guard unpacker.isAtEnd else { throw MalformedGrammar(offset: bytes.count) }
  }
}
