import Assistant
import Display

/// What `lint --misses` shows: the sentences that are still not understood, the most frequent first, each with the intent
/// that comes closest.
struct MissReport {
  /// Sentences shown at most.
  private static let most = 200

  private let shown: ArraySlice<Misses.Miss>
  /// How many more there are.
  private let rest: Int
  /// How many of those that were kept are understood by now.
  private let settled: Int
  private let understanding: Understanding

  init(_ launch: Launch) throws {
    understanding = try launch.assistant(on: try launch.readOnlyStore()).understanding()
    let kept = Misses(path: launch.folders.misses).ranked()
    let open = kept.filter { [understanding] in !understanding.understands($0.sentence) }
    shown = open.prefix(Self.most)
    rest = open.count - shown.count
    settled = kept.count - open.count
  }

  var json: JSON {
    let rows = shown.map { miss -> JSON in
      [
        "count": .int(miss.count), "sentence": .string(miss.sentence),
        "nearest": nearest(miss).map { .string($0) } ?? .null,
      ]
    }
    return ["rows": .array(rows)]
  }

  var reply: Reply {
    let table = Table(
      columns: [.init("count", "Times"), .init("sentence", "Not understood"), .init("nearest", "Closest intent")],
      rows: shown.map { miss in
        [.number(Double(miss.count), decimals: 0), .text(miss.sentence), nearest(miss).map { .text($0) } ?? .empty]
      })
    var reply = Reply([shown.isEmpty ? .line("Nothing is kept that is not understood.") : .table(table)])
    if rest > 0 { reply.blocks.append(.line("\(rest) more were said less often.")) }
    if settled > 0 {
      let are = settled == 1 ? "is" : "are"
      reply.blocks.append(.line("\(settled, of: "sentence") kept before \(are) understood by now."))
    }
    return reply
  }

  private func nearest(_ miss: Misses.Miss) -> String? { understanding.nearest(to: miss.sentence)?.name }
}
