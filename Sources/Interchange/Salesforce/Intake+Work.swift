import Figures
import Sales

extension Intake {
  mutating func takeContactRole(_ cells: Cells) throws(CellFault) -> Outcome {
    let dealID = try cells.required("OpportunityId")
    let contactID = try cells.required("ContactId")
    if cells.text("Id") != nil { _ = try newKey(cells) }
    guard let deal = deals[SalesforceObject.key(dealID)] else {
      return .skipped(.unknownRecord(column: "OpportunityId", id: dealID))
    }
    guard let contact = contacts[aliases[SalesforceObject.key(contactID)] ?? SalesforceObject.key(contactID)] else {
      return .skipped(.unknownRecord(column: "ContactId", id: contactID))
    }
    let key = "\(deal.id) \(contact.id)"
    var stakeholder = stakeholders[key] ?? Stakeholder(id: mint.next(at: settings.now))
    stakeholder.opportunity = deal.id
    stakeholder.contact = contact.id
    fill(&stakeholder.role, cells.text("Role").map(ContactRole.role))
    fill(&stakeholder.created, try cells.instant("CreatedDate"))
    return stakeholders.put(stakeholder, under: key)
  }

  /// A call or an e-mail that is over is an activity, anything else is something to do or done.
  mutating func takeTask(_ cells: Cells) throws(CellFault) -> Outcome {
    let status = cells.text("Status")?.lowercased()
    let isClosed = try cells.flag("IsClosed") ?? (status == "completed")
    let kind = (cells.text("TaskSubtype") ?? cells.text("Type"))?.lowercased() ?? ""
    let day = try cells.day("ActivityDate")
    let done = try cells.instant("CompletedDateTime") ?? day.map { noon($0) }
    if isClosed, ["call", "email", "meeting", "demo"].contains(kind) {
      return try takeActivity(cells, type: kind, at: done, allDay: cells.text("CompletedDateTime") == nil)
    }
    return try keep(cells, on: \.tasks) { (task, intake) throws(CellFault) in
      task.externalID = task.externalID ?? cells.text("Id")
      task.subject = try cells.required("Subject")
      fill(&task.due, day)
      task.completed = isClosed ? done ?? task.completed ?? intake.settings.now : nil
      fill(&task.contact, intake.person("WhoId", cells))
      (task.opportunity, task.account) = intake.subject(cells, task.opportunity, task.account)
      fill(&task.owner, intake.owner(cells))
      fill(&task.created, try cells.instant("CreatedDate"))
    }
  }

  /// An event of the calendar: planned while it lies ahead.
  mutating func takeEvent(_ cells: Cells) throws(CellFault) -> Outcome {
    let isAllDay = try cells.flag("IsAllDayEvent") ?? false
    let start = try cells.firstInstant("StartDateTime", "ActivityDateTime")
    let day = try cells.day("ActivityDate")
    let type = cells.text("Type")?.lowercased() ?? "meeting"
    let known = ["call", "email", "meeting", "demo"].contains(type) ? type : "meeting"
    return try takeActivity(cells, type: known, at: start ?? day.map { noon($0) }, allDay: isAllDay || start == nil)
  }

  private mutating func takeActivity(
    _ cells: Cells, type: String, at moment: Instant?, allDay: Bool
  ) throws(CellFault) -> Outcome {
    guard let moment else { throw CellFault("ActivityDate", "", .isEmpty) }
    return try keep(cells, on: \.activities) { (activity, intake) throws(CellFault) in
      activity.externalID = activity.externalID ?? cells.text("Id")
      activity.type = type
      activity.status = moment > intake.settings.now ? .planned : .completed
      activity.at = moment
      activity.allDay = allDay
      fill(&activity.subject, cells.text("Subject"))
      fill(&activity.note, cells.text("Description"))
      fill(&activity.minutes, try cells.integer("DurationInMinutes"))
      fill(&activity.contact, intake.person("WhoId", cells))
      (activity.opportunity, activity.account) = intake.subject(cells, activity.opportunity, activity.account)
      fill(&activity.owner, intake.owner(cells))
      fill(&activity.created, try cells.instant("CreatedDate"))
    }
  }

  /// The deal with its account, or the account, that a row is about; what was known where it does not say.
  private mutating func subject(
    _ cells: Cells, _ opportunity: RecordID?, _ account: RecordID?
  ) -> (opportunity: RecordID?, account: RecordID?) {
    guard let id = cells.text("WhatId") else { return (opportunity, account) }
    if let deal = deals[SalesforceObject.key(id)] { return (deal.id, deal.account) }
    if let found = accounts[SalesforceObject.key(id)] { return (opportunity, found.id) }
    remark(.unknownRecord(column: "WhatId", id: id), cells)
    return (opportunity, account)
  }

  private func noon(_ day: Day) -> Instant { settings.cells.zone.instant(LocalTime(day, hour: 12, minute: 0)) }
}
