/// One intent of a file: what it does, its slots, templates and examples.
extension IntentFile {
  private static let intentKeys = [
    "does", "summary", "group", "writes", "slots", "data", "expansion_rules", "lists", "examples", "heard",
    "not",
  ]

  mutating func readIntent(_ tree: YAMLTree, into entry: inout Draft.Entry) {
    for (key, line, value) in map(tree, entry.intent.name) {
      switch key {
      case "does": entry.intent.does = text(value, key)
      case "summary": entry.intent.summary = text(value, key)
      case "group": entry.intent.group = text(value, key)
      case "writes": entry.intent.writes = flag(value, key)
      case "slots": for (name, line, value) in map(value, key) { readSlot(name, line, value, into: &entry) }
      case "data": for block in list(value, key) { entry.blocks.append(self.block(block)) }
      case "expansion_rules": entry.rules.merge(rules(value)) { $1 }
      case "lists": entry.lists.merge(lists(value).map { ($0.name, $0.list) }) { $1 }
      case "examples":
        for item in list(value, key) { read(item, key, into: &entry.intent.examples, &entry.examplePlaces) }
      case "heard": for item in list(value, key) { read(item, key, into: &entry.heard, &entry.heardPlaces) }
      case "not": readCounterexamples(value, into: &entry)
      default: unknown(key, line, Self.intentKeys)
      }
    }
  }

  private mutating func list(_ tree: YAMLTree, _ key: String) -> [YAMLTree] {
    if tree.isEmpty { return [] }
    if case .list(let items) = tree.content { return items }
    report(tree.line, .wrongShape(key: key, expected: "a list"))
    return []
  }

  private mutating func read(
    _ tree: YAMLTree, _ key: String, into examples: inout [Example], _ places: inout [SourceLine]
  ) {
    var slots: [String: String] = [:]
    if let filled = tree["slots"] {
      for (name, _, value) in map(filled, "slots") { slots[name] = text(value, name) }
    }
    guard let text = tree.text ?? tree["text"]?.text else {
      return report(tree.line, .wrongShape(key: key, expected: "a text, or text and slots"))
    }
    examples.append(Example(text: text, slots: slots))
    places.append(place(tree.line))
  }

  private mutating func readCounterexamples(_ tree: YAMLTree, into entry: inout Draft.Entry) {
    for line in lines(tree, "not") {
      entry.intent.counterexamples.append(line.text)
      entry.counterPlaces.append(line.place)
    }
  }

  private mutating func block(_ tree: YAMLTree) -> Draft.Block {
    var block = Draft.Block()
    if case .map = tree.content {
    } else {
      block.sentences = lines(tree, "data")
      return block
    }
    for (key, line, value) in map(tree, "data") {
      switch key {
      case "sentences": block.sentences = lines(value, key)
      case "slots":
        for (name, _, value) in map(value, key) { block.fixed.append((name, text(value, name))) }
      case "requires_context": block.requires = conditions(value, key)
      case "excludes_context": block.excludes = conditions(value, key)
      case "expansion_rules": block.rules = rules(value)
      case "lists": block.lists = Dictionary(lists(value)) { $1 }
      case "response", "metadata", "required_keywords": break
      default:
        unknown(
          key, line, ["sentences", "slots", "requires_context", "excludes_context", "expansion_rules", "lists"])
      }
    }
    return block
  }
}

// MARK: Slots

extension IntentFile {
  private mutating func readSlot(_ name: String, _ line: Int, _ tree: YAMLTree, into entry: inout Draft.Entry) {
    var rule = SlotRule(name: name, type: name)
    if let type = tree.text, !tree.isEmpty {
      rule.type = type
    } else {
      for (key, line, value) in map(tree, name) { read(key, line, value, into: &rule) }
    }
    entry.slotPlaces[name] = place(line)
    if let index = entry.intent.slots.firstIndex(where: { $0.name == name }) {
      entry.intent.slots[index] = rule
    } else {
      entry.intent.slots.append(rule)
    }
  }

  private mutating func read(_ key: String, _ line: Int, _ value: YAMLTree, into rule: inout SlotRule) {
    switch key {
    case "type": rule.type = text(value, key)
    case "required": rule.requirement = requirement(value)
    case "ask": rule.ask = text(value, key)
    case "default": rule.fallback = text(value, key)
    case "direction":
      rule.direction = SlotRule.Direction(rawValue: text(value, key))
      if rule.direction == nil { report(line, .wrongShape(key: key, expected: "past or future")) }
    default: unknown(key, line, ["type", "required", "ask", "direction", "default"])
    }
  }

  private mutating func requirement(_ tree: YAMLTree) -> SlotRule.Requirement {
    if let flag = tree.flag { return flag ? .required : .optional }
    guard let text = tree.text, text.hasPrefix("one_of("), text.hasSuffix(")") else {
      report(tree.line, .wrongShape(key: "required", expected: "true, false or one_of(slot, slot)"))
      return .optional
    }
    let names = text.dropFirst("one_of(".count).dropLast().split(separator: ",")
    return .oneOf(names.map { $0.split(separator: " ").joined() })
  }
}
