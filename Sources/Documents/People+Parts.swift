import Sales

extension BuyingCommittee {
  /// Somebody spoken of by a name: the whole name and the title where one contact alone is called so.
  func inFull(_ name: String) -> String {
    let called = name.lowercased()
    let title = called.split(separator: " ").drop { ["the", "their", "our"].contains($0) }.joined(separator: " ")
    let fitting = members.map(\.contact).filter { contact in
      let whole = contact.name.lowercased()
      return whole == called || whole.split(separator: " ").contains { $0 == called }
        || contact.jobTitle?.lowercased() == title
    }
    guard fitting.count == 1 else { return name }
    return [fitting[0].name, fitting[0].jobTitle].compactMap(\.self).joined(separator: ", ")
  }
}

extension Facts {
  /// People by what they are needed for.
  var partValues: Values {
    let signers = people.with(["economic_buyer", "decision_maker"])
    return [
      "signers": values(of: signers), "addressee": values(of: Array(signers.prefix(1))),
      "reviewers": values(of: people.with(["legal", "procurement"])),
      "technical_people": values(of: people.members.filter(\.isTechnical)),
      "involved": people.members.filter { $0.part != nil }.map(involved),
    ]
  }

  /// Somebody with a part in the deal, which nobody told us where no interview names that person.
  private func involved(_ person: BuyingCommittee.Member) -> Values {
    var role = Words(person.role.map(spoken), gap: "part in the deal")
    role.isImplied = !answers.isNamed(person.contact.name)
    return values(of: person).merging(["role": role]) { $1 }
  }

  private func values(of persons: [BuyingCommittee.Member]) -> [Values] { persons.map { values(of: $0) } }
}

extension BuyingCommittee.Member {
  private static let technicalTitles: Set<String> = [
    "it", "cto", "cio", "ciso", "engineer", "engineering", "architect", "technology", "technical", "developer",
    "systems",
  ]

  fileprivate var isTechnical: Bool {
    if role == "technical_evaluator" { return true }
    let words = contact.jobTitle?.lowercased().split { !$0.isLetter } ?? []
    return words.contains { Self.technicalTitles.contains(String($0)) }
  }
}
