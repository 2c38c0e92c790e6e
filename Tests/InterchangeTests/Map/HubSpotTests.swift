import Figures
import Sales
import SampleBook
import Testing

@testable import Interchange

@Suite("Importing from HubSpot")
struct HubSpotTests {
  static let files = [
    "hubspot-crm-exports-all-companies.csv": """
    Record ID,Company name,Company owner,Create Date,City,Country/Region,Industry,Number of Employees,Annual Revenue
    9001,Hale Ltd,Mia Roe,2026-01-05 09:30,Leeds,United Kingdom,UTILITIES,120,5000000
    9002,Moss & Co,,2026-01-06 10:00,,,,,

    """,
    "contacts.csv": """
    Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Associated Company IDs,Lead Status
    51,Rita,Roe,rita@hale.example,+44 113 496 0000,Mia Roe,Hale Ltd,9001,Open
    52,Dan,Doe,dan@moss.example,,Tom Poe,Moss & Co;Hale Ltd,9002;9001,

    """,
    "deals.csv": """
    Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Associated Company IDs,Associated Contact IDs,Deal probability
    1,Rollout,Presentation Scheduled (Sales Pipeline),Sales Pipeline,12000,2026-12-31 00:00,2026-02-01 08:00,Mia Roe,9001,51;52,0.6
    2,Refit,Closed Won,Sales Pipeline,500,2026-03-01 00:00,2026-02-01 08:00,Tom Poe,9002,,1.0
    3,Repair,Closed Lost,Sales Pipeline,,2026-03-02 00:00,2026-02-01 08:00,,,,0

    """,
  ]

  @Test("Companies, contacts and deals come in with their owners, links and stages; a second time nothing changes")
  func records() throws {
    var importing = try Importing(map: ImportMap(system: "hubspot"))
    let folder = try ExportFolder(HubSpotTests.files)
    let plan = try importing.take(folder)
    #expect(!plan.report.hasFaults, "\(plan.report)")
    let accounts = importing.all(Account.self)
    #expect(accounts.map(\.name) == ["Hale Ltd", "Moss & Co"] && accounts[0].billingCity == "Leeds")
    let users = Dictionary(uniqueKeysWithValues: importing.all(User.self).map { ($0.name, $0.id) })
    #expect(users.keys.sorted() == ["Mia Roe", "Tom Poe"] && accounts[0].owner == users["Mia Roe"])
    let contacts = importing.all(Contact.self)
    #expect(contacts.map(\.name) == ["Rita Roe", "Dan Doe"] && contacts.map(\.account) == accounts.map(\.id))
    let deals = importing.all(Opportunity.self)
    #expect(deals.map(\.status) == [.open, .won, .lost] && deals[0].stage == "solution_design")
    #expect(deals[0].probability == 0.6 && deals[0].amount == .dollars(12_000))
    #expect(deals[1].closeDate == Day(iso: "2026-03-01") && deals[1].owner == users["Tom Poe"])
    #expect(Set(importing.all(Stakeholder.self).map(\.contact)) == Set(contacts.map(\.id)))
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A team's own map need say only what is different")
  func overlay() throws {
    let own = try ImportMap("stages: {Presentation Scheduled: negotiation}", path: "own.yaml")
    var importing = try Importing(map: #require(try ImportMap(system: "hubspot")).overlaid(by: own))
    try importing.take(ExportFolder(HubSpotTests.files))
    #expect(importing.all(Opportunity.self).first?.stage == "negotiation")
  }
}
