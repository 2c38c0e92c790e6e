/// What a line asks for behind an answer: "yes, 120k. what's my win rate?"
extension Reader {
  /// The answer in front, heard, and the request behind it; `nil` where the line is one thing.
  func heardBeforeRequest(_ utterance: Utterance, _ questions: [Asked], open: Int) -> Heard? {
    for clause in utterance.clauses.dropFirst().reversed() {
      if Commands.areLeads(0..<clause.range.lowerBound, utterance.words) { return nil }
      let offset = utterance.bytes(clause.start..<clause.range.upperBound).lowerBound
      let line = utterance.lattice.sentence.text(bytes: offset..<utterance.lattice.sentence.bytes.count)
      let tail = Utterance(lattice(Sentence(line)), settings: settings)
      guard tail.count > 2 else { continue }
      let reading = read(line)
      guard reading.outcome == .understood, isRequest(tail, reading, questions[open].kind, clause.opening) else {
        continue
      }
      let front = utterance.lattice.sentence.text(bytes: 0..<utterance.bytes(clause.range).lowerBound)
      let heard = hear(front, asked: questions, open: questions[open].id)
      guard heard.act == .answer, heard.reading == nil else { return nil }
      return Heard(act: .answer, answers: heard.answers, reading: reading.moved(by: offset, into: utterance))
    }
    return nil
  }

  /// Behind a full stop any clear request counts, behind a comma or "and" only a question.
  private func isRequest(_ tail: Utterance, _ reading: Reading, _ kind: Asked.Kind, _ opening: Clause.Opening) -> Bool {
    guard reading.requests.allSatisfy({ !isAct($0) }) else { return false }
    let asks = tail.lattice.sentence.isQuestion || reading.isPlain && reading.requests.allSatisfy { !writes($0) }
    guard opening == .stop || asks else { return false }
    let commands = Commands(utterance: tail, reading: reading, reader: self, kind: kind.isFree ? kind : .text)
    return commands.isRequest(isAnswered: false)
  }

  private func writes(_ request: Request) -> Bool { grammar[intent: request.intent]?.writes ?? true }

  private func isAct(_ request: Request) -> Bool {
    grammar[intent: request.intent].map { Commands.acts.contains($0.does) } ?? true
  }
}

extension Reading {
  /// The same as a part of a longer line.
  fileprivate func moved(by offset: Int, into utterance: Utterance) -> Reading {
    var moved = self
    moved.text = utterance.lattice.sentence.text(bytes: 0..<utterance.lattice.sentence.bytes.count)
    moved.requests = requests.map { $0.moved(by: offset) }
    moved.alternatives = alternatives.map { $0.moved(by: offset) }
    return moved
  }
}
