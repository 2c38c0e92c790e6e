import Figures
import Sales
import SampleBook
import Testing

@testable import Interchange

@Suite("Importing from Salesforce")
struct SalesforceImportTests {
  static let files = [
    "User.csv": """
    Id,Name,Username,Email,Title,ManagerId
    005A,Mia Boss,mia@x.example,mia@x.example,VP Sales,
    005B,Sam Seller,sam@x.example,sam@x.example,Account Executive,005A

    """,
    "Account.csv": """
    Id,Name,Industry,NumberOfEmployees,AnnualRevenue,OwnerId
    001A,"Hale, Ltd.",Energy,1200,5000000,005B
    001B,Moss & Co,Retail,,,005X

    """,
    "Contact.csv": """
    Id,AccountId,LastName,FirstName,Title,Email,ReportsToId
    003A,001A,Roe,Rita,CFO,rita@hale.example,003B
    003B,001A,Doe,Dan,CEO,dan@hale.example,

    """,
    "Lead.csv": """
    Id,LastName,FirstName,Company,Status,LeadSource,IsConverted,ConvertedContactId
    00QA,Roe,Rita,"Hale, Ltd.",Closed - Converted,Web,TRUE,003A
    00QB,Poe,Pia,Newcomer Inc,Open,Phone Inquiry,FALSE,
    00QC,Doe,Dan,"Hale, Ltd.",Open,Web,FALSE,

    """,
    "Opportunity.csv": """
    Id,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,CreatedDate,OwnerId,LeadSource
    006A,001A,Rollout,Needs Analysis,15000,20,06/30/26,FALSE,FALSE,02/23/26,005B,Trade Show
    006B,001A,Refit,Closed Won,500.50,100,03/15/26,TRUE,TRUE,01/10/26,005B,Carrier pigeon

    """,
    "OpportunityHistory.csv": """
    Id,OpportunityId,CreatedDate,StageName,Amount,Probability
    008C,006B,03/15/26 10:00 AM,Closed Won,500.50,100
    008A,006A,02/23/26 08:55 PM,Prospecting,,10
    008B,006A,03/01/26 09:00 AM,Needs Analysis,15000,20
    008D,006B,01/10/26 09:00 AM,Qualification,400,10

    """,
  ]

  @Test("Records come in with their links, amounts, dates and choices")
  func records() throws {
    var importing = try Importing()
    try importing.take(ExportFolder(SalesforceImportTests.files))
    let (users, accounts) = (importing.all(User.self), importing.all(Account.self))
    #expect(users.map(\.login) == ["mia", "sam"] && users[1].manager == users[0].id)
    #expect(users[1].role == "account_executive")
    #expect(accounts.map(\.name) == ["Hale, Ltd.", "Moss & Co", "Newcomer Inc"])
    #expect(accounts[0].owner == users[1].id && accounts[0].annualRevenue == .dollars(5_000_000))
    let contacts = importing.all(Contact.self)
    #expect(contacts.map(\.name) == ["Rita Roe", "Dan Doe", "Pia Poe"])
    #expect(contacts[0].reportsTo == contacts[1].id && contacts[0].account == accounts[0].id)
    #expect(contacts[2].leadStatus == "Open" && contacts[2].leadSource == "inbound")
    #expect(contacts[2].account == accounts[2].id)
    let deals = importing.all(Opportunity.self)
    #expect(deals.map(\.stage) == ["discovery", "closed_won"] && deals.map(\.status) == [.open, .won])
    #expect(deals[0].probability == 0.2 && deals[0].importedStage == "Needs Analysis")
    #expect(deals[1].amount == Money(minor: 50_050, currency: .usd) && deals[1].closeDate == Day(iso: "2026-03-15"))
    #expect(deals.map(\.source) == ["trade_show", "Carrier pigeon"])
  }

  @Test("The history becomes stage events in the order it happened")
  func history() throws {
    var importing = try Importing()
    try importing.take(ExportFolder(SalesforceImportTests.files))
    #expect(try importing.log("Rollout") == ["2026-02-23 prospecting open", "2026-03-01 discovery open"])
    #expect(try importing.log("Refit") == ["2026-01-10 qualification open", "2026-03-15 closed_won won"])
    for deal in importing.all(Opportunity.self) {
      let log = importing.book.records(Query<StageEvent>([.refers("opportunity", to: deal.id)], order: ["happened_at"]))
      #expect(log.map(\.id) == log.map(\.id).sorted())
    }
  }

  @Test("The same files a second time change nothing")
  func twice() throws {
    let folder = try ExportFolder(SalesforceImportTests.files)
    var importing = try Importing()
    try importing.take(folder)
    let again = try importing.take(folder)
    #expect(again.edits.isEmpty)
    #expect(again.report.files.map(\.unchanged) == [2, 2, 2, 1, 2, 4] && !again.report.hasFaults)
  }

  @Test("A plan changes nothing, and is the same plan however often it is made")
  func dryRun() throws {
    let importing = try Importing()
    let folder = try ExportFolder(SalesforceImportTests.files)
    let first = try importing.plan(folder)
    #expect(importing.book.pages.isEmpty)
    #expect(try importing.plan(folder).report == first.report && first.edits.count == 15)
  }

  @Test("A changed cell changes one field; an empty cell and a column that is gone change none")
  func update() throws {
    let folder = try ExportFolder(SalesforceImportTests.files)
    var importing = try Importing()
    try importing.take(folder)
    try folder.write("Account.csv", "Id,Name,Industry\n001A,\"Hale, Ltd.\",Utilities\n001B,Moss & Co,\n")
    let plan = try importing.plan(folder.file("Account.csv"))
    #expect(plan.report.files.map { [$0.updated, $0.unchanged] } == [[1, 1]])
    guard case .update(_, let field, let old, let new) = try #require(plan.edits.first), plan.edits.count == 1 else {
      Issue.record("one update is expected, not \(plan.edits)")
      return
    }
    #expect(field == "industry" && old == .text("Energy") && new == .text("Utilities"))
  }

  @Test("Leads that are contacts already are not taken twice")
  func leads() throws {
    let plan = try Importing().plan(ExportFolder(SalesforceImportTests.files))
    let leads = try #require(plan.report.files.first { $0.content == "Lead" })
    #expect(leads.created == 1 && leads.alsoMade == 1)
    #expect(
      leads.skipped == [
        RowRemark(line: 2, matter: .isConverted(to: "Rita Roe")),
        RowRemark(line: 4, matter: .isKnownContact(name: "Dan Doe")),
      ])
  }

  @Test("Owners nobody knows are left out and counted")
  func owners() throws {
    let plan = try Importing().plan(ExportFolder(SalesforceImportTests.files))
    #expect(plan.report.files.first { $0.content == "Account" }?.unknownOwners == ["005X": 1])
  }

  @Test("A user of the book with the same login is that user, not a second one")
  func users() throws {
    var me = User(id: RecordID("me"))
    me.name = "sam"
    me.login = "sam"
    var importing = try Importing(book: PaperBook([me]))
    try importing.take(ExportFolder(SalesforceImportTests.files))
    let users = importing.all(User.self)
    #expect(users.count == 2 && users.first { $0.id == me.id }?.externalID == "005B")
  }

  @Test("The long and the short form of an id are one record")
  func ids() throws {
    let folder = try ExportFolder(["Account.csv": "Id,Name\n001bm00001ZL8U9AAL,Edge\n"])
    var importing = try Importing()
    try importing.take(folder)
    try folder.write("Account.csv", "Id,Name\n001bm00001ZL8U9,Edge\n")
    #expect(try importing.plan(folder).edits.isEmpty)
  }

  @Test("Roles, calls, tasks and meetings come in where they are exported")
  func work() throws {
    var files = SalesforceImportTests.files
    files["OpportunityContactRole.csv"] =
      "Id,OpportunityId,ContactId,Role\n00KA,006A,003A,Decision Maker\n00KB,006X,003A,\n"
    files["Task.csv"] = """
      Id,Subject,WhoId,WhatId,ActivityDate,Status,TaskSubtype
      00TA,Send quote,003A,006A,11/30/26,Not Started,Task
      00TB,Called,00QC,006A,03/02/26,Completed,Call

      """
    files["Event.csv"] = """
      Id,Subject,WhatId,StartDateTime,DurationInMinutes
      00UA,Kick-off,001A,2026-12-01T09:00:00.000Z,45

      """
    let folder = try ExportFolder(files)
    var importing = try Importing()
    let plan = try importing.take(folder)
    #expect(importing.all(Stakeholder.self).map(\.role) == ["decision_maker"])
    #expect(plan.report.files.first { $0.content == "OpportunityContactRole" }?.skipped.count == 1)
    #expect(importing.all(Sales.Task.self).map(\.due) == [Day(iso: "2026-11-30")])
    let activities = importing.all(Activity.self)
    #expect(activities.map(\.type) == ["call", "meeting"] && activities.map(\.status) == [.completed, .planned])
    #expect(importing.all(Contact.self).first { $0.id == activities[0].contact }?.name == "Dan Doe")
    #expect(try importing.take(folder).edits.isEmpty)
  }
}
