/// The grammar as a compact table, made at build time and read back at every start.
extension Grammar {
  private static let version: UInt64 = 8

  public func encoded() -> [UInt8] {
    let learnt = learnt()
    var packer = Packer()
    packTemplates(into: &packer)
    packer.put(learnt != nil)
    learnt?.pack(into: &packer)
    return packer.bytes
  }

  private func packTemplates(into packer: inout Packer) {
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
  }

  /// The templates as printable text, for ``init(encoded:learnt:)``.
  public var templateText: String {
    var packer = Packer()
    packTemplates(into: &packer)
    return Base64.encode(packer.bytes)
  }

  /// What was learnt as printable text, for ``Learnt/init(encoded:)``; empty where nothing was.
  public var learntText: String {
    var packer = Packer()
    learnt()?.pack(into: &packer)
    return Base64.encode(packer.bytes)
  }

  /// Reads a table of templates inside the program; `learnt` is asked when a line needs it.
  public init(encoded text: StaticString, learnt: @escaping @Sendable () -> Learnt?) throws(MalformedGrammar) {
    var unpacker = Unpacker(text.withUTF8Buffer(Base64.decode))
    try self.init(templates: &unpacker)
    self.learnt = learnt
  }

  /// Reads a table made by ``encoded()`` of the same version.
  public init(encoded bytes: [UInt8]) throws(MalformedGrammar) {
    var unpacker = Unpacker(bytes)
    try self.init(templates: &unpacker)
    guard try unpacker.flag() else { return }
    let learnt = try Learnt(&unpacker)
    self.learnt = { learnt }
  }

  private init(templates unpacker: inout Unpacker) throws(MalformedGrammar) {
    guard try unpacker.natural() == Self.version else { throw MalformedGrammar(offset: 0) }
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
    guard slotLabels.count == intents.count else { throw MalformedGrammar(offset: 0) }
  }
}
