import Display
import Figures
import Language
import Sales

extension Matter {
  /// To the stage said, or one on or back; what the gate of the stage left asks is listed, or blocks.
  func moveStage() throws -> Step.Deed {
    let deal = try requiredDeal(where: \.isOpen)
    guard deal.isOpen else {
      throw refuse(
        "\(Part(deal.mention)) is \(situation.standing(deal).lowercased()). Reopen it first: \(quoted: "reopen \(deal.name)")."
      )
    }
    let target = try targetStage(deal)
    if target.id == deal.stage {
      return .answer(
        Response("\(Part(deal.mention)) is in \(target.name) already.", about: try situation.surroundings(deal)))
    }
    if target.id == playbook.wonStage?.id { return try closeWon() }
    let facts = try ChecklistFacts(of: deal, in: book, playbook: playbook, clock: clock)
    let move = playbook.move(from: deal.stage, to: target.id, for: facts)
    let open = (move?.open ?? []).map { "\($0.name)" as Line }
    let from = situation.stageName(deal.stage)
    if move?.isBlocked == true {
      throw refuse("\(Part(deal.mention)) stays in \(from). Still open there: \(Wording.list(open)).")
    }
    if move?.asksReason == true, text("reason") == nil { throw ask("reason", "What is the reason?") }
    return Step.write([.moveStage(deal.id, to: target.id, reason: text("reason"))]) { _ in
      let left: Line = open.isEmpty ? "" : " Open from \(from): \(Wording.list(open))."
      return Response(
        .success("\(Part(deal.mention)): \(from) -> \(target.name).\(left)"),
        about: try self.situation.surroundings(deal))
    }
  }

  private func targetStage(_ deal: Opportunity) throws -> Playbook.Stage {
    if let id = text("stage") {
      guard let stage = playbook.stage(id) else { throw refuse("The process has no stage \(quoted: id).") }
      return stage
    }
    guard let direction = text("direction") else { throw ask("stage", "To which stage?") }
    let here = playbook.stages.firstIndex { $0.id == deal.stage } ?? 0
    let there = direction == "back" ? here - 1 : here + 1
    guard playbook.stages.indices.contains(there) else {
      throw refuse("\(situation.stageName(deal.stage)) is the \(direction == "back" ? "first" : "last") stage.")
    }
    return playbook.stages[there]
  }

  func closeWon() throws -> Step.Deed {
    let deal = try requiredDeal(where: \.isOpen)
    guard deal.isOpen else { throw alreadyClosed(deal) }
    let on = try closingDay()
    let amount = money("amount") ?? deal.amount
    if amount == nil { try confirm("no_amount", "\(Part(deal.mention)) has no amount. Close it as won all the same?") }
    return Step.write([.closeWon(deal.id, amount: money("amount"), on: on)] + remark(on: deal)) { _ in
      let worth: Line = amount.map { ", \($0)" } ?? ""
      let account: Line = try self.situation.account(deal.account).map { " with \(Part($0.mention))" } ?? ""
      let open = try self.situation.checklist(of: deal, in: self.playbook.wonStage?.id ?? deal.stage).filter {
        !$0.isMet
      }
      var lines: [Block] = [.line(.success("Won: \(Part(deal.mention))\(account)\(worth), \(on).\(self.noted)"))]
      if !open.isEmpty { lines.append(.line(.hint("Still to do: \(Wording.list(open.map { "\($0.name)" }))."))) }
      return Response(Reply(lines), about: try self.situation.surroundings(deal))
    }
  }

  func closeLost() throws -> Step.Deed {
    let deal = try requiredDeal(where: \.isOpen)
    guard deal.isOpen else { throw alreadyClosed(deal) }
    let on = try closingDay()
    let competitor = text("competitor")
    let reason = text("reason") ?? (competitor == nil ? nil : "competitor")
    guard let reason else {
      throw ask("reason", "Why was it lost: a competitor, price, no decision, no fit, timing, or another reason?")
    }
    let loss = Command.closeLost(deal.id, on: on, reason: reason, competitor: competitor)
    return Step.write([loss] + remark(on: deal)) { _ in
      let account: Line = try self.situation.account(deal.account).map { " with \(Part($0.mention))" } ?? ""
      let to: Line = competitor.map { " to \($0)" } ?? ""
      return Response(
        .success("Lost: \(Part(deal.mention))\(account)\(to), \(on). Reason: \(Wording.field(reason)).\(self.noted)"),
        about: try self.situation.surroundings(deal))
    }
  }

  /// The note that a closing line ends in.
  private func remark(on deal: Opportunity) -> [Command] {
    guard let text = text("note") else { return [] }
    var note = Note(id: RecordID(""))
    (note.body, note.opportunity, note.account) = (text, deal.id, deal.account)
    return [.addNote(note)]
  }

  private var noted: Line { text("note").map { " Noted: \(quoted: $0)." } ?? "" }

  /// The day said, or today. A day to come is refused.
  private func closingDay() throws -> Day {
    guard let day = day("when") else { return situation.today }
    guard day <= situation.today else { throw ask("when", "That day is still to come. When did it close?") }
    return day
  }

  private func alreadyClosed(_ deal: Opportunity) -> Pause {
    let since: Line = deal.closeDate.map { " since \($0)" } ?? ""
    return refuse("\(Part(deal.mention)) is \(situation.standing(deal).lowercased()) already\(since).")
  }

  func reopenOpportunity() throws -> Step.Deed {
    let deal = try requiredDeal { !$0.isOpen }
    guard !deal.isOpen else { throw refuse("\(Part(deal.mention)) is open.") }
    return Step.write([.reopen(deal.id)]) { _ in
      let now = try self.situation.deal(deal.id) ?? deal
      return Response(
        .success("Reopened \(Part(deal.mention)): \(try self.situation.outline(now))."),
        about: try self.situation.surroundings(deal))
    }
  }
}
