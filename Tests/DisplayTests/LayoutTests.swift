import Display
import Figures
import Testing

@Suite("Lines and choices")
struct LayoutTests {
  @Test("A long line breaks at words and is indented below")
  func wrapping() {
    let reply = Reply(
      "Logged a demo with \(account("Acme Corporation")) on \(account("Platform Rollout")), \(monday), 10:30.")
    #expect(
      reply.text(on: .wide(40)) == """
        Logged a demo with Acme Corporation on
          Platform Rollout, Mon 23 Nov, 10:30.
        """)
  }

  @Test("A date or an amount is never broken")
  func unbroken() {
    let reply = Reply("Close date of the deal: \(monday).")
    #expect(reply.text(on: .wide(30)) == "Close date of the deal:\n  Mon 23 Nov.")
  }

  @Test("A word longer than the screen is cut at its edge")
  func longWord() {
    #expect(
      Reply("see 123456789012345678901234567890").text(on: .wide(20)) == "see\n  123456789012345678\n  901234567890")
  }

  @Test("Piped lines are never broken")
  func piped() {
    let words = String(repeating: "word ", count: 200) + "end"
    #expect(Reply("\(words)").text(on: .piped) == words)
  }

  @Test("Choices are numbered, their details under each other")
  func choices() {
    let reply = Reply([
      .line("Two accounts fit \(quoted: "acme"):"),
      .choices([
        "\(account("Acme Corporation"))\(.gap)Platform Rollout, \(dollars(120_000))",
        "\(account("Acme Labs"))\(.gap)Pilot, \(dollars(18_000))",
      ]),
      .line("Which one?"),
    ])
    #expect(
      reply.text(on: .wide(80)) == """
        Two accounts fit "acme":
          1  Acme Corporation   Platform Rollout, $120,000
          2  Acme Labs          Pilot, $18,000
        Which one?
        """)
    #expect(
      reply.text(on: .spoken) == """
        Two accounts fit "acme":
        1. Acme Corporation: Platform Rollout, $120,000
        2. Acme Labs: Pilot, $18,000
        Which one?
        """)
  }

  @Test("No row is wider than the page", arguments: [20, 30, 33, 47, 80])
  func fits(width: Int) {
    let reply = Reply([
      .line("Logged a demo with \(account("東京オフィス株式会社 Holdings")) on \(monday), \(dollars(1_000_000))."),
      .table(deals), .choices(["\(account("Acme Corporation"))\(.gap)Platform Rollout, \(dollars(120_000))"]),
      .caret("log dmeo for the acme platform rollout tomorrow", [4..<8]),
    ])
    for row in reply.text(on: .wide(width)).split(separator: "\n") {
      #expect(String(row).displayWidth <= width)
    }
  }

  @Test("Breaking a line loses and adds nothing but spaces", arguments: 20...60)
  func lossless(width: Int) {
    let line: Line =
      "A demo with \(account("東京オフィス Holdings")) for \(quoted: "the  big one, 12345678901234567890123456789"), \(monday)."
    let whole = Reply(line).text(on: .piped).filter { $0 != " " }
    #expect(Reply(line).text(on: .wide(width)).filter { $0 != " " && $0 != "\n" } == whole)
  }

  @Test("A tone colours the line, and only where colour is wanted")
  func tones() {
    let reply = Reply(("Could not read that." as Line).toned(.error))
    #expect(reply.text(on: Page(today: monday, colored: true)) == "\u{1b}[31mCould not read that.\u{1b}[0m")
    #expect(reply.text(on: .piped) == "Could not read that.")
  }
}
