import Display
import Figures
import Language
import Sales

extension Matter {
  func showChecklist() throws -> Step.Deed {
    if let id = text("stage"), request["opportunity"] == nil, request["account"] == nil,
      conversation.focus.opportunity == nil
    {
      return .answer(bareChecklist(of: id))
    }
    let deal = try requiredDeal()
    let stage = text("stage") ?? deal.stage
    let entries = try situation.checklist(of: deal, in: stage)
    let met = entries.filter(\.isMet).count
    var reply = Reply(
      "\(Part(deal.mention)), \(situation.stageName(stage)): \(met) of \(entries.count, of: "item") done.")
    let rows: [[Part]] = entries.map { [.text($0.isMet ? "done" : "open"), .text($0.name)] }
    if !rows.isEmpty {
      reply.blocks.append(.table(Table(columns: [.init("state", "State"), .init("item", "Item")], rows: rows)))
    }
    return .answer(Response(reply, data: .rows(entries.map(Self.values)), about: try situation.surroundings(deal)))
  }

  private static func values(_ entry: Playbook.ChecklistEntry) -> JSON {
    [
      "type": "checklist_item", "id": .string(entry.id), "name": .string(entry.name), "stage": .string(entry.stage),
      "done": .bool(entry.isMet),
    ]
  }

  private func bareChecklist(of stage: String) -> Response {
    let entries = playbook.checklist(of: stage, for: ChecklistFacts())
    var reply = Reply("\(situation.stageName(stage)): what the process asks before a deal moves on.")
    reply.blocks += entries.map { .line("- \($0.name)") }
    return Response(reply, data: .rows(entries.map(Self.values)))
  }

  func completeItem() throws -> Step.Deed {
    let deal = try requiredDeal()
    let words = try required("item", "Which item is done?")
    guard let entry = try item(like: words, on: deal) else {
      throw refuse(
        "No checklist item is like \(quoted: words).",
        .hint("Try \(quoted: "show the checklist for \(deal.name)")."))
    }
    var tick = ChecklistItem(id: RecordID(""))
    tick.opportunity = deal.id
    tick.stage = entry.stage
    tick.item = entry.id
    tick.owner = user.id
    return Step.write([.completeItem(tick)]) { _ in
      let left = try self.situation.checklist(of: deal, in: entry.stage).filter { !$0.isMet }.count
      let stage = self.situation.stageName(entry.stage)
      return Response(
        .success(
          "Done on \(Part(deal.mention)): \(entry.name). \(left == 0 ? "Nothing is" : "\(left) more") open in \(stage)."
        ),
        about: try self.situation.surroundings(deal))
    }
  }

  /// The open item of the deal's stage that fits; one of another stage only once the user has agreed.
  private func item(like words: String, on deal: Opportunity) throws -> Playbook.ChecklistEntry? {
    for stage in [deal.stage] + playbook.stages.map(\.id).filter({ $0 != deal.stage }) {
      let entries = try situation.checklist(of: deal, in: stage)
      let fitting = entries.filter { $0.id == words || Matching.fits($0.name, words) }
      let open = fitting.filter { !$0.isMet }
      guard let entry = open.first ?? fitting.first else { continue }
      if open.count > 1 {
        throw refuse(
          "Several items are like \(quoted: words): \(Wording.list(open.map { "\($0.name)" })).",
          .hint("Say one of them in full."))
      }
      if stage != deal.stage {
        try confirm("other_stage", "\(entry.name) belongs to \(situation.stageName(stage)). Tick it off all the same?")
      }
      return entry
    }
    return nil
  }
}

extension Situation {
  /// What the playbook calls a checklist item.
  func itemName(_ id: String) -> String {
    let names = playbook.stages.flatMap {
      $0.successCriteria.map { ($0.id, $0.name) } + $0.deliverables.map { ($0.id, $0.name) }
    }
    return names.first { $0.0 == id }?.1 ?? id
  }

  /// What a stage asks of a deal, and how far it is met.
  func checklist(of deal: Opportunity, in stage: String) throws -> [Playbook.ChecklistEntry] {
    playbook.checklist(of: stage, for: try ChecklistFacts(of: deal, in: book, playbook: playbook, clock: clock))
  }
}
