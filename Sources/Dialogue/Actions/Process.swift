import Display
import Figures
import Language
import Sales

/// What the playbook says about a topic.
extension Matter {
  func explainProcess() throws -> Step.Deed {
    guard let topic = text("topic") else { return .answer(explainWhole()) }
    return try explain(topic, text("aspect"))
  }

  /// A stage, role, metric or another part of the process, by its id.
  func explain(_ topic: String, _ aspect: String?) throws -> Step.Deed {
    if let stage = playbook.stage(topic) { return .answer(explain(stage, aspect)) }
    if let role = playbook.role(topic) { return .answer(explain(role)) }
    if let metric = Metric.named(topic) { return .answer(explain(metric)) }
    switch topic {
    case "process", "sales_process", "stages": return .answer(explainWhole())
    case "bant": return .answer(explainBant())
    case "tools": return .answer(explain(playbook.tools))
    case "training": return .answer(explainTraining())
    default:
      if let tool = playbook.tools.first(where: { $0.id == topic }) { return .answer(explain([tool])) }
      if let training = playbook.training.first(where: { $0.id == topic }) { return .answer(explain([training])) }
      throw refuse("The playbook says nothing about \(quoted: topic).", .hint("Try \"explain the sales process\"."))
    }
  }

  private func explainWhole() -> Response {
    var reply = Reply("\(playbook.methodology)")
    let rows = playbook.stages.enumerated().map { index, stage -> [Part] in
      [.number(Double(index + 1), decimals: 0), .text(stage.name), .text(stage.goal), .percent(stage.probability)]
    }
    reply.blocks.append(
      .table(
        Table(
          columns: [
            .init("place", "#", alignment: .right), .init("stage", "Stage"), .init("goal", "Goal"),
            .init("probability", "Probability", alignment: .right, priority: 1),
          ], rows: rows)))
    reply.blocks.append(.line(.hint("Ask about one: \(quoted: "explain discovery").")))
    return Response(reply, data: .rows(playbook.stages.map { Self.values($0) }))
  }

  private static func values(_ stage: Playbook.Stage) -> JSON {
    [
      "type": "stage", "id": .string(stage.id), "name": .string(stage.name), "goal": .string(stage.goal),
      "probability": .number(stage.probability), "activities": .strings(stage.activities.map(\.name)),
      "deliverables": .strings(stage.deliverables.map(\.name)),
      "criteria": .strings(stage.successCriteria.map(\.name)),
    ]
  }

  private func explain(_ stage: Playbook.Stage, _ aspect: String?) -> Response {
    var blocks: [Block] = []
    func section(_ name: String, _ title: String, _ items: [String]) {
      guard aspect == nil || aspect == name || aspect == "definition" else { return }
      guard !items.isEmpty else {
        if aspect == name { blocks.append(.line("\(stage.name) has no \(title.lowercased()).")) }
        return
      }
      blocks.append(.line(.heading("\(title):")))
      blocks += items.map { .line("- \($0)") }
    }
    if aspect == nil || aspect == "goal" || aspect == "definition" {
      blocks.append(.line("\(stage.name): \(stage.goal). Probability \(percent: stage.probability)."))
    } else {
      blocks.append(.line("\(stage.name)"))
    }
    section("activities", "Activities", stage.activities.map(\.name))
    section("deliverables", "Deliverables", stage.deliverables.map(\.name))
    section("criteria", "Success criteria", stage.successCriteria.map(\.name))
    if aspect == nil, stage.successCriteria.contains(where: { $0.metBy == .bant }) {
      blocks.append(.line("BANT: \(bantSentence)"))
    }
    return Response(Reply(blocks), data: Self.values(stage))
  }

  private var bantSentence: String {
    playbook.bant.flags.map { "\($0.name.lowercased()) (\($0.criterion.lowercased()))" }.joined(separator: ", ") + "."
  }

  private func explainBant() -> Response {
    var reply = Reply("BANT: four flags; a deal that meets all of them is qualified.")
    reply.blocks += playbook.bant.flags.map { .line("- \($0.name): \($0.criterion)") }
    return Response(
      reply,
      data: .rows(
        playbook.bant.flags.map {
          ["type": "flag", "id": .string($0.id), "name": .string($0.name), "criterion": .string($0.criterion)]
        }))
  }

  private func explain(_ role: Playbook.Role) -> Response {
    var line: Line = "\(role.name): \(role.responsibility). Focus: \(role.focus)."
    if let quota = role.quota { line = "\(line) Quota: \(Self.words(quota))." }
    return Response(
      line,
      data: [
        "type": "role", "id": .string(role.id), "name": .string(role.name),
        "responsibility": .string(role.responsibility), "focus": .string(role.focus),
      ])
  }

  private static func words(_ quota: Playbook.RoleQuota) -> Line {
    if let amount = quota.amount, let money = Money(major: Double(amount), currency: Currency(quota.currency ?? "USD"))
    {
      return "\(money) a \(quota.per.rawValue)"
    }
    return "\(quota.count ?? 0, of: "qualified opportunity") a \(quota.per.rawValue)"
  }

  private func explain(_ metric: Metric) -> Response {
    Response(
      "\(metric.title): \(metric.definition)",
      data: [
        "type": "metric", "id": .string(metric.name), "name": .string(metric.title),
        "definition": .string(metric.definition),
      ])
  }

  private func explainTraining() -> Response { explain(playbook.training) }

  private func explain(_ trainings: [Playbook.Training]) -> Response {
    var reply = Reply("Training:")
    reply.blocks += trainings.map { .line("- \($0.name): \(Self.cadence($0))") }
    return Response(
      reply,
      data: .rows(
        trainings.map {
          ["type": "training", "id": .string($0.id), "name": .string($0.name), "every": .string($0.every.rawValue)]
        }))
  }

  static func cadence(_ training: Playbook.Training) -> String {
    let every =
      switch training.every {
      case .month: "monthly"
      case .quarter: "quarterly"
      case .ongoing: "ongoing"
      }
    return training.onboarding == true ? "at onboarding and \(every)" : every
  }
}

extension JSON {
  public static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
