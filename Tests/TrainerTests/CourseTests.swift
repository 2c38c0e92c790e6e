import Display
import Figures
import Testing

@testable import Trainer

@Suite("The course that ships")
struct CourseTests {
  @Test("plays as it is written")
  func plays() throws {
    let result = try Trainer.replay(paths: [])
    let told = result.reply.text(on: Page(today: Day(number: 0)))
    #expect(result.exitCode == 0, "\(told)")
    #expect(result.performances.count >= 20)
  }

  @Test("plays the same twice: no clock, chance or order of the machine comes in")
  func repeats() throws {
    var shelf = Shelf.shipped
    shelf.paths = shelf.paths.filter { $0.hasPrefix("05-") || $0.hasPrefix("11-") }
    let acts = try (1...2).map { _ in try Trainer.replay(shelf, options: ReplayOptions()).performances.map(\.acts) }
    #expect(acts[0].count == 2)
    #expect(acts[0] == acts[1])
  }

  @Test("touches every intent, every question of an interview and every repair pattern")
  func coverage() throws {
    let missing = try Trainer.coverage(paths: []).missing
    #expect(missing["intents"] == [])
    #expect(missing["questions"] == [])
    #expect(missing["repair_patterns"] == [])
  }

  @Test("reads days the way of its locale", arguments: [("en-US", "Fri 4 Dec"), ("en-GB", "Sun 12 Apr")])
  func locale(locale: String, day: String) throws {
    let text = """
      ---
      clock: 2026-03-02 09:00 Europe/London
      locale: \(locale)
      ---
      you> remind me to call back on 12/4/2026
      banter~ \(day)
      """
    var reader = TranscriptReader(file: "a.txt")
    let transcript = try reader.read(text.utf8)
    var replay = try Replay(transcript, with: Rehearsal(transcript.front, Program(version: "0.1")))
    #expect(replay.run().findings == [])
  }

  @Test("cannot read files of the machine it is played on")
  func files() throws {
    var reader = TranscriptReader(file: "a.txt")
    let text = "you> import /etc/passwd\nbanter~ Files are out of reach here.\nexpect> nothing else changed\n"
    let transcript = try reader.read(text.utf8)
    var replay = try Replay(transcript, with: Rehearsal(transcript.front, Program(version: "0.1")))
    #expect(replay.run().findings == [])
  }
}
