import Figures
import Sales
import SampleBook
import Testing

@testable import Interchange

@Suite("Plain CSV through a map")
struct BooksByMapTests {
  static let map = """
    dates: iso
    stages:
      Engaging: discovery
      Won: won
      Lost: lost
    files:
      sales_teams.csv:
        record: user
        fields:
          name: sales_agent
          manager: {column: manager, create: true}
          region: regional_office
          role: {always: account_executive}
      accounts.csv:
        record: account
        fields:
          name: account
          industry: {column: sector, values: {technolgy: technology}}
          annual_revenue: {column: revenue, times: 1000000}
          number_of_employees: employees
          billing_country: office_location
      sales_pipeline.csv:
        record: opportunity
        fields:
          external_id: opportunity_id
          name: "{account} {product}"
          account: account
          product: {column: product, values: {GTXPro: GTX Pro}}
          owner: sales_agent
          stage: deal_stage
          amount: close_value
          created: engage_date
          close_date: close_date
        stage_dates:
          Engaging: engage_date
          Won: close_date
          Lost: close_date
    """

  static let files = [
    "sales_teams.csv": "sales_agent,manager,regional_office\r\nMia Roe,Ann Boss,East\r\nTom Poe,Ann Boss,East\r\n",
    "accounts.csv":
      "account,sector,revenue,employees,office_location\r\nAcme,technolgy,1100.04,2822,Kenya\r\nBeta,medical,0.5,9,\r\n",
    "sales_pipeline.csv": """
    opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
    A1,Mia Roe,GTXPro,Acme,Won,2016-10-20,2017-03-01,1054
    A2,Tom Poe,MG Special,Beta,Lost,2016-10-25,2017-03-11,0
    A3,Tom Poe,MG Special,,Engaging,2017-01-02,,
    A4,Mia Roe,MG Special,Acme,Prospecting,,,

    """,
  ]

  static func importing(_ map: String = BooksByMapTests.map) throws -> Importing {
    try Importing(map: try ImportMap(map, path: "books.yaml"))
  }

  @Test("A book comes in whole: people with managers, accounts in millions, deals by name of all of them")
  func records() throws {
    var importing = try BooksByMapTests.importing()
    let plan = try importing.take(ExportFolder(BooksByMapTests.files))
    #expect(!plan.report.hasFaults)
    let users = Dictionary(uniqueKeysWithValues: importing.all(User.self).map { ($0.name, $0) })
    #expect(users.keys.sorted() == ["Ann Boss", "Mia Roe", "Tom Poe"])
    #expect(users["Mia Roe"]?.manager == users["Ann Boss"]?.id && users["Mia Roe"]?.region == "East")
    #expect(users["Mia Roe"]?.role == "account_executive" && users["Ann Boss"]?.role == nil)
    let accounts = Dictionary(uniqueKeysWithValues: importing.all(Account.self).map { ($0.name, $0) })
    #expect(accounts["Acme"]?.industry == "technology" && accounts["Acme"]?.annualRevenue == .dollars(1_100_040_000))
    #expect(accounts["Beta"]?.industry == "medical" && accounts["Beta"]?.employees == 9)
    let deals = importing.all(Opportunity.self)
    #expect(deals.map(\.name) == ["Acme GTXPro", "Beta MG Special", "MG Special", "Acme MG Special"])
    #expect(deals.map(\.status) == [.won, .lost, .open, .open])
    #expect(deals.map(\.stage) == ["closed_won", "discovery", "discovery", "prospecting"])
    #expect(deals[0].product == "GTX Pro" && deals[0].owner == users["Mia Roe"]?.id)
    #expect(deals[0].account == accounts["Acme"]?.id && deals[0].amount == .dollars(1054))
  }

  @Test("Deals are logged by the days the map names, lost in the stage they were last open in")
  func log() throws {
    var importing = try BooksByMapTests.importing()
    try importing.take(ExportFolder(BooksByMapTests.files))
    #expect(try importing.log("Acme GTXPro") == ["2016-10-20 discovery open", "2017-03-01 closed_won won"])
    #expect(try importing.log("Beta MG Special") == ["2016-10-25 discovery open", "2017-03-11 discovery lost"])
    #expect(try importing.log("MG Special") == ["2017-01-02 discovery open"])
    #expect(try importing.log("Acme MG Special") == ["2026-11-24 prospecting open"])
  }

  @Test("The same files a second time change nothing, ids or not")
  func twice() throws {
    var importing = try BooksByMapTests.importing()
    let folder = try ExportFolder(BooksByMapTests.files)
    try importing.take(folder)
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A deal that is won later gets its close, and keeps its log")
  func moved() throws {
    var importing = try BooksByMapTests.importing()
    let folder = try ExportFolder(BooksByMapTests.files)
    try importing.take(folder)
    let rows = BooksByMapTests.files["sales_pipeline.csv"] ?? ""
    try folder.write(
      "sales_pipeline.csv",
      rows.split(separator: "\n").map {
        $0.hasPrefix("A3") ? "A3,Tom Poe,MG Special,,Won,2017-01-02,2017-05-01,55" : $0
      }.joined(separator: "\n"))
    try importing.take(folder)
    #expect(try importing.log("MG Special") == ["2017-01-02 discovery open", "2017-05-01 closed_won won"])
    #expect(try importing.take(folder).edits.isEmpty)
  }

  @Test("A stage that neither map nor playbook knows stops everything and says where it stands")
  func unknownStage() throws {
    let map = BooksByMapTests.map.split(separator: "\n").filter { !$0.contains("Engaging: disc") }.joined(
      separator: "\n")
    let importing = try BooksByMapTests.importing(map)
    let folder = try ExportFolder(BooksByMapTests.files)
    let stage = UnknownStage(name: "Engaging", path: folder.file("sales_pipeline.csv"), line: 2, rows: 3)
    let known = importing.settings.stages.openStages + ["won", "lost"]
    #expect(throws: ImportFault.unknownStages([stage], map: "books.yaml", known: known)) { try importing.plan(folder) }
  }

  @Test("A column that the map names and the file lacks is told with the line of the map")
  func missingColumn() throws {
    let folder = try ExportFolder(["accounts.csv": "account,revenue,employees,office_location\nAcme,1,1,Kenya\n"])
    let fault = try BooksByMapTests.importing().plan(folder).report.files[0].fault
    #expect(
      fault
        == .noSuchColumn(
          "sector", map: "books.yaml", line: 18, columns: ["account", "revenue", "employees", "office_location"]))
  }

  @Test("Two accounts of one name make a row that points at it a bad one")
  func severalNames() throws {
    var importing = try BooksByMapTests.importing()
    for id in ["a", "b"] { importing.book.apply([.create(Account.sample(id) { $0.name = "Acme" })]) }
    let plan = try importing.plan(
      ExportFolder(["sales_pipeline.csv": BooksByMapTests.files["sales_pipeline.csv"] ?? ""]))
    #expect(plan.report.files[0].bad.told.first?.matter == .cell(CellFault("account", "Acme", .severalNames)))
  }

  @Test("Amounts of several currencies stay apart")
  func currencies() throws {
    let map = """
      currency: EUR
      files:
        deals:
          record: opportunity
          fields: {external_id: id, name: name, stage: stage, amount: {column: value, currency: code}}
      """
    var importing = try BooksByMapTests.importing(map)
    try importing.take(
      ExportFolder([
        "deals.csv": "id,name,stage,value,code\n1,A,Discovery,10,\n2,B,Discovery,10,gbp\n3,C,Discovery,$10,\n"
      ]))
    #expect(importing.all(Opportunity.self).map { $0.amount?.currency } == [.eur, .gbp, .usd])
  }
}
