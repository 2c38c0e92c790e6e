import Testing

@testable import Terminal

@Suite("History")
struct HistoryTests {
  @Test("A line stands once, at its latest place")
  func unique() {
    var history = History(["a", "b", "a", "c"])
    #expect(history.lines == ["b", "a", "c"])
    history.add("b")
    #expect(history.lines == ["a", "c", "b"])
  }

  @Test("Empty lines and those that begin with a space are not kept", arguments: ["", " x", "a\nb", "a\0"])
  func notKept(line: String) {
    var history = History()
    history.add(line)
    #expect(history.lines.isEmpty)
  }

  @Test("The oldest lines go first")
  func limit() {
    var history = History((0..<History.limit).map { "line \($0)" })
    history.add("new")
    #expect(history.lines.count == History.limit && history.lines.first == "line 1" && history.lines.last == "new")
  }
}
