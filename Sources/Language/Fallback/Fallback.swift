/// A small linear model that tells what a sentence asks for where no template reads it.
///
/// It weighs the traits of a sentence for each intent and for what is out of scope. It is learnt from examples, the same
/// ones always giving the same model, and keeps a byte a trait and intent.
public struct Fallback: Sendable {
  /// By number; `nil`, which comes first, is what is out of scope.
  let intents: [String?]
  let table: TraitTable
  /// A row a trait, a column an intent.
  let weights: [Int8]
  /// What a weight of 1 is worth.
  let scale: Float
  /// Per intent: what every sentence has, in weights.
  let biases: [Float]
  var calibration = Calibration()
  /// The words it was taught, the most frequent first: what a misspelt one may be.
  let lexicon: Lexicon

  /// Guesses below this confidence are no better than silence: at the time of learning, 5 % of the sentences that are in
  /// scope fell below.
  public var bar: Double { calibration.bar }

  /// The likeliest intents of a sentence, at most three, best first; empty for one without words.
  public func guesses(_ text: String) -> [Guess] { guesses(Wording(Sentence(text))) }

  func guesses(_ wording: Wording) -> [Guess] {
    ranking(wording).map { Guess(intent: $0.intent, confidence: calibration.confidence($0.evidence)) }
  }

  /// The likeliest intents and what speaks for each.
  func ranking(_ wording: Wording) -> [(intent: String, evidence: Evidence)] {
    guard wording.count > 0 else { return [] }
    let unheard = unheard(wording)
    let scores = scores(table.weights(Traits(corrected(wording, unheard))))
    let best = best(scores)
    return best.compactMap { number in
      guard let intent = intents[number] else { return nil }
      let rival = best.first { $0 != number }
      let evidence = Evidence(
        score: scores[number], lead: rival.map { scores[number] - scores[$0] } ?? 0,
        strangeness: outOfScope.map { scores[$0] } ?? -1,
        unheard: Float(unheard.count) / Float(wording.count))
      return (intent, evidence)
    }
  }

  private var outOfScope: Int? { intents.first == .some(nil) ? 0 : nil }

  private static let mostGuesses = 3

  /// The numbers of the intents with the highest scores.
  private func best(_ scores: [Float]) -> [Int] {
    var best: [Int] = []
    for number in scores.indices where number != outOfScope {
      let place = best.firstIndex { scores[$0] < scores[number] } ?? best.count
      guard place < Self.mostGuesses else { continue }
      best.insert(number, at: place)
      if best.count > Self.mostGuesses { best.removeLast() }
    }
    return best
  }

  /// Per intent: the distance from the plane that parts it from the others, positive on its side.
  private func scores(_ vector: SparseVector) -> [Float] {
    var sums = biases
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        for index in stride(from: 0, to: vector.rows.count, by: 4) { add(vector, index, weights, to: sums) }
      }
    }
    return sums
  }

  /// Adds four rows at a time, since the processor waits for each to arrive from memory.
  @inline(__always)
  private func add(
    _ vector: SparseVector, _ index: Int, _ weights: UnsafeBufferPointer<Int8>,
    to sums: UnsafeMutableBufferPointer<Float>
  ) {
    let count = sums.count
    func row(_ step: Int) -> (weights: UnsafeBufferPointer<Int8>, share: Float) {
      guard index + step < vector.rows.count else { return (UnsafeBufferPointer(rebasing: weights[..<count]), 0) }
      let start = Int(vector.rows[index + step]) * count
      return (
        UnsafeBufferPointer(rebasing: weights[start..<start + count]), vector.weights[index + step] * scale
      )
    }
    let (first, second, third, fourth) = (row(0), row(1), row(2), row(3))
    for number in 0..<count {
      let half = first.share * Float(first.weights[number]) + second.share * Float(second.weights[number])
      let other = third.share * Float(third.weights[number]) + fourth.share * Float(fourth.weights[number])
      sums[number] += half + other
    }
  }
}

// MARK: Spelling

extension Fallback {
  private func unheard(_ wording: Wording) -> [Int] {
    (0..<wording.count).filter { lexicon.number(Token.hash(of: wording[$0])) == Lexicon.unknown }
  }

  /// The wording with each unheard word that one slip parts from a known one put right.
  private func corrected(_ wording: Wording, _ unheard: [Int]) -> Wording {
    guard !unheard.isEmpty else { return wording }
    var corrected = Wording()
    for index in 0..<wording.count {
      let meant = unheard.contains(index) ? closest(to: wording[index]) : nil
      if let meant { corrected.add(lexicon.words[meant].utf8) } else { corrected.add(wording[index]) }
    }
    return corrected
  }

  /// The hash of a word heard that one slip could have made into one that nobody was heard to say; else its own.
  func meant(by letters: ArraySlice<UInt8>, hash: UInt64) -> UInt64 {
    guard lexicon.number(hash) == Lexicon.unknown, let meant = closest(to: letters) else { return hash }
    return Token.hash(of: lexicon.words[meant])
  }

  /// The most frequent of the words that one slip could have made into this one.
  private func closest(to letters: ArraySlice<UInt8>) -> Int? {
    var closest: Int?
    lexicon.spelling.visit(near: letters) { number, _ in closest = min(closest ?? number, number) }
    return closest
  }
}
