import Display
import Language
import Sales

/// Merging, deleting and taking away.
extension Matter {
  func mergeAccounts() throws -> Step.Deed {
    guard let account = try account() else { throw ask("account", "Which account should go?") }
    guard let name = try named("into"), let into = try situation.account(RecordID(name.id)) else {
      throw ask("into", "Into which account?")
    }
    guard account.id != into.id else { throw refuse("That is one and the same account.") }
    let merger = try Merger(account.id, into: into.id, in: book)
    let twins = try twins(merger, at: into)
    try confirm(
      "merge", "Merge \(Part(account.mention)) into \(Part(into.mention))? \(Self.told(merger, account))",
      twins ?? "It can be undone.")
    return Step.write([.mergeAccounts(account.id, into: into.id)]) { _ in
      let moved = Set(merger.moves.map(\.record.ref))
      let what: Line = moved.isEmpty ? "" : ": \(Wording.counts(of: moved)) moved"
      return Response(.success("Merged \(account.name) into \(Part(into.mention))\(what)."), about: [into.mention])
    }
  }

  /// "2 contacts and 1 deal move, the website is taken over, and Acme Labs goes."
  private static func told(_ merger: Merger, _ account: Account) -> Line {
    let moved = Set(merger.moves.map(\.record.ref))
    let moves = Wording.told(moved, "moves", "move") ?? "Nothing moves"
    let told = merger.filled.filter { !["owner", "created", "external_id"].contains($0) }.map {
      "\(Wording.field($0))" as Line
    }
    let filled: Line =
      told.isEmpty ? "" : ", \(Wording.list(told)) \(told.count == 1 ? "is" : "are") taken over"
    return "\(moves)\(filled), and \(account.name) goes."
  }

  /// Who will be there twice.
  private func twins(_ merger: Merger, at account: Account) throws -> Line? {
    let there: [Contact] = try book.records(Query([.refers("account", to: account.id)], order: ["name"]))
    let coming = merger.moves.compactMap { $0.record as? Contact }
    let twice = coming.filter { new in there.contains { Likeness.people(new.name, $0.name) } }
    guard !twice.isEmpty else { return nil }
    let names = Wording.list(twice.prefix(5).map { "\(Part($0.mention))" })
    return "\(names) will be there twice; delete one of each afterwards. It can be undone."
  }

  func deleteRecord() throws -> Step.Deed {
    guard let doomed = try doomed() else { throw ask("record", "Delete which record?") }
    let noun = Wording.noun(doomed.ref.kind.rawValue)
    let deletion = try Deletion(of: doomed.ref, in: book)
    let parts = Set(deletion.parts)
    let also: Line = Wording.isTold(parts) ? " and with it \(Wording.counts(of: parts))" : ""
    let stays: Line = Wording.told(deletion.bereft, "stays", "stay", " without it").map { " \($0)." } ?? ""
    try confirm("delete", "Delete the \(noun) \(Part(doomed))\(also)?\(stays) It can be undone.")
    return Step.write([.delete(doomed.ref)]) { _ in
      Response(.success("Deleted the \(noun) \(quoted: doomed.name)\(also)."))
    }
  }

  /// Somebody of that name who was deleted, and whom only the history still knows.
  private func formerContact() throws -> Contact? {
    guard let slot = request["contact"], slot.problem == .unknownName, let said = slot.text else { return nil }
    let name = Matching.split(said)
    let steps = try book.history(of: nil, limit: .max)
    return steps.lazy.flatMap(\.changes).compactMap { change -> Contact? in
      guard change.record.ref.kind == .contact, change.field == nil, case .record(let values)? = change.old,
        Matching.split(change.record.name) == name
      else { return nil }
      return Contact(id: change.record.ref.id, values: values)
    }.first
  }

  private func doomed() throws -> Mention? {
    for slot in ["record", "opportunity", "contact", "account"] {
      if let name = try named(slot) { return name.mention }
    }
    let focus = conversation.focus
    return try focused("record", focus.opportunity ?? focus.contact ?? focus.account)
  }

  /// Asks, whatever was said: it cannot be undone.
  func eraseContact() throws -> Step.Deed {
    let contact = try formerContact() ?? contactInQuestion()
    let deletion = try book.find(Contact.self, contact.id).map { try Deletion(of: $0.ref, in: book) }
    let role = try situation.role(of: contact)
    let who: Line = role.parts.isEmpty ? "\(Part(contact.mention))" : "\(Part(contact.mention)) (\(role))"
    let effects = [
      Wording.told(Set(deletion?.parts ?? []), "goes", "go"),
      Wording.told(deletion?.bereft ?? [], "stays", "stay", " without the name"),
    ].compactMap { $0 }
    let effect: Line = effects.isEmpty ? "" : " \(Wording.list(effects))."
    try confirm(
      "erase", "Erase \(who) for good: from the record, its history and all that was typed?\(effect)",
      "This cannot be undone, and nothing done before it can be taken back after it.")
    return .erase(contact)
  }
}

extension Wording {
  /// What goes without saying where the deal it belongs to is told.
  private static let untold: Set<RecordKind> = [.stageEvent, .checklistItem]

  /// Whether there is anything among records to tell.
  static func isTold(_ records: Set<RecordRef>) -> Bool { records.contains { !untold.contains($0.kind) } }

  /// "2 contacts and 1 deal move"; `nil` where there is nothing to tell.
  static func told(_ records: Set<RecordRef>, _ one: String, _ several: String, _ how: String = "") -> Line? {
    guard isTold(records) else { return nil }
    let count = records.count { !untold.contains($0.kind) }
    return "\(counts(of: records)) \(count == 1 ? one : several)\(how)"
  }

  /// "2 contacts, 1 deal and 3 activities".
  static func counts(of records: Set<RecordRef>) -> Line {
    let kinds = RecordKind.allCases.filter { !untold.contains($0) }
    return list(
      kinds.compactMap { kind in
        let count = records.count { $0.kind == kind }
        guard count > 0 else { return nil }
        if kind == .stakeholder { return count == 1 ? "1 part in a deal" : "\(count) parts in deals" }
        return "\(count, of: noun(kind.rawValue))"
      })
  }
}
