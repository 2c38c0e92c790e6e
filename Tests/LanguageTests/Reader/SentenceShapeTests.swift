import Testing

@testable import Language

@Suite("No shipped order is an order any more once it is asked, denied, supposed or told of others")
struct SentenceShapeTests {
  /// Every so many sentences are tried in each shape; all shapes together try them all.
  private static let stride = 11
  /// "Don't forget to …" is an order in itself, and nonsense is no shape of it.
  private static let resistant: Set = ["forget_phrase", "teach", "add_user", "correct", "undo", "redo"]

  private static let orders: [(intent: String, text: String)] = {
    guard let reader = Shipped.reader else { return [] }
    return reader.grammar.intents.filter { $0.writes && !resistant.contains($0.does) }.flatMap { intent in
      intent.examples.map { (intent.name, $0.text) }
    }
  }()

  private func sample(_ number: Int) -> [(intent: String, text: String)] {
    Self.orders.indices.filter { ($0 + number) % Self.stride == 0 }.map { Self.orders[$0] }
  }

  @Test("Questions, denials, conditions, hearsay, wishes and retractions", arguments: SentenceShapes.all.enumerated())
  func never(number: Int, shape: SentenceShapes.Shape) {
    #expect(Self.orders.count > 400)
    for order in sample(number) { #expect(Shipped.writes(shape(order.text)) == [], "\(shape(order.text))") }
  }

  @Test("A condition or hedge behind it; only a note may hold one", arguments: SentenceShapes.tails.enumerated())
  func asked(number: Int, shape: SentenceShapes.Shape) {
    for line in sample(number).map({ shape($0.text) }) where !endsNote(line, in: shape) {
      #expect(Shipped.writes(line) == [], "\(line)")
    }
  }

  /// Whether a note says something before the words behind the line.
  private func endsNote(_ line: String, in shape: SentenceShapes.Shape) -> Bool {
    let tail = String(shape.after.drop { ", ".contains($0) })
    return Shipped.reader?.read(line).requests.contains { $0["note"].map { $0.text != tail } ?? false } ?? true
  }
}
