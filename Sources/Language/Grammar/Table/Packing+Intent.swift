extension Packer {
  mutating func put(_ intent: Intent) {
    put(intent.name)
    put(intent.does)
    put(intent.summary)
    put(intent.writes)
    put(intent.group)
    put(intent.slots) { $0.put($1) }
    put(intent.examples) { packer, example in
      packer.put(example.text)
      packer.put(example.slots.sorted { $0.key < $1.key }) { packer, slot in
        packer.put(slot.key)
        packer.put(slot.value)
      }
    }
    put(intent.counterexamples)
  }

  private mutating func put(_ rule: SlotRule) {
    put(rule.name)
    put(rule.type)
    switch rule.requirement {
    case .optional: put(0)
    case .required: put(1)
    case .oneOf(let names):
      put(2)
      put(names)
    }
    put(rule.ask)
    put(rule.direction?.rawValue)
    put(rule.fallback)
  }
}

extension Intent {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(
      name: try unpacker.text(), does: try unpacker.text(), summary: try unpacker.text(), writes: try unpacker.flag(),
      slots: [])
    group = try unpacker.optionalText()
    slots = try unpacker.list(SlotRule.init)
    examples = try unpacker.list { unpacker throws(MalformedGrammar) in
      let text = try unpacker.text()
      let slots = try unpacker.list { unpacker throws(MalformedGrammar) in (try unpacker.text(), try unpacker.text()) }
      return Example(text: text, slots: Dictionary(slots) { $1 })
    }
    counterexamples = try unpacker.texts()
  }
}

extension SlotRule {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(name: try unpacker.text(), type: try unpacker.text())
    switch try unpacker.number() {
    case 0: requirement = .optional
    case 1: requirement = .required
    default: requirement = .oneOf(try unpacker.texts())
    }
    ask = try unpacker.optionalText()
    direction = try unpacker.optionalText().flatMap(Direction.init)
    fallback = try unpacker.optionalText()
  }
}
