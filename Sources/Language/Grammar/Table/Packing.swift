extension Lexicon {
  func pack(into packer: inout Packer) {
    packer.put(words)
    packer.put(isSpelt) { $0.put($1) }
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    let words = try unpacker.texts()
    let isSpelt = try unpacker.list { unpacker throws(MalformedGrammar) in try unpacker.flag() }
    self.init(words: words, isSpelt: isSpelt)
  }
}

extension Automaton {
  func pack(into packer: inout Packer) {
    for numbers in [
      wordStarts, words, wordTargets, labelStarts, labels, labelTargets, acceptStarts, accepts,
    ] { packer.put(numbers) }
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init()
    wordStarts = try unpacker.smalls()
    words = try unpacker.smalls()
    wordTargets = try unpacker.smalls()
    labelStarts = try unpacker.smalls()
    labels = try unpacker.smalls()
    labelTargets = try unpacker.smalls()
    acceptStarts = try unpacker.smalls()
    accepts = try unpacker.smalls()
  }
}

extension Phrases {
  func pack(into packer: inout Packer) {
    for numbers in [edgeStarts, words, targets, endingStarts] { packer.put(numbers) }
    packer.put(endings) { packer, ending in
      packer.put(ending.list)
      packer.put(ending.value)
    }
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    edgeStarts = try unpacker.smalls()
    words = try unpacker.smalls()
    targets = try unpacker.smalls()
    endingStarts = try unpacker.smalls()
    endings = try unpacker.list { unpacker throws(MalformedGrammar) in
      Ending(list: try unpacker.small(), value: try unpacker.small())
    }
  }
}

extension Packer {
  mutating func put(_ label: Label) {
    put(UInt64(label.kind.rawValue))
    put(label.index)
    put(label.slot)
  }

  mutating func put(_ value: Grammar.Value) {
    put(value.out)
    put(value.list)
    put(value.context) { $0.put($1) }
  }

  mutating func put(_ condition: Grammar.Condition) {
    put(condition.key)
    put(condition.values)
    put(condition.fillsSlot)
  }

  mutating func put(_ block: Grammar.Block) {
    put(block.intent)
    put(block.fixed) { packer, fixed in
      packer.put(fixed.slot)
      packer.put(fixed.value)
    }
    put(block.requires) { $0.put($1) }
    put(block.excludes) { $0.put($1) }
  }
}

extension Label {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    guard let kind = Kind(rawValue: try unpacker.byte()) else { throw MalformedGrammar(offset: 0) }
    self.init(kind: kind, index: try unpacker.small(), slot: try unpacker.small())
  }
}

extension NumberRange {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(low: try unpacker.double(), high: try unpacker.double(), step: try unpacker.double())
  }
}

extension Draft.Condition {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(key: try unpacker.text(), values: try unpacker.texts(), fillsSlot: try unpacker.flag())
  }
}

extension Grammar.Value {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(out: try unpacker.text(), list: try unpacker.small(), context: try unpacker.list(Draft.Condition.init))
  }
}

extension Grammar.Block {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    let intent = try unpacker.number()
    let fixed = try unpacker.list { unpacker throws(MalformedGrammar) in
      (slot: try unpacker.text(), value: try unpacker.text())
    }
    self.init(
      intent: intent, fixed: fixed, requires: try unpacker.list(Draft.Condition.init),
      excludes: try unpacker.list(Draft.Condition.init))
  }
}

extension Grammar.Template {
  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(block: try unpacker.number(), file: try unpacker.number(), line: try unpacker.number())
  }
}
