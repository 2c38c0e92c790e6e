import Foundation
import Testing

@Suite("Intents of the team's own")
struct OwnIntentsTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private static let wording = """
    intents:
      list_accounts:
        data:
          - who do we sell to
        examples:
          - who do we sell to

    """

  @Test("A folder's sentences are read beside Banter's own: named on the command line, or in the configuration")
  func laidOver() throws {
    #expect(try desk.banter("say", "who do we sell to").out.hasPrefix("40 accounts:") == false)
    try desk.write("own/wording.yaml", Self.wording)
    let run = try desk.banter("--intents", "own", input: "who do we sell to\nlog a call with Globex\n")
    #expect(run.out.hasPrefix("40 accounts:"))
    #expect(run.lines.contains("Logged a call with Globex, Tue 24 Nov, 10:30."))
    try desk.write("home/.config/banter/intents/wording.yaml", Self.wording)
    #expect(try desk.banter("say", "who do we sell to").out.hasPrefix("40 accounts:"))
    #expect(try desk.banter("doctor").out.contains(desk.file("home/.config/banter/intents")))
  }

  @Test("What was learnt is kept for the next start, until the sentences change or what is kept is broken")
  func kept() throws {
    try desk.write("own/wording.yaml", Self.wording)
    let kept = "home/.local/state/banter/intents.grammar"
    func ask(_ words: String) throws -> String { try desk.banter("say", "--intents", "own", words).out }
    #expect(try ask("who do we sell to").hasPrefix("40 accounts:"))
    func file() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: desk.file(kept))[.systemFileNumber] as? Int
    }
    let (first, number) = (try desk.bytes(kept), try file())
    #expect(try ask("who do we sell to").hasPrefix("40 accounts:"))
    #expect(try file() == number)
    try desk.write("own/wording.yaml", Self.wording.replacing("who do we sell to", with: "whom do we serve"))
    #expect(try ask("whom do we serve").hasPrefix("40 accounts:"))
    #expect(try desk.bytes(kept) != first)
    try desk.write(kept, "broken")
    #expect(try ask("whom do we serve").hasPrefix("40 accounts:"))
    var flipped = try desk.bytes(kept)
    flipped[flipped.count / 2] ^= 0x10
    try flipped.write(to: URL(filePath: desk.file(kept)))
    #expect(try ask("whom do we serve").hasPrefix("40 accounts:"))
    #expect(try desk.bytes(kept) != flipped)
  }

  @Test("Intents that cannot be read are told with file and line, exit code 78, before anything is done")
  func broken() throws {
    try desk.write("own/wording.yaml", "intents:\n  list_accounts:\n    data:\n      - who do we <sel to\n")
    let run = try desk.banter("say", "--intents", "own", "log a call with Globex")
    #expect(run.code == 78 && run.out.isEmpty && run.err.contains("own/wording.yaml:4: "))
    #expect(try desk.banter("say", "--intents", "nowhere", "hello").code == 64)
  }

  @Test("Lint checks them together with Banter's own intents and transcripts")
  func lint() throws {
    let wrong = "  list_contacts:\n    examples:\n      - list accounts\n"
    try desk.write("home/.config/banter/intents/wording.yaml", Self.wording + wrong)
    let run = try desk.banter("lint")
    #expect(run.code == 78)
    #expect(run.lines.first?.contains("wording.yaml:9: ") == true)
    let told = run.lines.suffix(2)
    #expect(told.first?.hasPrefix("Checked Banter's own intents, 1 file of intents, ") == true)
    #expect(told.last == "1 to mend.")
  }
}
