import Display
import Figures
import Language
import Sales

/// Who plays which part in a deal, who reports to whom, and what to worry about.
extension Matter {
  func showStakeholders() throws -> Step.Deed {
    let deal = try requiredDeal(where: \.isOpen)
    let committee = try BuyingCommittee(on: deal, in: book)
    let members = committee.members.filter { $0.part != nil }
    if members.isEmpty {
      return .answer(
        Response(
          "No stakeholders are named on \(Part(deal.mention)).", .hint("Try \"Jane Doe is the economic buyer\"."),
          data: .rows([]), about: [deal.mention]))
    }
    var blocks = try asked(members, deal).map { [Block.line($0)] } ?? []
    blocks.append(.line("\(members.count, of: "stakeholder") on \(Part(deal.mention)):"))
    blocks.append(.table(table(members)))
    let tree = committee.reporting
    if !tree.isEmpty {
      blocks.append(.line(.heading("Who reports to whom:")))
      blocks += tree.map { contact, depth in
        let title: Line = contact.jobTitle.map { ", \($0)" } ?? ""
        return .line("\(String(repeating: "  ", count: depth))- \(Part(contact.mention))\(title)")
      }
    }
    blocks += committee.warnings.map { .line(.warning(Wording.warning($0))) }
    let data = members.compactMap(\.part).map { JSON($0) }
    return .answer(Response(Reply(blocks), data: .rows(data), about: [deal.mention]))
  }

  /// Who has the part that was asked for.
  private func asked(_ members: [BuyingCommittee.Member], _ deal: Opportunity) throws -> Line? {
    guard let role = text("stakeholder_role") else { return nil }
    let named = members.filter { $0.role == role }.map { "\(Part($0.contact.mention))" as Line }
    let asked = try contact()
    if let asked, members.contains(where: { $0.contact.id == asked.id && $0.role == role }) {
      return "Yes. \(Part(asked.mention)) is \(Wording.field(role)) on \(Part(deal.mention))."
    }
    let answer: Line = asked == nil ? "" : "No. "
    if named.isEmpty { return "\(answer)Nobody is named as \(Wording.field(role)) on \(Part(deal.mention))." }
    return
      "\(answer)\(Wording.list(named)) \(named.count == 1 ? "is" : "are") \(Wording.field(role)) on \(Part(deal.mention))."
  }

  private func table(_ members: [BuyingCommittee.Member]) -> Table {
    Table(
      columns: [
        .init("contact", "Name"), .init("title", "Title", priority: 2), .init("role", "Role"),
        .init("stance", "Stance"),
        .init("influence", "Influence"), .init("last_talk", "Last talk", priority: 1),
      ],
      rows: members.map { member in
        let stance = member.part?.stance.flatMap { Stance(rawValue: $0) }
        return [
          Part(member.contact.mention), member.contact.jobTitle.map { .text($0) } ?? .empty,
          member.role.map { .text(Wording.field($0)) } ?? .empty, stance.map { .text($0.name) } ?? .empty,
          member.part?.influence.map { .text("\($0) of 3") } ?? .empty,
          member.lastTalk.map { .day(situation.local($0).day) } ?? .text("never"),
        ]
      })
  }
}

extension Wording {
  static func warning(_ warning: BuyingCommittee.Warning) -> Line {
    switch warning {
    case .noEconomicBuyer: "No economic buyer or decision maker is named."
    case .noChampion: "No champion is named."
    case .unmetBuyer(let contact): "\(Part(contact.mention)), who decides: no activity with them yet."
    case .untestedChampion(let contact):
      "\(Part(contact.mention)), the champion, was never tested: no activity with them yet."
    case .unansweredOpponent(let contact): "\(Part(contact.mention)) is against it, and nothing is planned with them."
    case .singleContact(let contact): "Single contact: every activity was with \(Part(contact.mention))."
    case .nobodyTalkedWith: "No activity with a named person yet."
    }
  }
}
