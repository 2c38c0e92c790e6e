import Display
import Language
import Sales

extension Matter {
  /// What can be said, by job, with an example of each from the user's own record.
  func help() throws -> Step.Deed {
    if let topic = text("topic") { return try help(on: topic) }
    let intents = situation.reader.grammar.intents.filter { $0.group != nil && !$0.examples.isEmpty }
    var reply = Reply("Type what happened, or ask. Some of what I understand:")
    for group in Self.groups(intents) {
      reply.blocks.append(.line(Line([.text(group.name)], tone: .heading)))
      reply.blocks += group.intents.prefix(4).map { .line("  \(example(of: $0))") }
    }
    reply.blocks.append(.line(.hint("More: \(quoted: "examples"), or \(quoted: "help win rate"). Undo takes back any line.")))
    return .answer(
      Response(
        reply,
        data: .rows(intents.map { ["type": "intent", "id": .string($0.name), "name": .string($0.summary)] })))
  }

  private static func groups(_ intents: [Intent]) -> [(name: String, intents: [Intent])] {
    var groups: [(name: String, intents: [Intent])] = []
    for intent in intents {
      let name = intent.group ?? ""
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].intents.append(intent)
      } else {
        groups.append((name, [intent]))
      }
    }
    return groups
  }

  private func help(on topic: String) throws -> Step.Deed {
    if playbook.stage(topic) != nil || Metric.named(topic) != nil || topic == "bant" {
      return try Matter(pending, intent: intent, in: situation, of: conversation).explainProcess()
    }
    let fitting = situation.reader.nearest(to: topic).prefix(3)
    guard !fitting.isEmpty else { throw refuse("I know nothing about \(quoted: topic).", .hint("Try \"help\".")) }
    var reply = Reply("About \(quoted: topic):")
    for intent in fitting {
      reply.blocks.append(.line("\(intent.summary)"))
      reply.blocks += intent.examples.prefix(3).map { .line("  \($0.text)") }
    }
    return .answer(Response(reply))
  }

  /// The shortest of an intent's examples that reads in full.
  private func example(of intent: Intent) -> String {
    intent.examples.map(\.text).filter { $0.utf8.count > 8 }.min { $0.utf8.count < $1.utf8.count } ?? intent.name
  }

  func examples() throws -> Step.Deed {
    let intents = situation.reader.grammar.intents.filter { $0.group != nil }
    let wanted = text("topic").map { topic in situation.reader.nearest(to: topic) } ?? intents
    var reply = Reply()
    for intent in wanted.prefix(40) {
      reply.blocks.append(.line("\(intent.summary):"))
      reply.blocks += intent.examples.prefix(2).map { .line("  \($0.text)") }
    }
    return .answer(Response(reply))
  }
}
