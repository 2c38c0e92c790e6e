import Display
import Foundation
import Testing

@Suite("A model is learnt from sentences, and read by alone")
struct LearnTests {
  private static let lessons = [
    "rain": [
      "will it rain", "is rain coming", "rain again tomorrow?", "does it rain there", "any rain this week",
      "so much rain",
    ],
    "song": [
      "play a song", "sing that song", "another song please", "which song is this", "the song again", "stop the song",
    ],
  ].flatMap { intent, texts in texts.map { "{\"text\": \"\($0)\", \"intent\": \"\(intent)\"}" } }

  @Test("What is learnt is guessed with its confidence; what is out of scope is declined")
  func learns() throws {
    let desk = try Desk(filled: false)
    let odd = ["buy me a car", "who is king", "lend me money"].map { "{\"text\": \"\($0)\", \"intent\": null}" }
    try desk.write("lessons.jsonl", (Self.lessons + odd).joined(separator: "\n") + "\n")
    let learnt = try desk.banter("learn", "--from", "lessons.jsonl", "--to", "small.model")
    #expect(learnt.code == 0)
    #expect(learnt.out.hasPrefix("Learnt 2 intents from 15 sentences: small.model"))
    let guess = try JSON(parsing: desk.banter("parse", "--model", "small.model", "sing me another song").out)
    let request = try #require(guess["requests"]?.elements?.first)
    #expect(request["intent"] == "song")
    #expect(request["source"] == "fallback")
    let declined = try JSON(parsing: desk.banter("parse", "--model", "small.model", "xylophones hurt zebras").out)
    #expect(declined["outcome"] == "not_understood")
  }

  @Test("A line that is no lesson is told with its number, and nothing is written")
  func badLine() throws {
    let desk = try Desk(filled: false)
    try desk.write("lessons.jsonl", Self.lessons[0] + "\n{\"text\": 3}\n")
    let learnt = try desk.banter("learn", "--from", "lessons.jsonl", "--to", "small.model")
    #expect(learnt.code == 65)
    #expect(learnt.err.contains("lessons.jsonl:2:"))
    #expect(!desk.exists("small.model"))
  }

  @Test("One intent alone, a file that is no model, and none at all are refused in words")
  func refuses() throws {
    let desk = try Desk(filled: false)
    try desk.write("lessons.jsonl", Self.lessons[0] + "\n")
    #expect(try desk.banter("learn", "--from", "lessons.jsonl", "--to", "small.model").code == 65)
    #expect(try desk.banter("learn", "--from", "none.jsonl", "--to", "small.model").code == 78)
    try desk.write("small.model", "not a model")
    let read = try desk.banter("parse", "--model", "small.model", "hello")
    #expect(read.code == 78)
    #expect(read.err.contains("no model of this version"))
    #expect(try desk.banter("parse", "--model", "none.model", "hello").code == 78)
  }
}
