import Figures
import Sales

extension Intake {
  /// The record that a row is about, as the book has it; else the identity of a new one.
  func identity<R: Record>(of cells: Cells, as type: R.Type) throws -> (old: R?, id: RecordID) {
    if cells.has("external_id") {
      let id = try cells.required("external_id")
      if let record = try record(type, foreign: id) ?? stranger(cells) as? R { return (record, record.id) }
      return (nil, RecordID(own: id) ?? mint.next(at: settings.now))
    }
    let old = R.kind == .stakeholder ? try stakeholder(cells) as? R : try namesake(cells, type)
    return (old, old?.id ?? mint.next(at: settings.now))
  }

  /// Why a part in a deal is not taken, if its deal or its contact is not on file.
  func incomplete(_ cells: Cells) throws -> RowOutcome? {
    for (field, kind) in [("opportunity", RecordKind.opportunity), ("contact", .contact)] {
      let id = try cells.required(field)
      guard try target(field, kind, cells) == nil else { continue }
      return .skipped(.unknownRecord(column: cells.column(field), id: id))
    }
    return nil
  }

  /// The part that the row's contact plays in its deal.
  private func stakeholder(_ cells: Cells) throws -> Stakeholder? {
    guard let deal = try target("opportunity", .opportunity, cells),
      let contact = try target("contact", .contact, cells)
    else { return nil }
    return try step.records(
      Query<Stakeholder>([.refers("opportunity", to: deal), .refers("contact", to: contact)], limit: 1)
    ).first
  }

  /// The record of the row's name, a person or deal at the row's account.
  private func namesake<R: Record>(_ cells: Cells, _ type: R.Type) throws -> R? {
    let name = try cells.required("name")
    var records = try ids(of: R.kind, named: name).compactMap { try step.find(type, $0) }
    if [.contact, .opportunity].contains(R.kind), let account = try target("account", .account, cells) {
      records = records.filter { $0[field: "account"] == .text(account.text) }
    }
    guard records.count < 2 else { throw CellFault(cells.column("name"), name, .severalNames) }
    return records.first
  }

  /// A user of the book who came from nowhere else, with the row's address or login.
  private func stranger(_ cells: Cells) throws -> User? {
    let (email, login) = (cells.text("email")?.lowercased(), login(cells))
    guard email != nil || login != nil, cells.has("login") else { return nil }
    return try step.records(Query<User>([.isEmpty("external_id")])).first { user in
      (email != nil && user.email?.lowercased() == email) || (login != nil && user.login == login)
    }
  }

  /// What stands before the `@` of a user's name there.
  private func login(_ cells: Cells) -> String? {
    guard let name = cells.text("login") else { return nil }
    return name.split(separator: "@").first.map { name.contains("@") ? $0.lowercased() : String($0) }
  }

  /// The record that a field points at, if it is on file by now.
  private func target(_ field: String, _ kind: RecordKind, _ cells: Cells) throws -> RecordID? {
    guard let name = cells.text(field) else { return nil }
    if let found = try id(of: kind, foreign: name) { return found }
    return map.refersByName ? try ids(of: kind, named: name).first : nil
  }
}

// MARK: Filling

extension Intake {
  /// Sets what a row says; an empty cell leaves what is there.
  func fill<R: Record>(_ record: inout R, _ cells: Cells, except left: Set<String> = []) throws {
    for field in R.fields where !left.contains(field.name) && cells.has(field.name) {
      if case .reference(let kind) = field.type {
        if let id = try reference(field.name, kind, cells, of: record.ref) { field.set(&record, .text(id.text)) }
      } else if field.name == "external_id" {
        fillIdentity(&record, field, cells)
      } else if R.kind == .user, field.name == "login" {
        try fillLogin(&record, field, cells)
      } else if let value = try cells.value(field.name, field.type) {
        field.set(&record, value)
        guard field.get(record) == value else {
          throw CellFault(cells.column(field.name), value.asText ?? "", .notAChoice)
        }
      }
    }
    if record[field: "name"] == .text("") { throw CellFault(cells.column("name"), "", .isEmpty) }
    try complete(&record, cells)
  }

  /// The id there; one that is Banter's own is the record's already.
  private func fillIdentity<R: Record>(_ record: inout R, _ field: Field<R>, _ cells: Cells) {
    guard field.get(record) == .null, let id = cells.text("external_id"), RecordID(own: id) != record.id else { return }
    field.set(&record, .text(id))
  }

  private func fillLogin<R: Record>(_ record: inout R, _ field: Field<R>, _ cells: Cells) throws {
    guard field.get(record) == .null, let login = login(cells),
      try step.records(Query<User>([.equals("login", .text(login))], limit: 1)).isEmpty
    else { return }
    field.set(&record, .text(login))
  }

  /// What follows from what a row says.
  private func complete<R: Record>(_ record: inout R, _ cells: Cells) throws {
    if var activity = record as? Activity {
      try complete(&activity, cells)
      if let activity = activity as? R { record = activity }
    } else if var task = record as? Task {
      try complete(&task, cells)
      if let task = task as? R { record = task }
    }
  }

  /// A moment without a time of day is a whole day, and is kept as its noon; what lies ahead is planned.
  private func complete(_ activity: inout Activity, _ cells: Cells) throws {
    guard let moment = try cells.moment("happens_at") else {
      if activity.at == nil { throw CellFault(cells.column("happens_at"), "", .isEmpty) }
      return
    }
    if moment.isDay {
      activity.allDay = true
      activity.at = noon(settings.cells.zone.local(moment.at).day)
    }
    activity.type = try activityType(cells, activity.type)
    if !cells.has("status") || cells.text("status") == nil {
      activity.status = (activity.at ?? moment.at) > settings.now ? .planned : .completed
    }
    (activity.opportunity, activity.account) = try about(cells, activity.opportunity, activity.account)
  }

  /// Other systems' own types are meetings to us; a map of the team's own has to say what they are.
  private func activityType(_ cells: Cells, _ known: String) throws -> String {
    guard let said = cells.text("type") else { return map.isShipped && known == "other" ? "meeting" : known }
    let type = String(said.lowercased().map { $0 == " " ? "_" : $0 })
    if settings.activityTypes.contains(type) { return type }
    guard map.isShipped else { throw CellFault(cells.column("type"), said, .notAChoice) }
    return "meeting"
  }

  private func complete(_ task: inout Task, _ cells: Cells) throws {
    if task.subject.isEmpty { throw CellFault(cells.column("subject"), "", .isEmpty) }
    (task.opportunity, task.account) = try about(cells, task.opportunity, task.account)
    guard cells.has("is_closed") else { return }
    let isDone = ["true", "completed", "1", "yes"].contains(cells.text("is_closed")?.lowercased() ?? "")
    let done = try cells.moment("completed").map { $0.isDay ? noon(settings.cells.zone.local($0.at).day) : $0.at }
    task.completed = isDone ? done ?? task.due.map(noon) ?? settings.now : nil
  }

  func noon(_ day: Day) -> Instant { settings.cells.zone.instant(LocalTime(day, hour: 12, minute: 0)) }

  /// The deal with its account, or the account, that a row is about; what was known where it does not say.
  private func about(_ cells: Cells, _ deal: RecordID?, _ account: RecordID?) throws -> (RecordID?, RecordID?) {
    guard let name = cells.text("about") else {
      guard let deal, account == nil else { return (deal, account) }
      return (deal, try step.find(Opportunity.self, deal)?.account)
    }
    if let found = try id(of: .opportunity, foreign: name) {
      return (found, try step.find(Opportunity.self, found)?.account)
    }
    if let found = try id(of: .account, foreign: name) { return (deal, found) }
    remark(.unknownRecord(column: cells.column("about"), id: name), cells.line)
    return (deal, account)
  }
}
