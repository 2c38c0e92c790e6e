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
    let texts = try (1...2).map { _ in try Trainer.replay(paths: []).junit }
    #expect(texts[0] == texts[1])
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
