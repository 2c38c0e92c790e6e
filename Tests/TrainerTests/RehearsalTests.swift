import Figures
import Sales
import Testing

@testable import Trainer

private func rehearsal() throws -> Rehearsal {
  let rehearsal = try Rehearsal(FrontMatter(), Program(version: "0.1"))
  for line in ["create account Globex", "create account Acme Labs", "create opportunity Pilot for Acme Labs, 18k"] {
    _ = rehearsal.hear(line)
  }
  return rehearsal
}

@Suite("A rehearsal")
struct RehearsalTests {
  @Test("goes back to a moment: the record, the talk, the clock and the documents are as they were then")
  func goingBack() throws {
    let rehearsal = try rehearsal()
    _ = rehearsal.hear("log a call")
    let question = rehearsal.hear("").lines
    let moment = try rehearsal.keep()
    let before = try RecordState(rehearsal.book)
    #expect(rehearsal.hear("Globex").lines.first?.hasPrefix("Logged a call with Globex") == true)
    rehearsal.clock.now = rehearsal.clock.now.adding(seconds: 86_400)
    _ = rehearsal.hear("create account Initech")
    _ = rehearsal.hear("write the stakeholder map for Pilot")
    #expect(try !RecordState(rehearsal.book).steps(since: before).isEmpty)
    try rehearsal.goBack(to: moment)
    #expect(try RecordState(rehearsal.book).steps(since: before).isEmpty)
    #expect(rehearsal.clock.local.day == Day(iso: "2026-11-23"))
    #expect(rehearsal.hear("").lines == question)
    #expect(rehearsal.hear("show Initech").lines.first?.contains("don't know") == true)
  }

  @Test("says and records the same again from the same moment")
  func again() throws {
    let rehearsal = try rehearsal()
    let moment = try rehearsal.keep()
    let lines = ["called Globex", "send pricing by Friday", "write the stakeholder map for Pilot", "undo", "my tasks"]
    let first = lines.map { rehearsal.hear($0).lines }
    let record = try RecordState(rehearsal.book)
    for _ in 1...3 {
      try rehearsal.goBack(to: moment)
      #expect(lines.map { rehearsal.hear($0).lines } == first)
      #expect(try RecordState(rehearsal.book).steps(since: record).isEmpty)
    }
  }

  @Test("tells what a line did")
  func deeds() throws {
    let spoken = try rehearsal().hear("move Pilot to proposal")
    #expect(spoken.turn?.requests.map(\.intent) == ["move_stage"])
    #expect(spoken.changes.contains { $0.field == "stage" && $0.record.name == "Pilot" })
    #expect(spoken.isDone)
  }

  @Test("of a folder comes to the same, whether one transcript is played at a time or several")
  func jobs() throws {
    var shelf = Shelf.shipped
    shelf.paths = shelf.paths.filter { $0.hasPrefix("0") || $0 == "small.txt" }
    var options = ReplayOptions()
    let one = try Trainer.replay(shelf, options: options).performances
    options.jobs = 4
    let four = try Trainer.replay(shelf, options: options).performances
    #expect(one.map(\.acts) == four.map(\.acts))
    #expect(one.map(\.path) == four.map(\.path) && one.count == 9)
  }
}
