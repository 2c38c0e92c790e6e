import Display
import Foundation
import Testing

@Suite("banter import --from salesforce")
struct ImportTests {
  let desk: Desk

  init() throws {
    desk = try Desk(filled: false)
    try desk.write("crm/User.csv", "Id,Name,Username,IsActive\n005A,Ada Byron,ada@x.example,true\n")
    try desk.write(
      "crm/Account.csv",
      "Id,Name,Industry,OwnerId\n001A,\"Größer, Söhne & Co\",Energy,005A\n001B,Initrode,Software,005A\n")
    try desk.write(
      "crm/Contact.csv", "Id,FirstName,LastName,AccountId,Title,Email\n003A,Zoë,O'Neil,001A,CFO,zoe@x.example\n")
    try desk.write(
      "crm/Opportunity.csv",
      """
      Id,Name,AccountId,StageName,Amount,CloseDate,OwnerId,CreatedDate
      006A,Metering,001A,Proposal/Price Quote,50000,2026-12-20,005A,2026-09-01T08:00:00.000Z
      006B,Billing,001B,Closed Won,20000.50,2026-10-15,005A,2026-08-01T08:00:00.000Z

      """)
    try desk.write(
      "crm/OpportunityHistory.csv",
      """
      Id,OpportunityId,StageName,Amount,CreatedDate
      008A,006A,Prospecting,50000,2026-09-01T08:00:00.000Z
      008B,006A,Proposal/Price Quote,50000,2026-10-02T08:00:00.000Z
      008C,006B,Prospecting,20000.50,2026-08-01T08:00:00.000Z
      008D,006B,Closed Won,20000.50,2026-10-15T08:00:00.000Z

      """)
  }

  /// The counts of a file in a report: new, changed, same, bad.
  private func counts(_ report: JSON, _ file: String) -> [Int?] {
    let row = report["data"]?["rows"]?.elements?.first { $0["name"]?.string == file }
    return ["created", "updated", "unchanged", "bad"].map { row?[$0]?.int }
  }

  @Test("A folder of files is taken, and can be asked about; a second time nothing changes")
  func twice() throws {
    let first = try desk.banter("import", "crm", "--from", "salesforce", "--json")
    #expect(first.code == 0, "\(first.out)")
    let report = try JSON(parsing: first.out)
    #expect(counts(report, "Account.csv") == [2, 0, 0, 0])
    #expect(counts(report, "Opportunity.csv") == [2, 0, 0, 0])
    let deal = try desk.say("show Metering")["data"]
    #expect(deal?["stage"] == "proposal" && deal?["close_date"] == "2026-12-20")
    #expect(deal?["amount"] == ["amount": 50000, "currency": "USD"])
    #expect(try desk.say("show Billing")["data"]?["amount"] == ["amount": 20000.5, "currency": "USD"])
    #expect(try desk.say("win rate all time")["data"]?["numerator"] == 1)
    #expect(try desk.say("who is Zoë O'Neil")["reply"]?.string?.contains("Größer, Söhne & Co") == true)

    let again = try desk.banter("import", "crm", "--from", "salesforce", "--json")
    #expect(again.code == 0)
    #expect(try JSON(parsing: again.out)["changes"] == [])
    #expect(counts(try JSON(parsing: again.out), "Opportunity.csv") == [0, 0, 2, 0])
  }

  @Test("All that was taken is one step to take back")
  func undo() throws {
    try desk.banter("import", "crm", "--from", "salesforce")
    #expect(try desk.say("undo")["outcome"] == "done")
    #expect(try desk.say("list accounts")["data"]?["rows"] == [])
  }

  @Test("Whoever is among the people imported is that person, once")
  func ownUser() throws {
    try desk.banter("import", "crm", "--from", "salesforce", "--as", "ada")
    #expect(try desk.banter("say", "--as", "ada", "show Metering").out.contains("owner Ada Byron"))
    #expect(try desk.banter("say", "--as", "ada", "history").lines.contains { $0.contains("Ada Byron") })
    #expect(try desk.banter("doctor").out.contains("1 user"))
    #expect(try desk.banter("say", "--as", "ada", "undo").code == 0)
  }

  @Test("A dry run reports the same and changes nothing")
  func dryRun() throws {
    let run = try desk.banter("import", "crm", "--from", "salesforce", "--dry-run", "--json")
    #expect(run.code == 0)
    let report = try JSON(parsing: run.out)
    #expect(report["changes"] == [] && report["reply"]?.string?.hasPrefix("A dry run") == true)
    #expect(counts(report, "Account.csv") == [2, 0, 0, 0])
    #expect(try desk.say("list accounts")["data"]?["rows"] == [])
  }

  @Test("A bad row is told with file and line, exit code 65; the other files are taken")
  func badRow() throws {
    try desk.write(
      "crm/Opportunity.csv",
      "Id,Name,AccountId,StageName,Amount,CloseDate\n006A,Metering,001A,Proposal/Price Quote,50000,2026-12-20\n"
        + "006B,Billing,001B,Proposal/Price Quote,lots,2026-10-15\n006C,Short,001B\n006D,Feb,001B,Proposal/Price Quote,5,2026-02-30\n"
    )
    let run = try desk.banter("import", "crm", "--from", "salesforce")
    #expect(run.code == 65)
    #expect(run.out.contains("crm/Opportunity.csv:3: Amount \"lots\": is no number."))
    #expect(run.out.contains("crm/Opportunity.csv:4: 3 fields where the header has 6."))
    #expect(run.out.contains("crm/Opportunity.csv:5: CloseDate \"2026-02-30\": is no date."))
    #expect(run.out.contains("--keep-going"))
    #expect(try desk.say("list accounts")["data"]?["rows"]?.elements?.count == 2)
    #expect(try desk.say("list deals")["data"]?["rows"] == [])
    #expect(try desk.banter("import", "crm", "--from", "salesforce", "--keep-going").code == 65)
    #expect(try desk.say("show Metering")["data"]?["stage"] == "proposal")
  }

  @Test("A stage the playbook does not know is named with its line, and nothing is taken")
  func unknownStage() throws {
    try desk.write(
      "crm/Opportunity.csv", "Id,Name,AccountId,StageName,CloseDate\n006A,Metering,001A,Vibing,2026-12-20\n")
    let run = try desk.banter("import", "crm", "--from", "salesforce")
    #expect(run.code == 65 && run.out.contains("crm/Opportunity.csv:2:") && run.out.contains("Vibing"))
    #expect(try desk.say("list accounts")["data"]?["rows"] == [])
  }

  @Test("A file that is not there is told, exit code 65; an unknown system is told, exit code 64")
  func missing() throws {
    let run = try desk.banter("import", "nowhere.csv", "--from", "salesforce")
    #expect(run.code == 65 && run.out.contains("nowhere.csv: there is no such file."))
    #expect(try desk.banter("import", "crm", "--from", "pipedrive").code == 64)
  }

  @Test("It can be said in the chat too, with a path from the working folder")
  func said() throws {
    #expect(try desk.say("import crm from salesforce")["outcome"] == "done")
    #expect(try desk.say("list accounts")["data"]?["rows"]?.elements?.count == 2)
  }
}
