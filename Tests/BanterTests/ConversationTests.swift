import Display
import PseudoTerminal
import Testing

@Suite("A conversation of forty lines in a terminal, on the demo book")
struct ConversationTests {
  /// What is typed, and what then stands on the screen.
  private struct Said {
    var line: String
    var shown: [String]

    init(_ line: String, _ shown: String...) {
      self.line = line
      self.shown = shown
    }
  }

  private static let morning = [
    Said("hello", "Type what happened, or ask"),
    Said("log demo", "Which account was it with?"),
    Said("Globex", "Logged a demo with Globex, Tue 24 Nov, 10:30."),
    Said("what's on my plate today", "4 due", "Send case study"),
    Said("log a demo with acme", "Two fit \"acme\":", "1  Acme Corporation", "2  Acme Labs", "Which one?"),
    Said("1", "Logged a demo with Acme Corporation, Tue 24 Nov, 10:30."),
    Said("send pricing to Jane Doe by friday", "\"send pricing to Jane Doe\", due Fri 27 Nov"),
    Said("show Platform Rollout", "Platform Rollout: Proposal, $120,000, closes Fri 25 Dec", "Acme Corporation"),
    Said(
      "log a 20 min call with jane doe, left a voicemail", "Logged a call with Jane Doe (CFO, Acme Corporation)",
      "20 min, voicemail."),
    Said("what did I do with Acme Corporation this week", "2 activities with Acme Corporation", "Jane Doe", "demo"),
    Said("note on Hooli: they want a pilot in January", "Noted on Hooli: \"they want a pilot in January\"."),
    Said(
      "move Platform Rollout to negotiation", "Platform Rollout: Proposal -> Negotiation.", "Open from Proposal:",
      "Terms agreed"),
    Said("checklist for Platform Rollout", "Platform Rollout, Negotiation: 0 of 3 items done.", "Contract executed"),
    Said("add a contact Vera Lund at Globex", "Created the contact Vera Lund"),
    Said(
      "new deal Globex Metering for Globex 75k", "Created the deal Globex Metering with Globex: Prospecting, $75,000."),
    Said("move Globex Metering to discovery", "Globex Metering: Prospecting -> Discovery."),
    Said("set its close date to 15 Jan", "Globex Metering: close date Fri 15 Jan 2027."),
    Said("show Globex Metering", "Globex Metering: Discovery, $75,000, closes Fri 15 Jan 2027"),
  ]

  private static let closing = [
    Said("win rate this year", "Win rate 48.4 %: 15 won of 31 closed"),
    Said("Northwind renewal is won", "Won: Northwind renewal with Northwind Traders, $64,000, Tue 24 Nov."),
    Said("close Ferncastle Platform Renewal as lost", "Why:", "price"),
    Said("price", "Lost: Ferncastle Platform Renewal with Ferncastle Hotels", "Reason:", "price."),
    Said("win rate this year", "Win rate 48.5 %: 16 won of 33 closed"),
    Said("pipeline by stage", "Pipeline $1,922,000: 24 open deals", "Negotiation"),
    Said("order more coffee", "I could not read that.", "^^^^^", "Closest I can do:"),
    Said("log a call with Zorbacorp", "I don't know an account called \"Zorbacorp\"."),
    Said("cancel"),
    Said("undo", "Took back: Ferncastle Platform Renewal is open again."),
    Said("undo", "Took back: Northwind renewal is open again."),
    Said("redo", "Did again: Northwind renewal is won."),
    Said("win rate this year", "Win rate 50.0 %: 16 won of 32 closed"),
    Said("history", "History, newest first:", "Northwind renewal is won"),
  ]

  private static let afterwards = [
    Said("history", "History, newest first:", "Northwind renewal is won", "the note they want"),
    Said("redo", "Did again: Ferncastle Platform Renewal is lost."),
    Said("undo 2", "Took back 2 things: Ferncastle Platform Renewal is open again; Northwind renewal"),
    Said("undo", "Took back: Globex Metering"),
    Said("win rate this year", "Win rate 48.4 %: 15 won of 31 closed"),
    Said("what did I do today", "3 activities, Tue 24 Nov:"),
    Said("show Platform Rollout", "Platform Rollout: Negotiation, $120,000"),
  ]

  @Test("Everything said is kept, shown, and taken back, also after the program was left and opened again")
  func fortyLines() throws {
    let desk = try Desk()
    var terminal = try desk.chat(rows: 50)
    #expect(terminal.waitFor("Sam Okafor · 25 open deals, $1,964,000"))
    try talk(Self.morning + Self.closing, on: terminal)
    try leave(terminal)
    try checkRecord(of: desk)

    terminal = try desk.chat(rows: 50)
    try talk(Self.afterwards, on: terminal)
    terminal.press(.up)
    #expect(terminal.waitFor("you> show Platform Rollout"), "the lines typed are kept too")
    terminal.press(.control("c"))
    try leave(terminal)
    #expect(Self.morning.count + Self.closing.count + Self.afterwards.count + 2 >= 40)
    #expect(try desk.rights("home/.local/state/banter/history") == 0o600)
  }

  private func talk(_ conversation: [Said], on terminal: PseudoTerminal) throws {
    for said in conversation {
      let rows = try #require(
        terminal.turn(said.line), "no prompt came after \"\(said.line)\": \(terminal.screen.text)")
      let reply = rows.joined(separator: "\n")
      for shown in said.shown { #expect(reply.contains(shown), "you> \(said.line)\n\(reply)") }
    }
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try #require(terminal.waitForPrompt("you>"))
    terminal.send("quit")
    terminal.press(.enter)
    #expect(terminal.waitForExit() == .code(0))
    #expect(terminal.screen.text.hasSuffix("Bye."))
    #expect(terminal.isCooked)
  }

  /// What the conversation has left on file, asked from outside.
  private func checkRecord(of desk: Desk) throws {
    func deal(_ name: String) throws -> JSON? { try desk.say("show \(name)")["data"] }
    #expect(try deal("Platform Rollout")?["stage"] == "negotiation")
    #expect(try deal("Globex Metering")?["stage"] == "discovery")
    #expect(try deal("Globex Metering")?["close_date"] == "2027-01-15")
    #expect(try deal("Northwind renewal")?["status"] == "won")
    #expect(try deal("Ferncastle Platform Renewal")?["status"] == "open")
    #expect(
      try desk.say("list tasks")["data"]?["rows"]?.elements?.contains { $0["name"] == "send pricing to Jane Doe" }
        == true)
  }
}
