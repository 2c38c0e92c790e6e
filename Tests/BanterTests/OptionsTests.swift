import Display
import Foundation
import Testing

@Suite("Options and the environment")
struct OptionsTests {
  let desk: Desk

  init() throws { desk = try Desk(filled: false) }

  @Test("--version is a number, --help names every command, help goes to standard output")
  func help() throws {
    let version = try desk.banter("--version")
    #expect(version.out == "0.1.0\n" && version.code == 0)
    let help = try desk.banter("--help")
    for command in ["chat", "say", "parse", "entities", "replay", "import", "demo", "backup", "lint", "doctor"] {
      #expect(help.lines.contains { $0.hasPrefix("  \(command) ") })
      #expect(try desk.banter(command, "--help").out.contains("USAGE: banter \(command)"))
    }
    #expect(help.code == 0 && help.err.isEmpty)
  }

  @Test(
    "A wrong call is told on standard error with exit code 64, and touches nothing",
    arguments: [
      ["say"], ["nonsense"], ["--frobnicate"], ["--width", "0"], ["--width", "wide"],
      ["--color", "mauve", "--version-no"],
      ["say", "--time-zone", "Mars/Olympus", "hello"], ["say", "--locale", "xx", "hello"], ["demo", "--size", "0"],
      ["say", "--now", "yesterday", "hello"], ["say", "--now", "2026-02-30T10:00", "hello"],
      ["say", "--now", "2026-11-24T25:00", "hello"],
      ["say", "--now", "2026-11-24T09:00+5:x", "hello"], ["import", "x.csv"], ["say", "--as", "", "hello"],
      ["say", "--data", "", "hello"], ["--data"], ["--data", ""], ["--as", "--data"], ["--as", " "],
    ])
  func usage(arguments: [String]) throws {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try desk.shell("$banter \(words)")
    #expect(run.code == 64 && run.out.isEmpty && !run.err.isEmpty)
    #expect(!desk.exists("book.db"))
  }

  @Test(
    "The time can be said: local, in UTC, with an offset, a day alone; and as BANTER_NOW",
    arguments: [
      ("2026-11-24T09:00", "Tue 24 Nov, 09:00."), ("2026-11-24T09:00:30", "Tue 24 Nov, 09:00."),
      ("2026-11-24 09:00", "Tue 24 Nov, 09:00."), ("2026-07-01T09:00Z", "Wed 1 Jul, 10:00."),
      ("2026-11-24T09:00+05:30", "Tue 24 Nov, 03:30."), ("2026-11-24T22:00-05:00", "Wed 25 Nov, 03:00."),
      ("2026-11-24T22:00-0500", "Wed 25 Nov, 03:00."), ("2026-11-24T09:00+05", "Tue 24 Nov, 04:00."),
    ])
  func now(said: String, shown: String) throws {
    let input = "add account Acme\nlog a call with Acme\n"
    let option = try desk.banter("--now", said, "--data", ":memory:", input: input)
    #expect(option.lines.contains("Logged a call with Acme, \(shown)"))
    let variable = try desk.banter("--data", ":memory:", input: input, changing: ["BANTER_NOW": said])
    #expect(variable.out == option.out)
  }

  @Test("A usual start, whose options are read by hand, answers as one whose options ArgumentParser reads")
  func plainStart() throws {
    let input = "add account Acme\nlog a call with Acme\nlist accounts\nwho am I\n"
    let named = try desk.banter("chat", "--data", "named.db", "--as", "kim", input: input)
    let plain = try desk.banter("--as", "kim", "--data", "plain.db", input: input)
    #expect(plain.out == named.out && plain.out.contains("1 account:") && plain.code == 0)
    #expect(try desk.banter("--as", "ada", "--as", "kim", "--data", "last.db", input: input).out == named.out)
  }

  @Test("A variable that is empty counts as not set")
  func emptyVariables() throws {
    let empty = ["BANTER_DATA": "", "BANTER_USER": "", "BANTER_NOW": ""]
    #expect(try desk.banter("say", "add account Acme", changing: empty).code == 0)
    #expect(desk.exists("home/.local/share/banter/banter.db"))
    #expect(try !desk.banter("say", "who am I", changing: empty).out.hasPrefix("You are ,"))
  }

  @Test("A BANTER_NOW that is no time is refused, not passed over")
  func wrongNow() throws {
    let run = try desk.banter("say", "hello", changing: ["BANTER_NOW": "noon"])
    #expect(run.code == 64 && run.err.contains("BANTER_NOW") && run.err.contains("noon"))
  }

  @Test("The time zone comes from --time-zone, then TZ")
  func timeZone() throws {
    let input = "add account Acme\nlog a call with Acme\n"
    let utc = ["BANTER_NOW": "2026-11-24T10:30Z"]
    let denver = try desk.banter("--data", ":memory:", "--time-zone", "America/Denver", input: input, changing: utc)
    #expect(denver.lines.contains("Logged a call with Acme, Tue 24 Nov, 03:30."))
    let tokyo = utc.merging(["TZ": "Asia/Tokyo"]) { $1 }
    let there = try desk.banter("--data", ":memory:", input: input, changing: tokyo)
    #expect(there.lines.contains("Logged a call with Acme, Tue 24 Nov, 19:30."))
  }

  @Test("The book is --data, then BANTER_DATA, then banter.db in the data folder; folders are made for it")
  func data() throws {
    #expect(try desk.banter("say", "--data", "new/folder/a.db", "add account Acme").code == 0)
    #expect(desk.exists("new/folder/a.db") && !desk.exists("book.db"))
    #expect(try desk.rights("new/folder/a.db") == 0o600 && desk.rights("new/folder") == 0o700)
    #expect(try desk.banter("say", "add account Acme").code == 0)
    #expect(desk.exists("book.db"))
    try desk.banter("say", "add account Acme", changing: ["BANTER_DATA": nil])
    #expect(desk.exists("home/.local/share/banter/banter.db"))
    try desk.banter("say", "add account Acme", changing: ["BANTER_DATA": nil, "XDG_DATA_HOME": desk.file("xdg")])
    #expect(desk.exists("xdg/banter/banter.db"))
  }

  @Test("A book in memory answers, and leaves nothing behind")
  func memory() throws {
    let run = try desk.banter("--data", ":memory:", input: "add account Zed\nlist accounts\n")
    #expect(run.out.contains("1 account:") && run.code == 0)
    #expect(!desk.exists(":memory:") && !desk.exists("book.db"))
  }

  @Test("Whoever speaks is --as, then BANTER_USER, then the configuration's user")
  func user() throws {
    try desk.write("home/.config/banter/config.yaml", "user: Ada\n")
    let input = "add account Acme\nlist accounts\n"
    func owner(_ run: Desk.Run) -> String? { run.lines.last?.split(separator: " ").last.map(String.init) }
    #expect(try owner(desk.banter("--data", ":memory:", "--as", "kim", input: input)) == "kim")
    #expect(try owner(desk.banter("--data", ":memory:", input: input)) == "sam")
    #expect(try owner(desk.banter("--data", ":memory:", input: input, changing: ["BANTER_USER": nil])) == "Ada")
  }
}

@Suite("The page")
struct PageTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("A pipe gets no colour; CLICOLOR_FORCE gives it, NO_COLOR takes that back, --color outranks both")
  func color() throws {
    func isColored(_ option: String?, _ variables: [String: String] = [:]) throws -> Bool {
      let arguments = option.map { "--color \($0)" } ?? ""
      return try desk.shell("$banter say \(arguments) list accounts", changing: variables).out.contains("\u{1b}[")
    }
    #expect(try !isColored(nil))
    #expect(try isColored(nil, ["CLICOLOR_FORCE": "1"]))
    #expect(try !isColored(nil, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try isColored("always", ["NO_COLOR": "1"]))
    #expect(try !isColored("never", ["CLICOLOR_FORCE": "1"]))
  }

  @Test("A narrow page keeps every row within it, and says which columns it left out")
  func width() throws {
    let run = try desk.banter("say", "--width", "40", "list open deals")
    #expect(run.lines.allSatisfy { $0.count <= 40 })
    #expect(run.lines.contains { $0.contains("$120,000") })
    #expect(run.lines.contains { $0.hasPrefix("+") && $0.contains("show all") })
  }

  @Test("A pipe gets whole names, however wide")
  func piped() throws {
    let run = try desk.banter("say", "list open deals")
    #expect(run.out.contains("Second Street Platform Expansion  Second Street          Discovery"))
    #expect(!run.out.contains("…"))
  }

  @Test("For a screen reader a table is read out row by row, a chart as figures", arguments: [true, false])
  func accessible(byVariable: Bool) throws {
    let variables = byVariable ? ["ACCESSIBLE": "1"] : [:]
    let option = byVariable ? "" : "--accessible"
    let pipeline = try desk.shell("$banter say \(option) pipeline by stage", changing: variables)
    #expect(pipeline.lines.contains("Qualification: $370,000, 4 deals"))
    let accounts = try desk.shell("$banter say \(option) list accounts", changing: variables)
    #expect(accounts.out.contains("Account: Globex") && accounts.out.contains("Industry: Energy"))
  }

  @Test("A terminal without Unicode gets bars of plain signs")
  func ascii() throws {
    let run = try desk.banter("say", "pipeline by stage", changing: ["LC_ALL": "C"])
    #expect(run.out.utf8.allSatisfy { $0 < 0x80 })
  }
}
