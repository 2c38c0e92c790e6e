import Display
import Figures
import Language
import Sales

extension Matter {
  func createOpportunity() throws -> Step.Deed {
    guard let account = try account() else { throw ask("account", "Which account is the deal with?") }
    let name = text("opportunity") ?? "\(account.name) deal"
    var deal = Opportunity(id: RecordID(""))
    deal.name = name
    deal.account = account.id
    deal.amount = money("amount")
    deal.closeDate = day("close_date")
    deal.source = text("source")
    deal.owner = try owner()?.id ?? user.id
    deal.stage = text("stage") ?? playbook.stages.first?.id ?? deal.stage
    try askAboutTwin(of: deal, at: account)
    return Step.write([.createOpportunity(deal)]) { receipt in
      let made = try receipt.created(.opportunity).first.flatMap { try self.situation.deal($0.ref.id) } ?? deal
      return Response(
        .success(
          "Created the deal \(Part(made.mention)) with \(Part(account.mention)): \(try self.situation.outline(made))."),
        about: [made.mention, account.mention])
    }
  }

  func showOpportunity() throws -> Step.Deed {
    let deal = try requiredDeal()
    if let alone = try askedAlone(about: deal, situation.surroundings(deal)) { return .answer(alone) }
    var blocks: [Block] = [
      .line(.heading("\(Part(deal.mention)): \(try situation.outline(deal))"))
    ]
    blocks.append(.line(try situation.background(deal)))
    if deal.isOpen {
      if let next = deal.nextStep {
        blocks.append(.line("Next step: \(quoted: next)."))
      } else if try !situation.hasNextStep(deal) {
        blocks.append(.line("No next step is set."))
      }
    }
    if let last = try situation.lastActivity([.refers("opportunity", to: deal.id)]) {
      blocks.append(.line("Last activity: \(try situation.sentence(last, article: false))."))
    }
    return .answer(Response(Reply(blocks), data: JSON(deal), about: try situation.surroundings(deal)))
  }

  func listOpportunities() throws -> Step.Deed {
    let account = try account()
    let conditions = try dealConditions(account)
    let deals: [Opportunity] = try book.records(
      Query(conditions + amountBounds(), order: [text("sort") ?? "close_date"], limit: number("limit")))
    let stalled = text("status") == "stalled" ? try situation.stallReasons() : nil
    let kept = stalled.map { reasons in deals.filter { reasons[$0.id] != nil } } ?? deals
    let leftOut = try leftOut(conditions).map { Block.line($0) }
    guard !kept.isEmpty else {
      var none = try noDeals(account)
      none.reply.blocks += leftOut
      return .answer(none)
    }
    let total = Total(of: kept.map(\.amount))
    let at: Line = account.map { " with \(Part($0.mention))" } ?? ""
    var reply = Reply("\(kept.count, of: dealNoun())\(at), \(Wording.amounts(total))\(periodSaid()):")
    reply.blocks += [.table(try situation.table(kept))] + leftOut
    return .answer(
      Response(
        reply, data: .rows(kept.map { JSON($0) }), about: account.map { [$0.mention] } ?? [],
        shown: kept.map(\.mention)))
  }

  private func dealConditions(_ account: Account?) throws -> [Condition] {
    var conditions: [Condition] = account.map { [.refers("account", to: $0.id)] } ?? []
    let status = text("status")
    switch status {
    case "won", "lost": conditions.append(.equals("status", .text(status ?? "")))
    case nil where account != nil: break
    default: conditions.append(.equals("status", .text("open")))
    }
    if let owner = try owner() { conditions.append(.refers("owner", to: owner.id)) }
    if let stage = text("stage") { conditions.append(.equals("stage", .text(stage))) }
    if let reason = text("reason") { conditions.append(.equals("lost_reason", .text(reason))) }
    if let competitor = text("competitor") { conditions.append(.equals("competitor", .text(competitor))) }
    if let source = text("source") { conditions.append(.equals("source", .text(source))) }
    if let period = period("period") { conditions += days(period, of: "close_date") }
    return conditions
  }

  private func amountBounds() -> [Condition] {
    switch value("amount") {
    case .money(let money): [.equals("amount", .money(money))]
    case .moneyRange(let range):
      (range.min.map { [.atLeast("amount", .money($0))] } ?? [])
        + (range.max.map { [.below("amount", .money(Self.just(above: $0)))] } ?? [])
    default: []
    }
  }

  private static func just(above money: Money) -> Money {
    Money(minor: min(money.minor, Money.greatest) + 1, currency: money.currency)
  }

  /// How many deals cannot be held against the amount said, being in other currencies.
  private func leftOut(_ conditions: [Condition]) throws -> [Line] {
    let bound: Money? =
      switch value("amount") {
      case .money(let money): money
      case .moneyRange(let range): range.min ?? range.max
      default: nil
      }
    guard let currency = bound?.currency else { return [] }
    let total = try book.total(Query<Opportunity>(conditions), of: "amount")
    let alike = Condition.atLeast("amount", .money(Money(minor: 0, currency: currency)))
    let others = total.count - total.withoutAmount - (try book.count(Query<Opportunity>(conditions + [alike])))
    guard others > 0 else { return [] }
    let codes = total.sums.map(\.currency).filter { $0 != currency }.map { "\($0.code)" as Line }
    return [
      .hint("\(others, of: "deal") in \(Wording.list(codes)) left out: amounts compare only within one currency.")
    ]
  }

  private func dealNoun() -> String {
    switch text("status") {
    case "won": "won deal"
    case "lost": "lost deal"
    case "stalled": "stalled deal"
    case nil where request["account"] != nil: "deal"
    default: "open deal"
    }
  }

  /// Why nothing is listed, and the next thing to ask.
  private func noDeals(_ account: Account?) throws -> Response {
    let at: Line = account.map { " with \(Part($0.mention))" } ?? ""
    let open = try book.count(Query<Opportunity>([.equals("status", .text("open"))]))
    let hint: Line =
      open > 0
      ? "\(open, of: "open deal") in all: \(quoted: "show open deals")."
      : "Try \(quoted: "create opportunity for Acme, 50k")."
    return Response("No \(dealNoun()) fits\(at)\(periodSaid()).", hint.toned(.hint), data: .rows([]))
  }

  func updateOpportunity() throws -> Step.Deed {
    let deal = try requiredDeal(where: text("field") == "next_step" ? \.isOpen : { _ in true })
    guard text("field") == "next_step" else {
      if text("field") == "close_date", deal.isOpen, let day = day("value"), day < situation.today {
        try confirm(
          "past",
          "\(day) is past, and \(Part(deal.mention)) is open. Is that its close date? Say \(quoted: "yes") or \(quoted: "no")."
        )
      }
      return try setField(of: deal, fields: Opportunity.fields)
    }
    let words = try required("value", "What is the next step?")
    let account = try situation.account(deal.account)
    return Step.write(try nextStep(words, on: deal, account: account)) { _ in
      let due: Line = self.day("due").map { ", due \($0)" } ?? ""
      return Response(
        .success("Next step on \(Part(deal.mention)): \(quoted: words)\(due)."),
        about: try self.situation.surroundings(deal))
    }
  }
}
