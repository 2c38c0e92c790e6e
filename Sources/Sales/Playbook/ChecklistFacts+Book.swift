import Figures

extension ChecklistFacts {
  /// What a book knows about a deal. A BANT flag stands where its interview gives it the points, or its id is ticked off.
  public init(of deal: Opportunity, in book: some Book, playbook: Playbook, clock: Clock) throws {
    self.init()
    let ofDeal = Condition.refers("opportunity", to: deal.id)
    let activities = try book.records(Query<Activity>([ofDeal])).filter { $0.status != .cancelled }
    let ticked = try book.records(Query<ChecklistItem>([ofDeal]))
    hasContactInfo = try deal.account.map { try Self.knowsHowToReach($0, in: book) } ?? false
    hasNextStep = try deal.nextStep?.isEmpty == false || book.count(Query<Task>([ofDeal, .isEmpty("completed")])) > 0
    isMeetingScheduled = activities.contains {
      $0.status == .planned && ["call", "meeting", "demo"].contains(playbook.activityType($0.type)?.countsAs)
    }
    bantFlags = Set(ticked.map(\.item)).intersection(playbook.bant.flags.map(\.id))
    if let sheet = try AnswerSheet(ofInterview: Playbook.bant, on: deal, in: book, playbook: playbook, clock: clock) {
      bantFlags.formUnion(sheet.qualification?.flags(by: playbook) ?? [])
    }
    documents = Set(try book.records(Query<Document>([ofDeal])).map(\.type))
    stakeholderRoles = Set(try book.records(Query<Stakeholder>([ofDeal])).compactMap(\.role))
    self.activities = Set(activities.map(\.type))
    ticks = Set(ticked.map { Tick(stage: $0.stage, item: $0.item) })
  }

  private static func knowsHowToReach(_ account: RecordID, in book: some Book) throws -> Bool {
    try ["email", "phone", "mobile_phone"].contains {
      try book.count(Query<Contact>([.refers("account", to: account), .isFilled($0)])) > 0
    }
  }
}
