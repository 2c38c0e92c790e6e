import Display
import Figures
import Language
import Sales

/// What to do next, and a briefing.
extension Matter {
  func suggestNext() throws -> Step.Deed {
    if request["opportunity"] != nil { return .answer(try briefing(try requiredDeal())) }
    if let account = try account() {
      let open = try situation.openDeals(of: account.id)
      return open.count == 1 ? .answer(try briefing(open[0])) : try showAccount()
    }
    return .answer(try plate())
  }

  /// Who, where it stands, last touch, what is open, next step: on one screen.
  private func briefing(_ deal: Opportunity) throws -> Response {
    var blocks: [Block] = [
      .line(.heading("\(Part(deal.mention)): \(try situation.outline(deal))")), .line(try situation.background(deal)),
    ]
    let people: [Stakeholder] = try book.records(Query([.refers("opportunity", to: deal.id)]))
    let named = try people.compactMap { person in
      try situation.contact(person.contact).map {
        "\(Part($0.mention)) (\(Wording.field(person.role ?? "stakeholder")))" as Line
      }
    }
    if !named.isEmpty { blocks.append(.line("People: \(Wording.list(named)).")) }
    if let last = try situation.lastActivity([.refers("opportunity", to: deal.id)]) {
      blocks.append(.line("Last activity: \(try situation.sentence(last, article: false))."))
    }
    let tasks: [Task] = try book.records(
      Query([.refers("opportunity", to: deal.id), .isEmpty("completed")], order: ["due"]))
    if !tasks.isEmpty { blocks.append(.line("Open tasks: \(Wording.list(tasks.prefix(5).map(Self.short))).")) }
    let open = try situation.checklist(of: deal, in: deal.stage).filter { !$0.isMet }
    if !open.isEmpty {
      blocks.append(.line("Open in \(situation.stageName(deal.stage)): \(Wording.list(open.map { "\($0.name)" }))."))
    }
    blocks.append(.line(try advice(deal).toned(.hint)))
    return Response(Reply(blocks), data: JSON(deal), about: try situation.surroundings(deal))
  }

  private static func short(_ task: Task) -> Line {
    task.due.map { "\(quoted: task.subject) by \($0)" } ?? "\(quoted: task.subject)"
  }

  /// The one thing that would help a deal most.
  private func advice(_ deal: Opportunity) throws -> Line {
    guard deal.isOpen else { return "It is closed." }
    if let close = deal.closeDate, close < situation.today {
      return "Next: its close date \(close) is past; set a new one."
    }
    if try !situation.hasNextStep(deal) { return "Next: agree on a next step, and set it." }
    if let reason = try situation.stallReason(deal) { return "Next: get in touch, it is stalled (\(reason))." }
    if let item = try situation.checklist(of: deal, in: deal.stage).first(where: { !$0.isMet }) {
      return "Next: \(item.name)."
    }
    return "Next: everything in \(situation.stageName(deal.stage)) is done; move it on."
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
    let stalled = try deals.compactMap { deal in try situation.stallReason(deal).map { (deal, $0) } }
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
