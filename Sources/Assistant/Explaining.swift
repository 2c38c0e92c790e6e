import Display
import Language

extension JSON {
  /// `{"tokens":[…],"corrections":[…],"spans":[…],"readings":[…]}`: what `parse --explain` adds.
  init(_ explanation: Explanation) {
    self = [
      "tokens": .array(
        explanation.words.map { ["text": .string($0.folded), "span": JSON($0.span), "known": .bool($0.isKnown)] }),
      "corrections": .array(
        explanation.corrections.map { ["span": JSON($0.span), "read": .string($0.word), "cost": .int($0.cost)] }),
      "spans": .array(explanation.candidates.map(JSON.init)),
      "readings": .array(explanation.readings.map(JSON.init)),
    ]
  }

  private init(_ candidate: Explanation.Candidate) {
    self = [
      "span": JSON(candidate.span), "kind": .string(candidate.kind),
      "value": candidate.value.map { .string($0) } ?? .null, "cost": .int(candidate.cost),
    ]
  }

  private init(_ reading: Explanation.Reading) {
    self = [
      "intent": .string(reading.intent), "cost": .int(reading.cost),
      "template": .string("\(reading.place.file):\(reading.place.line)"), "counts": .bool(reading.counts),
    ]
  }

  /// UTF-8 byte offsets, half-open.
  init(_ span: Range<Int>) { self = [.int(span.lowerBound), .int(span.upperBound)] }
}
