import Display
import Figures
import Language
import Sales

/// What to do next, and a briefing.
extension Matter {
  func suggestNext() throws -> Step.Deed {
    if request["opportunity"] != nil { return .answer(try Briefing(in: situation).told(of: requiredDeal())) }
    if let contact = try contact() { return .answer(try Briefing(in: situation).told(of: contact)) }
    if let account = try account() { return .answer(try Briefing(in: situation).told(of: account)) }
    if request["owner"] == nil, let pointed = try pointedAt() { return .answer(pointed) }
    return .answer(try plate())
  }

  /// A briefing on what is talked about, where a pronoun means it.
  private func pointedAt() throws -> Response? {
    guard !Set(["it", "them", "him", "her", "this", "that"]).isDisjoint(with: Matching.split(words)) else { return nil }
    let (focus, briefing) = (conversation.focus, Briefing(in: situation))
    if let deal = try situation.deal(focus.opportunity?.ref.id) { return try briefing.told(of: deal) }
    if let contact = try situation.contact(focus.contact?.ref.id) { return try briefing.told(of: contact) }
    return try situation.account(focus.account?.ref.id).map { try briefing.told(of: $0) }
  }

  /// What is due, planned and stuck.
  private func plate() throws -> Response {
    let owner = try owner() ?? user
    let mine = Condition.refers("owner", to: owner.id)
    let isOpen = [mine, .isEmpty("completed")]
    let isPlanned = [
      mine, .equals("status", .text("planned")),
      .below("happens_at", .text(situation.end(of: situation.today.adding(days: 7)).description)),
    ]
    let tasks: [Task] = try book.records(Query(isOpen, order: ["due", "created"], limit: 10))
    let planned: [Activity] = try book.records(Query(isPlanned, order: ["happens_at"], limit: 10))
    let deals: [Opportunity] = try book.records(Query([mine, .equals("status", .text("open"))], order: ["close_date"]))
    let reasons = try situation.stallReasons([.owner: owner.id.text])
    let stalled = deals.compactMap { deal in reasons[deal.id].map { (deal, $0) } }
    var blocks: [Block] = []
    if !tasks.isEmpty {
      let all = try book.count(Query<Task>(isOpen))
      let due = try book.count(
        Query<Task>(isOpen + [.below("due", .text(situation.today.adding(days: 1).description))]))
      blocks.append(.line(.heading("\(Wording.share("first", tasks.count, of: all, "open task")), \(due) due")))
      blocks.append(.table(try situation.table(tasks)))
    }
    if !planned.isEmpty {
      let all = try book.count(Query<Activity>(isPlanned))
      let listed = Wording.share("first", planned.count, of: all, "planned activity")
      blocks.append(.line(.heading("\(listed) in the next 7 days")))
      blocks.append(.table(try situation.table(planned)))
    }
    if !stalled.isEmpty {
      blocks.append(.line(.heading("Stuck: \(stalled.count, of: "deal")")))
      blocks += stalled.prefix(5).map { .line("- \(Part($0.mention)): \($1)") }
    }
    if blocks.isEmpty { blocks = [.line("Nothing is due, planned or stuck.")] }
    let data = tasks.map { JSON($0) } + planned.map { JSON($0) } + stalled.map { JSON($0.0) }
    return Response(
      Reply(blocks), data: .rows(data), shown: tasks.map(\.mention) + planned.map(\.mention) + stalled.map(\.0.mention))
  }

  func setFocus() throws -> Step.Deed {
    if let name = try named("opportunity"), let deal = try situation.deal(RecordID(name.id)) {
      return .answer(
        Response(
          "Working on \(Part(deal.mention)): \(try situation.outline(deal)).", about: try situation.surroundings(deal),
          isChosen: true))
    }
    guard let account = try account() else { throw ask("account", "Which account or deal?") }
    let open = try situation.openDeals(of: account.id)
    let about = open.count == 1 ? [open[0].mention, account.mention] : [account.mention]
    return .answer(Response("Working on \(try situation.describe(account.mention)).", about: about, isChosen: true))
  }
}
