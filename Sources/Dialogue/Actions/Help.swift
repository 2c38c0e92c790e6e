import Display
import Language
import Sales

extension Matter {
  /// The jobs in the order in which help tells them.
  private static let groups = [
    "Log", "Plan", "Deals", "Accounts & people", "Numbers", "Process", "Team & training", "Data", "Conversation",
  ]

  /// What can be said, by job, with an example of each from the user's own record.
  func help() throws -> Step.Deed {
    if let topic = text("topic") { return try help(on: topic) }
    let speaker = try Examples(in: situation)
    let intents = situation.reader.grammar.intents
    var reply = Reply("Type what happened, or ask. Some of what I understand:")
    for group in Self.groups {
      let examples = intents.filter { $0.group == group && !isHidden($0) }.compactMap { speaker.first(of: $0) }
      guard !examples.isEmpty else { continue }
      reply.blocks.append(.line(Line([.text(group)], tone: .heading)))
      reply.blocks += examples.prefix(4).map { .line("  \($0)") }
    }
    let phrases = try situation.phrases()
    if !phrases.isEmpty { reply.blocks.append(.line(.heading("Your phrases"))) }
    reply.blocks += phrases.prefix(4).map { .line("  \($0.name): \($0.meaning)") }
    reply.blocks.append(
      .line(.hint("More: \(quoted: "examples"), or \(quoted: "help win rate"). \(quoted: "undo") takes back any line."))
    )
    return .answer(Response(reply, data: .rows(intents.map(Self.values))))
  }

  private static func values(_ intent: Intent) -> JSON {
    ["type": "intent", "id": .string(intent.name), "name": .string(intent.summary)]
  }

  /// Yes, no, the second one: only said to a question. What is not there yet is not shown either.
  private func isHidden(_ intent: Intent) -> Bool {
    guard let action = Action(rawValue: intent.does) else { return false }
    return action.isAnswer || action == .greet || action == .thanks || Action.planned.contains(action)
  }

  private func help(on topic: String) throws -> Step.Deed {
    let name = Matching.split(topic).joined(separator: "_")
    if playbook.stage(name) != nil || Metric.named(name) != nil || name == "bant" { return try explain(name, nil) }
    let fitting = intents(about: topic).prefix(6)
    guard !fitting.isEmpty else {
      throw refuse("I know nothing about \(quoted: topic).", .hint("Try \(quoted: "help")."))
    }
    return .answer(Response(try examples(of: fitting, three: true), data: .rows(fitting.map(Self.values))))
  }

  /// The intents whose names speak of a topic, else those whose examples do.
  private func intents(about topic: String) -> [Intent] {
    let words = Matching.split(topic).filter { $0.count > 2 }.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    let shown = situation.reader.grammar.intents.filter { !isHidden($0) }
    let scores = shown.map { intent in
      words.count { word in intent.name.split(separator: "_").contains { $0.hasPrefix(word) } }
    }
    guard let best = scores.max(), best > 0 else { return situation.reader.nearest(to: topic).filter { !isHidden($0) } }
    return shown.indices.filter { scores[$0] == best }.map { shown[$0] }
  }

  func examples() throws -> Step.Deed {
    let known = situation.reader.grammar.intents.filter { $0.group != nil && !isHidden($0) }
    let wanted = text("topic").map { intents(about: $0) } ?? known
    return .answer(Response(try examples(of: wanted.prefix(60), three: false), data: .rows(wanted.map(Self.values))))
  }

  private func examples(of intents: ArraySlice<Intent>, three: Bool) throws -> Reply {
    let speaker = try Examples(in: situation)
    var reply = Reply()
    for intent in intents {
      reply.blocks.append(.line(.heading("\(intent.summary)")))
      reply.blocks += speaker.all(of: intent).prefix(three ? 3 : 2).map { .line("  \($0)") }
    }
    return reply
  }
}
