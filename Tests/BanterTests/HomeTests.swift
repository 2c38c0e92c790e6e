import Foundation
import PseudoTerminal
import Testing

@Suite("Homes that are not as they should be")
struct HomeTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Without HOME the login's home folder is meant, never the working folder", arguments: [nil, ""] as [String?])
  func noHome(home: String?) throws {
    let run = try desk.banter("doctor", changing: ["HOME": home])
    #expect(run.code == 0)
    let line = try #require(run.lines.first { $0.hasPrefix("configuration") })
    #expect(line.contains(" /") && line.hasSuffix("/.config/banter/config.yaml") && !line.contains(desk.folder))
    #expect(try desk.banter("say", "hello", changing: ["HOME": home]).code == 0)
  }

  @Test("Where the home cannot be written a book elsewhere is used all the same")
  func unwritableHome() throws {
    let flat = ["HOME": try desk.write("flat", "a file, no folder")]
    #expect(try desk.banter("say", "log a call with Globex", changing: flat).code == 0)
    let session = try desk.banter("say", "--session", "s", "log a demo with Globex", changing: flat)
    #expect(session.code == 73 && session.err.contains("The conversation cannot be kept in"))
    #expect(session.lines.contains("Logged a demo with Globex, Tue 24 Nov, 10:30."), "what was asked is done and told")
    let noBook = try desk.banter("say", "hello", changing: ["HOME": flat["HOME"], "BANTER_DATA": nil])
    #expect(noBook.code == 73 && noBook.err.contains("cannot be made"))
  }

  @Test("A chat in such a home says once that it cannot be kept, and goes on")
  func unwritableChat() throws {
    let terminal = try desk.chat(rows: 40, changing: ["HOME": try desk.write("flat", "a file, no folder")])
    #expect(terminal.turn("hello")?.contains { $0.hasPrefix("The conversation cannot be kept in") } == true)
    #expect(terminal.turn("log a call with Globex")?.contains("Logged a call with Globex, Tue 24 Nov, 10:30.") == true)
    terminal.send("quit\r")
    #expect(terminal.waitForExit() == .code(0))
  }

  @Test(
    "A configuration that cannot be understood is told with its path, exit code 78, and nothing is done",
    arguments: [
      "user: [a\n", "just a sentence\n", "time_zone: Mars/Olympus\n", "currency: dollars\n", "locale: klingon\n",
      "color: mauve\n", "fiscal_year_start: 13\n", "fiscal_year_start: April\n", "accessible: maybe\n",
    ])
  func brokenConfiguration(text: String) throws {
    try desk.write("home/.config/banter/config.yaml", text)
    let run = try desk.banter("say", "log a call with Globex")
    #expect(run.code == 78 && run.out.isEmpty)
    #expect(run.err.hasPrefix(desk.file("home/.config/banter/config.yaml")))
  }

  @Test("A folder where the configuration should be is told too")
  func configurationFolder() throws {
    try desk.write("home/.config/banter/config.yaml/x", "")
    #expect(try desk.banter("say", "hello").code == 78)
  }

  @Test("What is configured counts where nothing is said: currency, time zone, color", arguments: [true, false])
  func configured(emptyLines: Bool) throws {
    let text = "# mine\ncurrency: EUR\ntime_zone: Asia/Tokyo\ncolor: always\n"
    try desk.write("home/.config/banter/config.yaml", emptyLines ? "\n\n" + text : text)
    #expect(try desk.banter("say", "new deal Meters for Globex 75k").out.contains("€75,000"))
    #expect(try desk.banter("doctor").out.contains("Asia/Tokyo"))
    #expect(try desk.banter("say", "list accounts").out.contains("\u{1b}["))
    #expect(try !desk.banter("say", "--color", "never", "list accounts").out.contains("\u{1b}["))
  }

  @Test("An empty configuration is none", arguments: ["", "\n", "# nothing yet\n"])
  func emptyConfiguration(text: String) throws {
    try desk.write("home/.config/banter/config.yaml", text)
    #expect(try desk.banter("say", "hello").code == 0)
  }

  @Test("A team's playbook says only what is different; a key that means nothing is told")
  func ownPlaybook() throws {
    let path = try desk.write(
      "playbook.yaml",
      """
      tools:
        - {id: proposal_software, product: PandaDoc, link: "https://pandadoc.example"}
        - {id: dialer, name: Dialer, product: Aircall}
      stages:
        - {id: qualification, name: Qualifying}
        - {id: proposal}
        - {id: closed_won}
      """)
    let tools = try desk.banter("say", "--playbook", path, "what tools do we use")
    #expect(tools.out.contains("- Proposal software: PandaDoc, https://pandadoc.example"))
    #expect(tools.out.contains("- CRM: Salesforce") && tools.out.contains("- Dialer: Aircall"))
    let stages = try desk.banter("say", "--playbook", path, "explain the sales process")
    #expect(stages.out.contains("1  Qualifying") && !stages.out.contains("Discovery"))
    let wrong = try desk.banter("say", "--playbook", desk.write("wrong.yaml", "tool: []"), "hello")
    #expect(wrong.code == 78 && wrong.err.contains("there is no tool"))
  }

  @Test("A playbook that is broken is told with exit code 78")
  func brokenPlaybook() throws {
    let path = try desk.write("playbook.yaml", "stages: [\n")
    let run = try desk.banter("say", "--playbook", path, "hello")
    #expect(run.code == 78 && run.err.contains("playbook.yaml"))
    #expect(try desk.banter("say", "--playbook", "nowhere.yaml", "hello").code == 78)
  }

  @Test("A setting that does not exist, or does nothing yet, is told and passed over")
  func unknownSettings() throws {
    try desk.write("home/.config/banter/config.yaml", "colour: always\nweek_start: monday\n")
    let run = try desk.banter("say", "list accounts")
    #expect(run.code == 0 && run.out.hasPrefix("40 accounts:"))
    #expect(run.err.contains("There is no setting 'colour'; there are user, currency, "))
    #expect(run.err.contains("config.yaml: week_start has no effect yet."))
  }

  @Test("A session that was cut short on disk is told, and begins anew")
  func brokenSession() throws {
    try desk.write("home/.local/state/banter/sessions/s.json", "{\"quest")
    let run = try desk.banter("say", "--session", "s", "log demo")
    #expect(run.code == 2 && run.err.contains("s.json cannot be read; a new conversation begins."))
    #expect(try desk.say("Globex", session: "s")["outcome"] == "done")
  }
}
