import Figures

extension Command {
  /// What the command comes to, worked out in full; nothing is changed.
  ///
  /// - Parameter ids: where the identities of new records come from.
  /// - Throws: ``SalesError``, and whatever reading the book throws.
  public func edits(
    in book: some Book, order: Order, playbook: Playbook, ids: inout IDMint
  ) throws -> [Edit] {
    var clerk = Clerk(book: book, order: order, playbook: playbook, ids: ids)
    defer { ids = clerk.ids }
    return try clerk.edits(of: self)
  }
}

/// Works out what commands come to.
struct Clerk<Shelf: Book> {
  let book: Shelf
  let order: Order
  let playbook: Playbook
  var ids: IDMint

  mutating func edits(of command: Command) throws -> [Edit] {
    switch command {
    case .logActivity(let activity): try log(activity)
    case .settleActivity(let id, let status): try settle(id, as: status)
    case .addTask(let task): try add(task)
    case .completeTask(let id): try completeTask(id)
    case .rescheduleTask(let id, let due, let at): try reschedule(id, due: due, at: at)
    case .addNote(let note): try add(note)
    case .createAccount(let account): try add(account)
    case .createContact(let contact): try add(contact)
    case .createOpportunity(let opportunity): try add(opportunity)
    case .set(let ref, let field, let value): try set(ref, field, to: value)
    case .moveStage(let id, let stage, let reason): try move(id, to: stage, reason: reason)
    case .closeWon(let id, let amount, let day): try win(id, amount: amount, on: day)
    case .closeLost(let id, let day, let reason, let competitor): try lose(id, on: day, reason, competitor)
    case .reopen(let id): try reopen(id)
    case .snooze(let id, let day, let reason): try snooze(id, until: day, reason: reason)
    case .addStakeholder(let stakeholder): try add(stakeholder)
    case .mergeAccounts(let id, let target): try Merger(id, into: target, in: book).edits
    case .delete(let ref): try Deletion(of: ref, in: book).edits
    case .completeItem(let item): try complete(item)
    case .addUser(let user): try add(user)
    case .setQuota(let quota): try set(quota)
    case .completeTraining(let completion): try complete(completion)
    case .keepAttempt(let attempt): try keep(attempt)
    case .addDocument(let document): try add(document)
    case .teach(let phrase): try teach(phrase)
    case .keepAnswers(let answers, let interview, let filling): try keep(answers, of: interview, filling: filling)
    case .endInterview(let id, let state): try end(id, as: state)
    case .discardInterview(let id): try discard(id)
    }
  }
}

// MARK: What every command needs

extension Clerk {
  var today: Day { order.zone.local(order.at).day }

  func fetch<R: Record>(_ type: R.Type, _ id: RecordID) throws -> R {
    guard let record = try book.find(type, id) else { throw SalesError.noSuchRecord(RecordRef(R.kind, id)) }
    return record
  }

  /// The draft under an identity of its own.
  mutating func identified<R: Record>(_ draft: R) -> R {
    var record = draft
    record.id = ids.next(at: order.at)
    return record
  }

  /// The creation of a record, once its values and what it points at have been looked at.
  func create(_ record: some Record) throws -> Edit {
    try FieldRules.check(record)
    for (_, ref) in record.references { try checkExists(ref) }
    return .create(record)
  }

  func checkExists(_ ref: RecordRef) throws {
    func check<R: Record>(_ type: R.Type) throws { _ = try fetch(type, ref.id) }
    try check(ref.kind.type)
  }
}

/// The updates that make one record into another of the same identity, in the order of its fields.
func updates<R: Record>(from old: R, to new: R) -> [Edit] {
  R.fields.compactMap { field in
    let (before, after) = (field.get(old), field.get(new))
    return before == after ? nil : .update(old.ref, field: field.name, old: before, new: after)
  }
}
