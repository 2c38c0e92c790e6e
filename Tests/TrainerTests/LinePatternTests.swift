import Testing

@testable import Trainer

/// The captures of a line that matches, or `nil`.
func match(_ pattern: String, _ line: String, _ extent: Extent = .wholeLine, known: Captures = [:]) -> Captures? {
  var captures = known
  return LinePattern(pattern).matches(line, &captures, over: extent) ? captures : nil
}

@Suite("An expected line")
struct LinePatternTests {
  @Test(
    "matches a line that fits from end to end",
    arguments: [
      ("Logged a demo.", "Logged a demo."), ("Logged a demo.", "Logged a demo.   "),
      ("Logged a demo.  ", "Logged a demo."), ("", ""), ("[..]", ""), ("Logged[..]", "Logged"),
      ("[number] deals", "1,250 deals"), ("Win rate [number] %", "Win rate 57.1 %"), ("up [number]", "up -3"),
      ("[money] open", "$120,000 open"), ("[money]", "€1.2M"), ("[money]", "120,000 SEK"), ("[money]", "SEK 120,000"),
      ("[money]", "-$500"), ("[money]", "$1,234.50"), ("due [date].", "due Fri 27 Nov."),
      ("due [date].", "due Fri 27 Nov 2026."), ("[date]", "2026-11-27"), ("[date], 10:30", "Mon 23 Nov, 10:30"),
      ("[date]", "Nov 27, 2026"), ("until [date] 2026", "until 27 Nov 2026"), ("on [date]", "on today"),
      ("Id [id].", "Id 0198f5c2-7c1e-7abc-8000-1234567890ab."), ("Take [id]", "Take #12"),
      ("Logged a [text] with [text].", "Logged a demo with Acme, Inc."), ("Sure? [y/N]", "Sure? [y/N]"),
      ("\\[number]", "[number]"), ("a \\\\ b", "a \\ b"), ("[nonsense]", "[nonsense]"), ("[number", "[number"),
      ("wait ...", "wait ..."), ("Next: “send pricing”", "Next: \"send pricing\""),
      ("Acme’s deal", "Acme's deal"), ("caf\u{E9}", "cafe\u{301}"), ("👩‍💻 [number]", "👩‍💻 3"),
      ("log {activity}", "log {activity}"), ("10\u{A0}%", "10 %"),
    ])
  func fits(pattern: String, line: String) {
    #expect(match(pattern, line) != nil)
  }

  @Test(
    "does not match what is of another form",
    arguments: [
      ("Logged a demo.", "logged a demo."), ("Logged a demo.", "Logged a demo"), (" Logged", "Logged"),
      ("[number] deals", "many deals"), ("[text]", ""), ("[money]", "120,000"), ("[money]", "$12 a month"),
      ("[money]", "$5kg"), ("[date]", "Fri"), ("[date]", "32 Nov"), ("[date]", "November"), ("[date]", "27 Nov 26"),
      ("[id]", "Acme"), ("1[number]", "12"), ("[number]", "1,2"), ("[number].", "3.5"), ("café", "cafe"),
    ])
  func differs(pattern: String, line: String) {
    #expect(match(pattern, line) == nil)
  }

  @Test("captures what fills a gap, the shortest for free text and the longest for what has a form")
  func captures() {
    let captures = match(
      "Logged a [text=what] on [text=deal], [date=day].", "Logged a call on A, B on C, Mon 23 Nov 2026.")
    #expect(captures == ["what": "call", "deal": "A, B on C", "day": "Mon 23 Nov 2026"])
  }

  @Test("uses an earlier capture again, whatever characters it holds")
  func recalls() {
    #expect(match("{deal}: won", "[..] {x}: won", known: ["deal": "[..] {x}"]) != nil)
    #expect(match("{deal}: won", "Pilot: won", known: ["deal": "[..]"]) == nil)
  }

  @Test("is found between words of a longer line, and not inside them")
  func words() {
    #expect(match("Win rate", "Win rate 57.1 %: 4 won", .wholeWords) != nil)
    #expect(match("1 deal", "11 deals", .wholeWords) == nil)
    #expect(match("1 deal", "11 deals", .anyPart) != nil)
    #expect(match("[number=won] won", "57.1 %: 4 won of 7", .wholeWords) == ["won": "4"])
    #expect(match("", "anything", .wholeWords) != nil)
  }

  @Test("is decided in reasonable time on a line made to be slow")
  func slowLine() {
    let pattern = String(repeating: "[..]a[text]", count: 20) + "b"
    #expect(match(pattern, String(repeating: "a", count: 10_000)) == nil)
  }
}
