import Display
import Foundation
import Testing

@Suite("banter demo, backup, doctor and lint")
struct FilesTests {
  @Test("The same seed makes the same book; a book that holds something is left alone")
  func demo() throws {
    let desk = try Desk(filled: false)
    let run = try desk.banter("demo", "--seed", "7", "--size", "20")
    #expect(run.code == 0 && run.out.contains("20 opportunities"))
    try desk.banter("demo", "--seed", "7", "--size", "20", "--data", "other.db")
    let words = "list deals"
    let other = ["BANTER_DATA": desk.file("other.db")]
    #expect(try desk.banter("say", words).out == desk.banter("say", words, changing: other).out)
    let again = try desk.banter("demo")
    #expect(again.code == 1 && again.err.contains("is not empty: 20 deals"))
  }

  @Test("A backup opens as a book, is the owner's alone, and overwrites nothing")
  func backup() throws {
    let desk = try Desk()
    let run = try desk.banter("backup", "copy.db")
    #expect(run.code == 0 && run.out == "Copied \(desk.book) to copy.db.\n")
    #expect(try desk.rights("copy.db") == 0o600)
    let kept = try desk.bytes("copy.db")
    let again = try desk.banter("backup", "copy.db")
    #expect(again.code == 73 && again.err.contains("copy.db is there already."))
    #expect(try desk.bytes("copy.db") == kept)
    #expect(try desk.banter("say", "--data", "copy.db", "list accounts").out.hasPrefix("40 accounts:"))
  }

  @Test("A backup of nothing, or to where nothing can be, says so and makes nothing")
  func noBackup() throws {
    let desk = try Desk(filled: false)
    let missing = try desk.banter("backup", "copy.db")
    #expect(missing.code == 69 && missing.err.contains("There is no book") && !desk.exists("copy.db"))
    try desk.banter("say", "add account Acme")
    #expect(try desk.banter("backup", "nowhere/copy.db").code == 73)
    #expect(try desk.banter("backup", "home").err.contains("home is a folder"))
  }

  @Test("A backup is made while a chat is open on the book")
  func liveBackup() throws {
    let desk = try Desk()
    let terminal = try desk.chat()
    _ = try #require(terminal.turn("add account Initrode"))
    #expect(try desk.banter("backup", "copy.db").code == 0)
    #expect(try desk.banter("say", "--data", "copy.db", "list accounts").out.contains("Initrode"))
  }

  @Test("The doctor names every place and the state of the book, and makes none")
  func doctor() throws {
    let desk = try Desk()
    let run = try desk.banter("doctor")
    #expect(run.code == 0)
    for words in [
      desk.book, "config.yaml", "history", "misses", "sessions", "Europe/London", "sound", "wal", "40 account",
    ] {
      #expect(run.out.contains(words))
    }
    let fresh = try desk.banter("doctor", "--data", "none.db")
    #expect(fresh.code == 0 && fresh.out.contains("not there yet") && !desk.exists("none.db"))
  }

  @Test("Lint tells the file and line of what is wrong, exit code 78")
  func lint() throws {
    let desk = try Desk(filled: false)
    try desk.write("own/bad.yaml", "intent: [\n")
    try desk.write("own/notes.md", "not YAML, not read")
    let run = try desk.banter("lint", "own")
    #expect(run.code == 78)
    #expect(run.lines.contains { $0.hasPrefix("own/bad.yaml:2: this is not valid YAML") })
    #expect(run.lines.last == "1 to mend.")
    #expect(try desk.banter("lint", "own/bad.yaml").code == 78)
    let missing = try desk.banter("lint", "nowhere")
    #expect(missing.code == 64 && missing.err.contains("There is no file or folder nowhere."))
  }

  @Test("What was not understood is kept for the owner alone and ranked by lint; what only understands keeps nothing")
  func misses() throws {
    let desk = try Desk()
    let file = "home/.local/state/banter/misses"
    try desk.banter("parse", "flurb the glorp")
    try desk.banter("--data", ":memory:", input: "flurb the glorp\n")
    #expect(
      try !desk.exists(file) && desk.banter("lint", "--misses").lines == ["Nothing is kept that is not understood."])
    try desk.banter(input: "flurb the glorp\nbake a cake\nlist accounts\n")
    try desk.banter("say", "Flurb the glorp!")
    #expect(try desk.rights(file) == 0o600)
    let run = try desk.banter("lint", "--misses")
    #expect(run.code == 0 && run.lines.count == 3)
    #expect(run.lines[1].hasPrefix("2") && run.lines[1].contains("Flurb the glorp!"))
    let rows = try JSON(parsing: desk.banter("lint", "--misses", "--json").out)["rows"]?.elements
    #expect(rows?.first?["count"] == 2 && rows?.last?["sentence"] == "bake a cake")
    try desk.banter("say", "when I say bake a cake I mean list my deals")
    #expect(try desk.banter("lint", "--misses").lines.last == "1 sentence kept before is understood by now.")
  }

  @Test("Lint reads transcripts too, and says what it looked at")
  func lintTranscripts() throws {
    let desk = try Desk(filled: false)
    try desk.write("texts/good.txt", "you> hello\n")
    try desk.write("texts/bad.txt", "me> hello\n")
    let run = try desk.banter("lint", "texts")
    #expect(run.code == 78 && run.lines.contains { $0.hasPrefix("texts/bad.txt:1: ") })
    #expect(run.lines.suffix(2) == ["Checked 2 transcripts and the playbook.", "1 to mend."])
    let good = try desk.banter("lint", "texts/good.txt")
    #expect(good.lines.first?.hasPrefix("texts/good.txt:1: warning: nothing is checked") == true)
    #expect(
      good.lines.dropFirst() == ["Checked 1 transcript and the playbook.", "Nothing to mend."] && good.code == 0)
  }
}
