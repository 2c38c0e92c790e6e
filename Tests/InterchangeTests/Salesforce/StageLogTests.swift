import Figures
import Sales
import Testing

@testable import Interchange

@Suite("The stage log of imported deals")
struct StageLogTests {
  static let header = "Id,Name,StageName,IsClosed,IsWon,CreatedDate,CloseDate,Amount,LastModifiedDate\n"
  static let history = "Id,OpportunityId,CreatedDate,StageName\n"

  @Test("Won first and lost later is lost, in a stage that nobody knows")
  func wonThenLost() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header + "006A,Deal,Closed Lost,TRUE,FALSE,02/23/26,02/03/24,10,\n",
      "OpportunityHistory.csv": StageLogTests.history
        + "008B,006A,03/07/26 09:00 PM,Closed Lost\n008A,006A,02/23/26 08:55 PM,Closed Won\n",
    ])
    var importing = try Importing()
    try importing.take(folder)
    #expect(try importing.log("Deal") == ["2026-02-23 closed_won won", "2026-03-07  lost"])
    let deal = try #require(importing.all(Opportunity.self).first)
    #expect(deal.status == .lost && deal.stage.isEmpty && deal.closeDate == Day(iso: "2024-02-03"))
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A deal is lost in the stage it was last open in")
  func lost() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header + "006A,Deal,Closed Lost,TRUE,FALSE,02/01/26,03/07/26,10,\n",
      "OpportunityHistory.csv": StageLogTests.history
        + "008C,006A,03/07/26,Closed Lost\n008A,006A,02/01/26,Qualification\n008B,006A,02/09/26,Needs Analysis\n",
    ])
    var importing = try Importing()
    try importing.take(folder)
    #expect(try importing.log("Deal").last == "2026-03-07 discovery lost")
    #expect(importing.all(Opportunity.self).map(\.stage) == ["discovery"])
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A closed deal is won by the name of its stage where no column says so")
  func wonByItsStage() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": "Id,Name,StageName,IsClosed,CreatedDate,CloseDate\n"
        + "006A,Deal,Closed Won,TRUE,02/01/26,03/05/26\n006B,Other,Closed Lost,TRUE,02/01/26,03/05/26\n"
    ])
    var importing = try Importing()
    try importing.take(folder)
    #expect(importing.all(Opportunity.self).map(\.status) == [.won, .lost])
  }

  @Test("Without a history the log holds what is known: the creation, and the close on its day")
  func withoutHistory() throws {
    let rows = """
      006A,Open,Needs Analysis,FALSE,FALSE,02/01/26,06/30/26,10,
      006B,Won,Closed Won,TRUE,TRUE,02/01/26,03/05/26,10,
      006C,Backwards,Closed Lost,TRUE,FALSE,02/01/26,02/03/24,10,

      """
    let folder = try ExportFolder(["Opportunity.csv": StageLogTests.header + rows])
    var importing = try Importing()
    try importing.take(folder)
    #expect(try importing.log("Open") == ["2026-02-01 discovery open"])
    #expect(try importing.log("Won") == ["2026-02-01  open", "2026-03-05 closed_won won"])
    #expect(try importing.log("Backwards") == ["2026-02-01  open", "2026-02-01  lost"])
    #expect(importing.all(Opportunity.self).last?.closeDate == Day(iso: "2024-02-03"))
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A history that comes in later takes the place of what was put down without it")
  func laterHistory() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header + "006A,Deal,Closed Won,TRUE,TRUE,02/01/26,03/05/26,10,\n"
    ])
    var importing = try Importing()
    try importing.take(folder)
    try folder.write(
      "OpportunityHistory.csv",
      StageLogTests.history + "008A,006A,02/01/26,Prospecting\n008B,006A,03/05/26,Closed Won\n")
    try importing.take(folder)
    #expect(try importing.log("Deal") == ["2026-02-01 prospecting open", "2026-03-05 closed_won won"])
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A deal that has moved since the last import gets the move, once")
  func moved() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header + "006A,Deal,Qualification,FALSE,FALSE,02/01/26,06/30/26,10,\n"
    ])
    var importing = try Importing()
    try importing.take(folder)
    try folder.write(
      "Opportunity.csv",
      StageLogTests.header + "006A,Deal,Negotiation/Review,FALSE,FALSE,02/01/26,06/30/26,10,04/02/26 10:00 AM\n")
    try importing.take(folder)
    #expect(try importing.log("Deal") == ["2026-02-01 qualification open", "2026-04-02 negotiation open"])
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A new amount of an open deal is kept in the log, as in Salesforce's own history")
  func amount() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header + "006A,Deal,Qualification,FALSE,FALSE,02/01/26,06/30/26,10,\n"
    ])
    var importing = try Importing()
    try importing.take(folder)
    try folder.write(
      "Opportunity.csv", StageLogTests.header + "006A,Deal,Qualification,FALSE,FALSE,02/01/26,06/30/26,12,04/02/26\n")
    try importing.take(folder)
    let log = importing.book.records(Query<StageEvent>(order: ["happened_at"]))
    #expect(log.map(\.amount) == [.dollars(10), .dollars(12)])
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A move made here is undone by the file, behind it in the log")
  func movedHere() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header + "006A,Deal,Qualification,FALSE,FALSE,02/01/26,06/30/26,10,02/05/26\n"
    ])
    var importing = try Importing()
    try importing.take(folder)
    let deal = try #require(importing.all(Opportunity.self).first)
    var move = StageEvent(id: RecordID("move"))
    move.opportunity = deal.id
    move.stage = "proposal"
    move.at = Instant("2026-05-01T10:00:00Z")
    importing.book.apply([
      .create(move), .update(deal.ref, field: "stage", old: .text("qualification"), new: .text("proposal")),
    ])
    try importing.take(folder)
    #expect(
      try importing.log("Deal") == [
        "2026-02-01 qualification open", "2026-05-01 proposal open", "2026-05-01 qualification open",
      ])
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A stage of the org's own is learnt from the flags, also for the history")
  func learnt() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header + "006A,Deal,Signed,TRUE,TRUE,02/01/26,03/07/26,10,\n",
      "OpportunityHistory.csv": StageLogTests.history + "008A,006A,02/01/26,Prospecting\n008B,006A,03/07/26,Signed\n",
    ])
    var importing = try Importing()
    try importing.take(folder)
    #expect(try importing.log("Deal").last == "2026-03-07 closed_won won")
  }

  @Test("An unknown stage stops the import and asks; with an answer it goes on")
  func unknown() throws {
    let folder = try ExportFolder([
      "Opportunity.csv": StageLogTests.header
        + "006A,Deal,Prospecting,FALSE,FALSE,02/01/26,,,\n006B,Two,Wooing,FALSE,FALSE,02/01/26,,,\n",
      "OpportunityHistory.csv": StageLogTests.history + "008A,006A,02/01/26,wooing\n008B,006A,02/02/26,Prospecting\n",
    ])
    var importing = try Importing()
    let question = UnknownStage(name: "Wooing", path: folder.file("Opportunity.csv"), line: 3, rows: 2)
    #expect(
      throws: ImportFault.unknownStages(
        [question], map: nil, known: importing.settings.stages.openStages + ["won", "lost"])
    ) { try importing.plan(folder) }
    importing.settings.stages["Wooing"] = .open("qualification")
    try importing.take(folder)
    #expect(importing.all(Opportunity.self).map(\.stage) == ["prospecting", "qualification"])
  }
}
