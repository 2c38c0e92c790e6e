import Display
import Language
import Sales

extension Matter {
  func generateDocument() throws -> Step.Deed {
    let document = try required("document", "Which document?")
    guard situation.documents.contains(document) else { throw noTemplate(document) }
    let contact = try contact()
    let account = try account() ?? situation.account(contact?.account)
    try refuseStrangers(named("opportunity").flatMap { try situation.deal(RecordID($0.id)) }, account)
    let usual = document == "handoff_summary" ? Opportunity.Status.won : .open
    let hasUsual = try account.map { try hasDeal(of: $0, usual) } ?? false
    let deal = try requiredDeal { !hasUsual || $0.status == usual }
    return .document(DocumentWish(document: document, deal: deal.id, contact: contact?.id))
  }

  private func hasDeal(of account: Account, _ status: Opportunity.Status) throws -> Bool {
    let query = Query<Opportunity>([.refers("account", to: account.id), .equals("status", .text(status.rawValue))])
    return try book.count(query) > 0
  }

  /// Says what can be written in place of a document of a team's own that has no template.
  private func noTemplate(_ document: String) -> Pause {
    let others = situation.documents.sorted().map { "\(Wording.document($0))" as Line }
    return refuse(
      "There is no template for \(Wording.document(document, article: "a")). Nothing was changed.",
      .hint(
        "There are: \(Wording.list(others)). A template of your own, documents/\(document).mustache beside config.yaml, adds it."
      ))
  }
}
