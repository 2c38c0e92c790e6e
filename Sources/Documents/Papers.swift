import Sales

/// A document that was written about a deal before.
struct Paper {
  let type: String
  let values: Values

  /// Whether the customer was told in it what they get.
  var isPromise: Bool { ["solution_proposal", "proposal", "contract_terms", "sla"].contains(type) }
}

extension Facts {
  /// The other documents of the deal, oldest first.
  func papers() throws -> [Paper] {
    let all: [Document] = try book.records(
      Query([.refers("opportunity", to: brief.deal.id)], order: ["created", "id"]))
    return all.filter { $0.type != brief.document }.map { paper in
      let file = paper.path?.split(separator: "/").last.map(String.init)
      return Paper(
        type: paper.type,
        values: [
          "what": Words(spoken(paper.type)), "date": Words(paper.created.map(day), gap: "date"),
          "file": Words(file, gap: "file"),
        ])
    }
  }
}
