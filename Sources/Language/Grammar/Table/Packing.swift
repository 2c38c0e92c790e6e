extension Lexicon {
  func pack(into packer: inout Packer) {
    packer.put(words)
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init(words: try unpacker.texts())
  }
}

extension Automaton {
  func pack(into packer: inout Packer) {
    for numbers in [
      setStarts, words, sets, targetStarts, wordTargets, labelStarts, labels, labelTargets, acceptStarts, accepts,
    ] { packer.putSteps(numbers) }
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    self.init()
    setStarts = try unpacker.steps()
    words = try unpacker.steps()
    sets = try unpacker.steps()
    targetStarts = try unpacker.steps()
    wordTargets = try unpacker.steps()
    labelStarts = try unpacker.steps()
    labels = try unpacker.steps()
    labelTargets = try unpacker.steps()
    acceptStarts = try unpacker.steps()
    accepts = try unpacker.steps()
  }
}

extension Phrases {
  func pack(into packer: inout Packer) {
    for numbers in [edgeStarts, words, targets, endingStarts, endings.map(\.list), endings.map(\.value)] {
      packer.putSteps(numbers)
    }
  }

  init(_ unpacker: inout Unpacker) throws(MalformedGrammar) {
    edgeStarts = try unpacker.steps()
    words = try unpacker.steps()
    targets = try unpacker.steps()
    endingStarts = try unpacker.steps()
    endings = zip(try unpacker.steps(), try unpacker.steps()).map { Ending(list: $0, value: $1) }
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
