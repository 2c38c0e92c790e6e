/// One text read as one request.
struct Attempt {
  var reading: Reading
  var lattice: Lattice
  /// Stretches of the best reading, in positions, that were taken without being understood: names nobody has heard of,
  /// free text. `nil` when there is no reading.
  var guesses: [Range<Int>]?
  /// The template of the best reading, and its cost.
  var template: Int?
  var cost = Int32.max
  /// The numbers of intents whose readings are as good as the best.
  var ties: [Int] = []

  /// Whether the text might be several requests: nothing read it, or the reading had to guess.
  var mayHoldSeveral: Bool { guesses.map { !$0.isEmpty } ?? true }
}

/// A way through the sentence whose template's conditions hold.
struct Candidate {
  var path: Path
  var block: Grammar.Block
  /// Whether it is told with a doubt, and so has to be asked about.
  var isHedged = false
}

extension Reader {
  /// Two readings whose costs differ by no more than this are about as good; where words are respelt, more is.
  private static let margin: Int32 = 0
  private static let respeltMargin: Int32 = 3
  /// Readings looked at.
  private static let mostCandidates = 12

  func attempt(_ text: String, _ context: [String: [String]]) -> Attempt { attempt(Sentence(text), context) }

  func attempt(_ sentence: Sentence, _ context: [String: [String]], _ respellings: Respellings? = nil) -> Attempt {
    let text = sentence.text(bytes: 0..<sentence.bytes.count)
    let lattice = lattice(sentence, respellings)
    let walk = Walk(lattice, shared)
    let candidates = candidates(walk, context)
    guard let best = candidates.first else {
      let unread = Reading(text: text, outcome: .notUnderstood, unread: unread(walk))
      return Attempt(reading: unread, lattice: lattice, guesses: nil)
    }
    let margin = lattice.isRespelt ? Self.respeltMargin : Self.margin
    let rivals = rivals(of: best, among: candidates, margin)
    let requests = ([best] + rivals.prefix(2)).map { candidate in
      let request = request(candidate.path, candidate.block, walk, context)
      return candidate.isHedged ? request.hedged : request
    }
    let reading =
      rivals.isEmpty
      ? Reading(text: text, outcome: .understood, requests: requests)
      : Reading(text: text, outcome: .unsure, alternatives: requests)
    let ties = candidates.filter { $0.path.cost == best.path.cost }.map(\.block.intent)
    return Attempt(
      reading: reading, lattice: lattice, guesses: guesses(best.path, walk), template: best.path.template,
      cost: best.path.cost, ties: ties)
  }

  private func candidates(_ walk: Walk, _ context: [String: [String]]) -> [Candidate] {
    var found: [Candidate] = []
    var hedged: Candidate?
    let margin = walk.lattice.isRespelt ? Self.respeltMargin : Self.margin
    lazy var doubts = Doubts.find(in: walk.lattice)
    var paths = Paths(walk)
    while found.count < Self.mostCandidates, let path = paths.next() {
      if let best = found.first, path.cost > best.path.cost + margin { break }
      let block = grammar.blocks[grammar.templates[path.template].block]
      guard isSupported(path, block, walk), holds(block, path, walk, context) else { continue }
      let act = act(path, block, walk, doubts)
      if act == .hedged, hedged == nil { hedged = Candidate(path: path, block: block, isHedged: true) }
      if act == .order { found.append(Candidate(path: path, block: block)) }
    }
    if found.isEmpty { return hedged.map { [$0] } ?? [] }
    return found.enumerated()
      .sorted {
        ($0.element.path.cost, $0.element.path.template, $0.offset)
          < ($1.element.path.cost, $1.element.path.template, $1.offset)
      }
      .map(\.element)
  }

  /// Readings about as good as the best that would do something else. Where nothing is written, the first stands.
  private func rivals(of best: Candidate, among candidates: [Candidate], _ margin: Int32) -> [Candidate] {
    var rivals: [Candidate] = []
    for candidate in candidates where candidate.path.cost - best.path.cost <= margin {
      let intent = grammar.intents[candidate.block.intent]
      guard !([best] + rivals).contains(where: { grammar.intents[$0.block.intent].does == intent.does }) else {
        continue
      }
      if intent.writes || grammar.intents[best.block.intent].writes { rivals.append(candidate) }
    }
    return rivals
  }

  private func guesses(_ path: Path, _ walk: Walk) -> [Range<Int>] {
    path.arcs.compactMap { arc in
      let range = walk.range(of: arc)
      guard arc.label >= 0, arc.span < 0, !range.isEmpty, !walk.lattice.isQuotation(range) else { return nil }
      return range
    }
  }

  /// From the first word that no template could take to the end of the sentence.
  private func unread(_ walk: Walk) -> [Range<Int>] {
    let lattice = walk.lattice
    guard lattice.count > 0 else { return [] }
    return [lattice.span(min(walk.furthest, lattice.count - 1)..<lattice.count)]
  }
}

extension Walk {
  /// The positions an arc takes.
  func range(of arc: Arc) -> Range<Int> { Int(nodes[Int(arc.from)].position)..<Int(nodes[Int(arc.to)].position) }
}
