import Assistant
import Dialogue
import Display
import Sales

/// How much of what can be said a folder of transcripts touches.
public struct Coverage: Sendable {
  /// One class of things that can be touched.
  struct Share: Sendable, Hashable {
    /// In the plural.
    var name: String
    var all: [String]
    var touched: Set<String>
    /// What a name stands for, where it does not speak for itself.
    var meanings: [String: String] = [:]

    var missing: [String] { all.filter { !touched.contains($0) } }
    var count: Int { all.count - missing.count }
    /// 0...1; 1 of nothing.
    var fraction: Double { all.isEmpty ? 1 : Double(count) / Double(all.count) }
  }

  let shares: [Share]

  /// - Parameter intents: what each is called, the action it stands for, and its slots.
  init(_ touches: Touches, of intents: [(name: String, does: String, slots: [String])], questions: [String]) {
    let said = intents.filter { touches.intents.contains($0.name) || touches.intents.contains($0.does) }.map(\.name)
    let slots = intents.flatMap { intent in intent.slots.map { "\(intent.name).\($0)" } }
    let repairs = RepairPattern.allCases
    shares = [
      Share(name: "intents", all: intents.map(\.name).sorted(), touched: Set(said)),
      Share(name: "slots", all: slots.sorted(), touched: touches.slots),
      Share(name: "questions", all: questions, touched: touches.questions),
      Share(
        name: "repair_patterns", all: repairs.map(\.rawValue), touched: Set(touches.repairs.map(\.rawValue)),
        meanings: Dictionary(uniqueKeysWithValues: repairs.map { ($0.rawValue, $0.meaning) })),
    ]
  }

  /// What is touched by no transcript, by class: `intents`, `slots`, `questions`, `repair_patterns`.
  public var missing: [String: [String]] { Dictionary(uniqueKeysWithValues: shares.map { ($0.name, $0.missing) }) }

  /// A share a line, and what is missing under it.
  public var reply: Reply {
    Reply(
      shares.flatMap { share -> [Block] in
        let name = share.name.split(separator: "_").joined(separator: " ")
        let line: Line = "\(name): \(percent: share.fraction), \(share.count) of \(share.all.count)"
        let missing = share.missing.map { name -> Block in
          .line("  \(name)\(share.meanings[name].map { " (\($0))" } ?? "")")
        }
        return [.line(line.toned(share.missing.isEmpty ? .success : .plain))] + missing
      })
  }

  /// `{"intents":{"share":0.98,"touched":60,"of":61,"missing":["…"]},…}`.
  public var json: JSON {
    .object(
      shares.map { share in
        JSON.Member(
          share.name,
          [
            "share": .number(share.fraction), "touched": .int(share.count), "of": .int(share.all.count),
            "missing": .strings(share.missing),
          ])
      })
  }
}
