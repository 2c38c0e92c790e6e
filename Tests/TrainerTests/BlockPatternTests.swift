import Testing

@testable import Trainer

func match(_ pattern: [String], _ reply: [String]) -> Captures? {
  var captures = Captures()
  return BlockPattern(pattern).matches(reply, &captures) ? captures : nil
}

@Suite("An expected reply")
struct BlockPatternTests {
  @Test(
    "lets three dots on a line stand for any lines",
    arguments: [
      (["..."], []), (["..."], ["a", "b"]), (["a", "..."], ["a"]), (["...", "b"], ["a", "b", "b"]),
      (["a", "...", "...", "c"], ["a", "c"]), (["…", "b"], ["b"]), (["a", "", "b"], ["a", "", "b"]),
      (["", "a", ""], ["a", " "]), (["\\..."], ["..."]),
      (["a", "...", "b", "...", "c"], ["a", "x", "b", "b", "y", "c"]),
    ])
  func fits(pattern: [String], reply: [String]) {
    #expect(match(pattern, reply) != nil)
  }

  @Test(
    "is the whole reply otherwise",
    arguments: [
      (["a"], ["a", "b"]), (["a", "b"], ["a"]), ([], ["a"]), (["a", "b"], ["a", "", "b"]),
      (["..."] + ["b"], ["b", "a"]),
      (["\\..."], ["a"]), (["a", "...", "b"], ["a", "c"]),
    ])
  func differs(pattern: [String], reply: [String]) {
    #expect(match(pattern, reply) == nil)
  }

  @Test("keeps the captures of the way that fits, and none of a way that does not")
  func captures() {
    #expect(match(["...", "[number=n] won", "end"], ["1 won", "2 won", "end"]) == ["n": "2"])
    var captures: Captures = ["n": "9"]
    #expect(!BlockPattern(["[number=m] won", "end"]).matches(["1 won", "x"], &captures))
    #expect(captures == ["n": "9"])
  }

  @Test("is decided in reasonable time for a reply of many lines")
  func longReply() {
    let reply = (1...200).map { "line \($0)" }
    #expect(match(reply, reply) != nil)
    let dots = Array(repeating: ["...", "line [number]"], count: 100).flatMap { $0 }
    #expect(match(dots + ["end"], reply) == nil)
    #expect(match(dots + ["..."], reply) != nil)
  }
}
