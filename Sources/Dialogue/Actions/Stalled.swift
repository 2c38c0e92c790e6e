import Display
import Figures
import Language
import Sales

/// Deals that stand still.
extension Matter {
  func listStalled() throws -> Step.Deed {
    let question = try stallQuestion()
    let found = try book.stalls(question)
    let stalls = found.filter { $0.snoozedUntil == nil }
    let open = try book.measure(question.deals).whole
    let snoozed: [Block] = Self.snoozed(found.count - stalls.count)
    guard !stalls.isEmpty else {
      return .answer(Response(Reply([.line("No open deal is stalled\(periodSaid()).")] + snoozed), data: .rows([])))
    }
    let deals = try stalls.compactMap { stall in try situation.deal(stall.deal).map { ($0, stall) } }
    var reply = Reply("\(stalls.count, of: "stalled deal") of \(open.n + open.excluded) open\(periodSaid()):")
    reply.blocks += try deals.prefix(Self.mostStalled).map { .line(try situation.line($0, $1)) }
    if stalls.count > Self.mostStalled {
      reply.blocks.append(.line(.hint("The first \(Self.mostStalled), by close date.")))
    }
    reply.blocks += snoozed
    return .answer(
      Response(reply, data: .rows(deals.map { Self.values($0, $1) }), shown: deals.map(\.0.mention)))
  }

  private static let mostStalled = 50

  private static func snoozed(_ count: Int) -> [Block] {
    count == 0 ? [] : [.line(.hint("\(count, of: "deal") snoozed."))]
  }

  /// A stretch that is over asks what has been quiet since it began; one that is not, for the deals that close in it.
  private func stallQuestion() throws -> Stall.Question {
    var only: [Grouping: String] = [:]
    only[.owner] = try owner()?.id.text
    only[.account] = try account()?.id.text
    only[.stage] = text("stage")
    var question = try situation.stallQuestion(only)
    guard let period = period("period") else { return question }
    if let first = period.firstDay, first <= situation.today, period.lastDay.map({ $0 <= situation.today }) ?? true {
      (question.limits, question.limit) = ([:], Double(situation.today - first + 1))
      question.isAboutQuiet = true
    } else {
      question.deals.period = period
    }
    return question
  }

  private static func values(_ deal: Opportunity, _ stall: Stall) -> JSON {
    var json = JSON(deal)
    json["reasons"] = .array(
      stall.reasons.map { reason in
        switch reason {
        case .pastClose(let days): ["reason": "close_date_past", "days": .int(days)]
        case .noNextStep: ["reason": "no_next_step"]
        case .quiet(let days): ["reason": "quiet", "days": .int(days)]
        }
      })
    return json
  }

  /// A deal that is known to stand still, and is not to be told of before a day.
  func snoozeDeal() throws -> Step.Deed {
    let deal = try requiredDeal(where: \.isOpen)
    guard
      let day = day("until")
        ?? length("duration").map({ situation.today.adding(months: $0.months).adding(days: $0.days) })
    else {
      throw ask("until", "Until when?")
    }
    let reason = try required("reason", "Why may it rest?")
    return Step.write([.snooze(deal.id, until: day, reason: reason)]) { _ in
      Response(
        .success("Snoozed \(Part(deal.mention)) until \(day): \(quoted: reason)."),
        about: try self.situation.surroundings(deal))
    }
  }
}

extension Situation {
  /// What counts as still in each stage today.
  func stallQuestion(_ only: [Grouping: String] = [:], deal: RecordID? = nil) throws -> Stall.Question {
    func about(_ metric: Metric) -> Measurement.Question {
      Measurement.Question(metric, asOf: clock.now, zone: clock.zone, playbook: playbook)
    }
    let stays = playbook.needsStays ? try book.measure(about(.timeInStage)) : nil
    var deals = about(.pipelineValue)
    deals.only = only
    return Stall.Question(
      among: deals, deal: deal, limits: playbook.stallLimits(stays), limit: Double(playbook.defaultStalledDays))
  }

  /// Why open deals stand still, by their ids; those snoozed are not among them.
  func stallReasons(_ only: [Grouping: String] = [:], deal: RecordID? = nil) throws -> [RecordID: String] {
    let stalls = try book.stalls(try stallQuestion(only, deal: deal)).filter { $0.snoozedUntil == nil }
    return Dictionary(stalls.map { ($0.deal, Self.words($0.reasons)) }) { first, _ in first }
  }

  /// Why an open deal counts as stalled: everything that says so.
  func stallReason(_ deal: Opportunity) throws -> String? {
    deal.isOpen ? try stallReasons(deal: deal.id)[deal.id] : nil
  }

  private static func words(_ reasons: [Stall.Reason]) -> String {
    reasons.map { reason in
      switch reason {
      case .pastClose(let days): "close date \(days) \(days == 1 ? "day" : "days") past"
      case .noNextStep: "no next step"
      case .quiet(let days): "quiet for \(days) \(days == 1 ? "day" : "days")"
      }
    }.joined(separator: ", ")
  }

  /// "- Delta with Acme Corporation, Proposal, $200,000: no next step, quiet for 49 days": whole on any page.
  fileprivate func line(_ deal: Opportunity, _ stall: Stall) throws -> Line {
    let with: Line = try account(deal.account).map { " with \(Part($0.mention))" } ?? ""
    let amount: Line = deal.amount.map { ", \($0)" } ?? ""
    return "- \(Part(deal.mention))\(with), \(standing(deal))\(amount): \(Self.words(stall.reasons))"
  }
}
