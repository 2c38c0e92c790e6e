/// The grammar as a compact table, made at build time and read back at every start.
extension Grammar {
  private static let version: UInt64 = 7

  public func encoded() -> [UInt8] {
    var packer = Packer()
    packer.put(Self.version)
    packer.put(intents) { $0.put($1) }
    lexicon.pack(into: &packer)
    automaton.pack(into: &packer)
    packer.put(labels) { $0.put($1) }
    packer.put(slotNames)
    phrases.pack(into: &packer)
    packer.put(listNames)
    packer.put(values) { $0.put($1) }
    packer.put(ranges) { packer, range in for number in [range.low, range.high, range.step] { packer.put(number) } }
    packer.put(nameKinds)
    packer.put(nameSets) { $0.put($1) }
    packer.put(openings) { $0.put($1.sorted()) }
    packer.put(blocks) { $0.put($1) }
    packer.put(templates) { packer, template in
      for number in [template.block, template.file, template.line] { packer.put(number) }
    }
    packer.put(files)
    packer.put(types.sorted { $0.key < $1.key }) { packer, type in
      packer.put(type.key)
      packer.put(type.value)
    }
    packer.put(slotLabels) { packer, labels in packer.put(labels) { $0.put($1) } }
    packer.put(fallback != nil)
    fallback?.pack(into: &packer)
    packer.put(habits != nil)
    habits?.pack(into: &packer)
    return packer.bytes
  }

  /// The table as printable text, for ``init(encoded:)-(StaticString)``.
  public var encodedText: String { Base64.encode(encoded()) }

  /// Reads a table inside the program.
  public init(encoded text: StaticString) throws(MalformedGrammar) {
    try self.init(encoded: text.withUTF8Buffer(Base64.decode))
  }

  /// Reads a table made by ``encoded()`` of the same version.
  public init(encoded bytes: [UInt8]) throws(MalformedGrammar) {
    var unpacker = Unpacker(bytes)
    guard try unpacker.natural() == Self.version else { throw MalformedGrammar(offset: 0) }
    try self.init(&unpacker)
  }

  private init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    intents = try unpacker.list(Intent.init)
    lexicon = try Lexicon(&unpacker)
    automaton = try Automaton(&unpacker)
    labels = try unpacker.list(Label.init)
    slotNames = try unpacker.texts()
    phrases = try Phrases(&unpacker)
    listNames = try unpacker.texts()
    values = try unpacker.list(Value.init)
    ranges = try unpacker.list(NumberRange.init)
    nameKinds = try unpacker.texts()
    nameSets = try unpacker.list { unpacker throws(MalformedGrammar) in try unpacker.natural() }
    openings = try unpacker.list { unpacker throws(MalformedGrammar) in Set(try unpacker.smalls()) }
    blocks = try unpacker.list(Block.init)
    templates = try unpacker.list(Template.init)
    files = try unpacker.texts()
    let types = try unpacker.list { unpacker throws(MalformedGrammar) in
      (try unpacker.text(), try Label(&unpacker))
    }
    self.types = Dictionary(types) { $1 }
    slotLabels = try unpacker.list { unpacker throws(MalformedGrammar) in try unpacker.list(Label.init) }
    fallback = try unpacker.flag() ? try Fallback(&unpacker) : nil
    habits = try unpacker.flag() ? try Habits(&unpacker) : nil
    guard slotLabels.count == intents.count else { throw MalformedGrammar(offset: 0) }
  }
}
