import Figures

extension Clerk {
  /// An activity of a time to come is planned; any other has taken place.
  ///
  /// The account is that of its opportunity or contact where none is named; the opportunity is the account's only open
  /// one.
  mutating func log(_ draft: Activity) throws -> [Edit] {
    guard playbook.activityType(draft.type) != nil else {
      throw SalesError.unknownActivityType(draft.type, known: playbook.activityTypes.map(\.id))
    }
    var activity = identified(draft)
    activity.at = draft.at ?? order.at
    activity.owner = draft.owner ?? order.user
    activity.created = order.at
    activity.account = try draft.account ?? account(of: draft.opportunity, draft.contact)
    if activity.opportunity == nil { activity.opportunity = try book.onlyOpenDeal(of: activity.account)?.id }
    if draft.status == .completed && isToCome(activity) { activity.status = .planned }
    return [try create(activity)]
  }

  private func isToCome(_ activity: Activity) -> Bool {
    guard let at = activity.at else { return false }
    return activity.allDay ? order.zone.local(at).day > today : at > order.at
  }

  func account(of opportunity: RecordID?, _ contact: RecordID?) throws -> RecordID? {
    if let opportunity { return try fetch(Opportunity.self, opportunity).account }
    return try contact.flatMap { try fetch(Contact.self, $0).account }
  }

  /// One that is said to have taken place before its time took place now.
  func settle(_ id: RecordID, as status: Activity.Status) throws -> [Edit] {
    let activity = try fetch(Activity.self, id)
    guard activity.status != status else { throw SalesError.alreadyDone(activity.mention) }
    var settled = activity
    settled.status = status
    if status == .completed && isToCome(activity) { settled.at = order.at }
    return updates(from: activity, to: settled)
  }

  mutating func add(_ draft: Note) throws -> [Edit] {
    var note = identified(draft)
    note.account = try draft.account ?? account(of: draft.opportunity, draft.contact)
    note.owner = draft.owner ?? order.user
    note.created = order.at
    return [try create(note)]
  }

  mutating func add(_ draft: Document) throws -> [Edit] {
    var document = identified(draft)
    document.owner = draft.owner ?? order.user
    document.created = order.at
    return [try create(document)]
  }
}
