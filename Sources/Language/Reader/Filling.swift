import Figures

/// From a path to a request: every label on it becomes a slot.
extension Reader {
  func request(_ path: Path, _ block: Grammar.Block, _ walk: Walk, _ context: [String: [String]]) -> Request {
    let intent = grammar.intents[block.intent]
    var request = Request(intent: intent.name, confidence: confidence(path, walk))
    let isAnnounced = isAnnounced(path, intent, walk)
    for arc in path.arcs where arc.label >= 0 {
      let label = grammar.labels[Int(arc.label)]
      let name = grammar.slotNames.isEmpty ? "" : grammar.slotNames[Int(label.slot)]
      guard label.kind != .pause, request[name] == nil,
        !isHollow(label, name, intent, walk.range(of: arc), walk.lattice)
      else {
        continue
      }
      var rule = intent.slots.first { $0.name == name }
      if isAnnounced && intent.writes { rule?.direction = nil }
      request.slots.append(slot(name, label, rule, walk.range(of: arc), Int(arc.span), walk.lattice))
    }
    for (name, value) in block.fixed where request[name] == nil {
      request.slots.append(fixed(name, value, intent.slots.first { $0.name == name }))
    }
    for condition in block.requires where condition.fillsSlot && request[condition.key] == nil {
      guard let value = context[condition.key]?.first else { continue }
      request.slots.append(Slot(condition.key, .choice(value), fromContext: true))
    }
    settle(&request, block.intent, walk.lattice)
    return request
  }

  /// What the slots of a request, once filled, tell of each other.
  func settle(_ request: inout Request, _ number: Int, _ lattice: Lattice) {
    let intent = grammar.intents[number]
    nameDeal(&request, intent, lattice)
    settlePath(&request, intent, lattice)
    liftTime(&request, intent, lattice)
    lift(&request, intent, lattice)
    liftMood(&request, intent, number, lattice)
    fillFromText(&request, intent, lattice)
  }

  /// Whether a free text that the intent needs says nothing: "remind me to".
  private func isHollow(_ label: Label, _ slot: String, _ intent: Intent, _ range: Range<Int>, _ lattice: Lattice)
    -> Bool
  {
    label.kind == .text && !lattice.isQuotation(range)
      && intent.slots.first { $0.name == slot }?.requirement != .optional
      && range.allSatisfy { lattice.isSmall($0) && !lattice.sentence.tokens[lattice.tokens[$0]].isCapitalized }
  }

  /// Whether the line only names what the intent is about, with no verb and no result: "demo Acme Labs Friday 10am".
  /// Its times are then to come, unless a verb tells.
  private func isAnnounced(_ path: Path, _ intent: Intent, _ walk: Walk) -> Bool {
    var isNoun = false
    for arc in path.arcs where arc.label != Walk.Arc.skipped {
      let range = walk.range(of: arc)
      if arc.label < 0 {
        if !isNoun, !range.allSatisfy(walk.lattice.isSmall) { return false }
        continue
      }
      let label = grammar.labels[Int(arc.label)]
      if label.kind == .text { return false }
      guard label.kind == .list else { continue }
      let name = grammar.slotNames[Int(label.slot)]
      if isNoun || intent.slots.first(where: { $0.name == name })?.requirement != .required { return false }
      isNoun = true
    }
    return isNoun
  }

  func slot(
    _ name: String, _ label: Label, _ rule: SlotRule?, _ range: Range<Int>, _ span: Int, _ lattice: Lattice
  ) -> Slot {
    let bytes = lattice.span(range)
    var slot = Slot(name, nil, text: lattice.sentence.text(bytes: bytes), span: bytes)
    switch label.kind {
    case .text:
      slot.span = lattice.wholeSpan(range)
      slot.text = slot.span.map(lattice.sentence.text(bytes:))
      slot.value = slot.text.map(Value.text)
    case .list: slot.value = choice(lattice.spans[span], typed: slot.text)
    case .range: slot.value = lattice.spotted[Int(lattice.spans[span].value)].number.map(Value.number)
    case .entity:
      trim(&slot, to: lattice.spotted[Int(lattice.spans[span].value)], lattice)
      let type = BuiltIn(rawValue: UInt8(label.index))?.name ?? ""
      slot.value = value(
        of: lattice.spotted[Int(lattice.spans[span].value)], type: type, rule?.direction, lattice.sentence)
      if slot.value == nil { slot.problem = .impossible }
    case .name, .knownName: fill(&slot, from: label, range, span, lattice)
    case .pause: break
    }
    return slot
  }

  /// The value of a list that a span stands for.
  func choice(_ span: Span, typed: String?) -> Value {
    let out = grammar.values[Int(span.value)].out
    return .choice(out.isEmpty ? typed ?? "" : out)
  }

  /// Leaves a preposition that adds nothing out of the slot's text.
  private func trim(_ slot: inout Slot, to entity: Spotted, _ lattice: Lattice) {
    let bytes = lattice.sentence.span(entity.tokens)
    slot.span = bytes
    slot.text = lattice.sentence.text(bytes: bytes)
  }

  func fill(_ slot: inout Slot, from label: Label, _ range: Range<Int>, _ span: Int, _ lattice: Lattice) {
    guard span >= 0 else {
      slot.problem = .unknownName
      return
    }
    let hit = lattice.names[Int(lattice.spans[span].value)]
    let bytes = lattice.span(range.lowerBound..<range.lowerBound + hit.length)
    slot.span = bytes
    slot.text = lattice.sentence.text(bytes: bytes)
    let found = names(label, fits: hit)
    slot.value = found.first.map { .name($0.name) }
    slot.candidates = Self.candidates(found)
    if slot.value == nil { slot.problem = .unknownName }
  }

  /// The names of the kinds a label takes that words fit, best first.
  func names(_ label: Label, fits hit: NameHit) -> [(name: Name, fit: Names.Fit)] {
    names.find(hit.hash) { takes($0, label) }
  }

  /// Whether names of a kind may stand where a label does.
  func takes(_ kind: String, _ label: Label) -> Bool {
    kindBits[kind].map { grammar.nameSets[Int(label.index)] & (1 << UInt64($0)) != 0 } ?? false
  }

  /// Names that fit about as well as the best; none when a single name fits in full, or only one fits at all.
  static func candidates(_ found: [(name: Name, fit: Names.Fit)]) -> [Name] {
    guard let best = found.first else { return [] }
    let equal = best.fit == .exact ? found.filter { $0.fit == .exact } : found
    return equal.count > 1 ? equal.map(\.name) : []
  }

  /// The value that a template implies without its being said.
  func fixed(_ name: String, _ value: String, _ rule: SlotRule?) -> Slot {
    if let rule, let builtIn = BuiltIn(rule.type), builtIn != .text, let answer = readAnswer(value, as: rule) {
      return Slot(name, answer.value)
    }
    return Slot(name, rule?.type == "text" ? .text(value) : .choice(value))
  }

  /// Less where a name or a word was put right; little where that was less than sure.
  private func confidence(_ path: Path, _ walk: Walk) -> Double {
    path.arcs.reduce(1) { confidence, arc in arc.span < 0 ? confidence : min(confidence, self.confidence(arc, walk)) }
  }

  private func confidence(_ arc: Walk.Arc, _ walk: Walk) -> Double {
    let lattice = walk.lattice
    if arc.label == Walk.Arc.word { return lattice.respellings[Int(arc.span)].isBold ? 0.7 : 0.9 }
    let span = lattice.spans[Int(arc.span)]
    if span.respelling >= 0 { return lattice.respellings[Int(span.respelling)].isBold ? 0.7 : 0.9 }
    switch span.kind {
    case .name: return lattice.names[Int(span.value)].isCorrected ? 0.9 : 1
    case .entity: return Int(span.value) < lattice.firstRespelt ? 1 : 0.7
    case .list, .skip: return 1
    }
  }
}
