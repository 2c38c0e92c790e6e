import Display
import Figures
import Language
import Sales

/// Search and history.
extension Matter {
  func search() throws -> Step.Deed {
    let words = try required("query", "Search for what?")
    let most = 20
    let all = try book.search(words, limit: most + 1)
    let found = Array(all.prefix(most))
    guard !found.isEmpty else {
      return .answer(Response("Nothing on file holds \(quoted: words).", data: .rows([])))
    }
    let isCut = all.count > most
    var reply = Reply(
      "\(isCut ? "The best " : "")\(found.count, of: "record") with \(quoted: words)\(isCut ? "; there are more" : ""):"
    )
    let rows = found.map { [.text(Wording.noun($0.ref.kind.rawValue)), Part($0)] }
    reply.blocks.append(.table(Table(columns: [.init("type", "What"), .init("name", "Name")], rows: rows)))
    let data: [JSON] = found.map {
      ["type": .string($0.ref.kind.rawValue), "id": .string($0.ref.id.text), "name": .string($0.name)]
    }
    return .answer(Response(reply, data: .rows(data), shown: found))
  }

  func showHistory() throws -> Step.Deed {
    let record = try named("opportunity")?.mention ?? named("account")?.mention ?? named("contact")?.mention
    let most = 20
    let all = try book.history(of: record?.ref, limit: most + 1)
    let steps = Array(all.prefix(most))
    let of: Line = record.map { " of \(Part($0))" } ?? ""
    guard !steps.isEmpty else { return .answer(Response("No history\(of) yet.", data: .rows([]))) }
    let which: Line = all.count > most ? "the newest \(most, of: "step")" : "newest first"
    var reply = Reply("History\(of), \(which):")
    let rows = try steps.map { step -> [Part] in
      let time = situation.local(step.at)
      let what = try Took(step.changes, in: situation).summary
      return [
        .day(time.day), .time(time), step.user.map { .text($0) } ?? .empty,
        .text(Reply(what).text(on: Page(today: situation.today)) + (step.isUndone ? " (undone)" : "")),
        .text(step.words),
      ]
    }
    reply.blocks.append(
      .table(
        Table(
          columns: [
            .init("day", "Day"), .init("time", "Time", priority: 3), .init("user", "Who", priority: 2),
            .init("changes", "What"), .init("words", "Words", priority: 1),
          ], rows: rows)))
    return .answer(Response(reply, data: .rows(steps.map(Self.values)), about: record.map { [$0] } ?? []))
  }

  private static func values(_ step: HistoryStep) -> JSON {
    [
      "type": "step", "id": .string(step.id.text), "name": .string(step.words), "at": .string(step.at.description),
      "user": step.user.map { .string($0) } ?? .null, "undone": .bool(step.isUndone),
      "changes": .array(step.changes.map { JSON($0) }),
    ]
  }
}
