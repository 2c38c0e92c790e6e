import Display
import Figures
import Language
import Sales

extension Matter {
  func addTask() throws -> Step.Deed {
    let words = try required("task", "What is to be done?")
    let contact = try contact()
    let account = try account() ?? situation.account(contact?.account)
    let deal = try dealNamedOrOnly(account)
    var task = Task(id: RecordID(""))
    task.subject = words
    task.account = account?.id ?? deal?.account
    task.contact = contact?.id
    task.opportunity = deal?.id
    task.owner = try owner()?.id ?? user.id
    task.due = day("due")
    task.dueAt = clockTime("due")
    return Step.write([.addTask(task)]) { receipt in
      let about = [deal?.mention, contact?.mention, account?.mention].compactMap { $0 }
      return Response(try self.situation.line(task, prefix: "Task: "), about: about + receipt.created(.task))
    }
  }

  private func dealNamedOrOnly(_ account: Account?) throws -> Opportunity? {
    if let name = try named("opportunity") { return try situation.deal(RecordID(name.id)) }
    return try book.onlyOpenDeal(of: account?.id)
  }

  /// The time of day of a due date, where one was said.
  private func clockTime(_ slot: String) -> Instant? {
    guard let when = period(slot), when.grain == .minute, let from = when.from else { return nil }
    return clock.zone.instant(from)
  }

  func listTasks() throws -> Step.Deed {
    let owner = try owner() ?? user
    var conditions: [Condition] = [.isEmpty("completed"), .refers("owner", to: owner.id)]
    conditions += try concerning()
    if let period = period("period") { conditions += days(period, of: "due") }
    let isOverdue = text("status") == "overdue"
    if isOverdue { conditions.append(.below("due", .text(situation.today.description))) }
    let noun = isOverdue ? "overdue task" : "open task"
    let tasks: [Task] = try book.records(Query(conditions, order: ["due", "created"]))
    let whose = owner.id == user.id ? "You have" : "\(owner.name) has"
    if tasks.isEmpty {
      return .answer(Response("\(whose) no \(noun)\(periodSaid()).", Self.taskHint, data: .rows([])))
    }
    var reply = Reply("\(whose) \(tasks.count, of: noun)\(periodSaid()):")
    reply.blocks.append(.table(try situation.table(tasks)))
    if let period = period("period"), period.firstDay == situation.today {
      let late = try book.count(
        Query<Task>(
          [.isEmpty("completed"), .refers("owner", to: owner.id), .below("due", .text(situation.today.description))]))
      if late > 0 { reply.blocks.append(.line(.hint("And \(late, of: "overdue task"): \(quoted: "what's overdue")."))) }
    }
    return .answer(
      Response(reply, data: .rows(tasks.map { JSON($0) }), shown: tasks.map(\.mention)))
  }

  private static let taskHint = Line.hint("Try \"remind me to send pricing to Acme on Friday\".")

  /// ", 1 Oct to 23 Nov" where a period was said.
  func periodSaid(_ slot: String = "period") -> Line { period(slot).map { ", \($0)" } ?? "" }

  /// Records that point at the account, contact and deal named.
  func concerning() throws -> [Condition] {
    var conditions: [Condition] = []
    if let account = try account() { conditions.append(.refers("account", to: account.id)) }
    if let contact = try contact() { conditions.append(.refers("contact", to: contact.id)) }
    if let name = try named("opportunity") { conditions.append(.refers("opportunity", to: RecordID(name.id))) }
    return conditions
  }

  /// A day field within a period.
  func days(_ period: Period, of field: String) -> [Condition] {
    var conditions: [Condition] = []
    if let first = period.firstDay { conditions.append(.atLeast(field, .text(first.description))) }
    if let last = period.lastDay { conditions.append(.below(field, .text(last.adding(days: 1).description))) }
    return conditions
  }

  /// An instant field within a period of local time.
  func instants(_ period: Period, of field: String) -> [Condition] {
    var conditions: [Condition] = []
    if let from = period.from { conditions.append(.atLeast(field, .text(clock.zone.instant(from).description))) }
    if let to = period.to { conditions.append(.below(field, .text(clock.zone.instant(to).description))) }
    return conditions
  }

  func completeTask() throws -> Step.Deed {
    let task = try task()
    return Step.write([.completeTask(task.id)]) { _ in
      Response(.success("Done: \(quoted: task.subject)."), about: [task.mention])
    }
  }

  func rescheduleTask() throws -> Step.Deed {
    let task = try task()
    guard let due = day("due") else { throw ask("due", "To what day?") }
    let before: Line = task.due.map { "\($0) -> " } ?? ""
    return Step.write([.rescheduleTask(task.id, due: due, at: clockTime("due"))]) { _ in
      Response(.success("\(quoted: task.subject): due \(before)\(due)."), about: [task.mention])
    }
  }

  /// The open task whose words, account or place in the last list fit what was said.
  private func task() throws -> Task {
    if let name = try named("task"), let task = try book.find(Task.self, RecordID(name.id)) { return task }
    let mine: [Condition] = [.isEmpty("completed"), .refers("owner", to: try (owner() ?? user).id)]
    let open: [Task] = try book.records(Query(mine + (try concerning()), order: ["due", "created"]))
    guard let words = text("task") else {
      if open.count == 1, request["account"] != nil || request["contact"] != nil { return open[0] }
      throw ask("task", "Which task?")
    }
    var fitting = open.filter { Matching.fits($0.subject, words) }
    if fitting.isEmpty {
      fitting = try book.records(Query(mine, order: ["due", "created"])).filter { Matching.fits($0.subject, words) }
    }
    if fitting.count == 1 { return fitting[0] }
    if fitting.isEmpty {
      throw refuse("You have no open task like \(quoted: words).", .hint("Try \"list my tasks\"."))
    }
    throw try choice("task", fitting.map(\.mention), said: words)
  }
}

/// Loose fits of words typed with words on file.
enum Matching {
  /// Whether every word of `said` begins a word of `text`, letter case aside; short words are passed over.
  static func fits(_ text: String, _ said: String) -> Bool {
    let words = split(text)
    let wanted = split(said).filter { $0.count > 2 && !fillers.contains($0) }
    return !wanted.isEmpty && wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
  }

  private static let fillers: Set<String> = ["the", "task", "one", "and", "for", "with"]

  static func split(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Situation {
  /// "send pricing", due Fri 27 Nov, for Acme Corporation.
  func line(_ task: Task, prefix: String) throws -> Line {
    var line: Line = "\(prefix)\(quoted: task.subject)"
    if let due = task.due { line = "\(line), due \(due)" }
    if let at = task.dueAt { line = "\(line), \(local(at))" }
    if let account = try account(task.account) { line = "\(line), for \(Part(account.mention))" }
    if let owner = task.owner, owner != user.id { line = "\(line), owner \(try ownerName(owner))" }
    return .success("\(line).")
  }

  func table(_ tasks: [Task]) throws -> Table {
    Table(
      columns: [
        .init("subject", "Task"), .init("due", "Due"), .init("account", "Account", priority: 1),
        .init("opportunity", "Deal", priority: 2),
      ],
      rows: try tasks.map { task in
        [
          .text(task.subject), task.due.map { .day($0) } ?? .empty,
          try account(task.account).map { Part($0.mention) } ?? .empty,
          try deal(task.opportunity).map { Part($0.mention) } ?? .empty,
        ]
      })
  }
}
