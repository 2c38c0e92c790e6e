import Figures
import Sales
import Testing

@testable import Interchange

@Suite("Files that are not as they should be")
struct BadFilesTests {
  static let badAccounts = "Id,Name,AnnualRevenue\n001A,Hale,10\n001B,Moss,lots\n001C,,5\n001A,Twice,1\n001D,Short\n"

  @Test("One bad row holds its file back; the others are taken, and say what is missing")
  func heldBack() throws {
    let folder = try ExportFolder([
      "Account.csv": BadFilesTests.badAccounts, "Contact.csv": "Id,LastName,AccountId\n003A,Roe,001A\n",
    ])
    var importing = try Importing()
    let files = try importing.take(folder).report.files
    #expect(files[0].heldBack == 1 && files[0].taken == 0 && files[0].bad.count == 4)
    #expect(importing.all(Account.self).isEmpty && importing.all(Contact.self).map(\.account) == [nil])
    #expect(files[1].remarks == [RowRemark(line: 2, matter: .unknownRecord(column: "AccountId", id: "001A"))])
    #expect(
      files[0].bad == [
        RowRemark(line: 3, matter: .cell(CellFault("AnnualRevenue", "lots", .notANumber))),
        RowRemark(line: 4, matter: .cell(CellFault("Name", "", .isEmpty))),
        RowRemark(line: 5, matter: .cell(CellFault("Id", "001A", .repeatedID(line: 2)))),
        RowRemark(line: 6, matter: .shape(.fieldCount(expected: 3, found: 2))),
      ])
  }

  @Test("Where parts are wanted the good rows are taken")
  func parts() throws {
    var importing = try Importing()
    importing.settings.takesParts = true
    let files = try importing.take(ExportFolder(["Account.csv": BadFilesTests.badAccounts])).report.files
    #expect(importing.all(Account.self).map(\.name) == ["Hale"])
    #expect(files[0].created == 1 && files[0].bad.count == 4 && files[0].heldBack == 0)
  }

  @Test("A file that is put right is taken the next time, and mends what pointed into it")
  func mended() throws {
    let folder = try ExportFolder([
      "Account.csv": BadFilesTests.badAccounts, "Contact.csv": "Id,LastName,AccountId\n003A,Roe,001A\n",
    ])
    var importing = try Importing()
    try importing.take(folder)
    try folder.write("Account.csv", "Id,Name\n001A,Hale\n")
    try importing.take(folder)
    #expect(importing.all(Contact.self).map(\.account) == importing.all(Account.self).map(\.id))
  }

  @Test("What is no file, not known or double is said of each")
  func faults() throws {
    let folder = try ExportFolder([
      "Account.csv": "Id,Industry\n1,Energy\n", "Empty.csv": "", "Product2.csv": "Id,Family\n1,x\n",
      "Contact.csv": "Id,LastName\n1,A\n", "Contacts.csv": "Id,LastName\n1,B\n", "notes.txt": "hello",
    ])
    let files = try Importing().plan(folder.path, folder.file("nowhere.csv"), folder.file("notes.txt")).report.files
    let faults = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path.split(separator: "/").last.map(String.init) ?? "", $0.fault) })
    #expect(
      faults == [
        "Account.csv": .missingColumns(["Name"]), "Empty.csv": .empty, "Product2.csv": .otherContent,
        "Contact.csv": nil, "Contacts.csv": .secondFile(of: "Contact"), "nowhere.csv": .missing,
        "notes.txt": .unknownContent,
      ])
  }

  @Test("A folder without tables is said to have none")
  func emptyFolder() throws {
    #expect(try Importing().plan(ExportFolder([:])).report.files.map(\.fault) == [.nothingToImport])
  }

  @Test("A file is known by its columns where its name tells nothing")
  func byColumns() throws {
    let folder = try ExportFolder(["extract.csv": "Id,Name,StageName,CloseDate\n006A,Deal,Prospecting,06/30/26\n"])
    #expect(try Importing().plan(folder.file("extract.csv")).report.files.map(\.content) == ["Opportunity"])
  }

  @Test("What Salesforce has deleted is skipped")
  func deleted() throws {
    let folder = try ExportFolder(["Account.csv": "Id,Name,IsDeleted\n1,A,TRUE\n2,B,FALSE\n"])
    #expect(try Importing().plan(folder).report.files[0].skipped == [RowRemark(line: 2, matter: .isDeleted)])
  }

  @Test("Random files never crash an import")
  func random() throws {
    var dice = SystemRandomNumberGenerator()
    let words = [
      "Id", "Name", "StageName", "IsWon", "TRUE", "1", "02/03/26", "\"", ",", ",", "\n", "\r\n", "Closed Won", "é",
    ]
    for _ in 0..<50 {
      let text = (0..<60).map { _ in words.randomElement(using: &dice) ?? "" }.joined()
      let folder = try ExportFolder(["Opportunity.csv": "Id,Name,StageName,IsWon,CreatedDate\n" + text])
      var importing = try Importing()
      _ = try? importing.take(folder)
    }
  }
}
