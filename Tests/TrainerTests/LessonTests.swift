import Display
import Figures
import Testing

@testable import Trainer

private let page = Page(today: Day(number: 20_780), width: 80)

private func walk(_ name: String = "01-tour") throws -> Walk { try Walk(Lesson(name), width: 80) }

extension Walk {
  fileprivate mutating func rows(_ order: Order) throws -> [String] {
    try take(order).text(on: page).split(separator: "\n").map(String.init)
  }
}

@Suite("A lesson")
struct LessonTests {
  @Test("is found by its path, its name, or its name without the number; what was perhaps meant is told")
  func finding() throws {
    #expect(try Lesson("31-bant").name == "31-bant")
    #expect(try Lesson("bant").title == "BANT with an interruption and a correction")
    do { _ = try Lesson("31-bnat") } catch let Lesson.Lack.unknown(name, near) {
      #expect((name, near ?? "") == ("31-bnat", "31-bant"))
    }
  }

  @Test("is cut into turns: what leads up to a line, the line, what hangs on it")
  func beats() throws {
    let transcript = try read(
      """
      banter~ hello
      # One
      note> a
      goal> b
      hint> c
      you> d
      also> e
      banter~ f
      clock> +1 day
      expect> 1 deal
      you> g
      crit> Was it polite?
      """)
    let beats = transcript.beats
    #expect(beats.map(\.line) == [nil, "d", "g"])
    #expect(beats.map(\.tail.count) == [1, 4, 1])
    #expect(beats[1].goal == "b" && beats[1].hints == ["c"] && beats[1].others == ["e"] && beats[1].isTask)
    #expect(!beats[2].isTask && transcript.tasks == 1 && transcript.criteria == ["Was it polite?"])
  }

  @Test("can be walked through, and back: the record is as it was")
  func walking() throws {
    var walk = try walk()
    _ = try walk.take(.next)
    #expect(walk.place == "2 of 10")
    #expect(try walk.rows(.record) == ["Nothing has changed since the scene began."])
    #expect(try walk.rows(.next).first == "Logged a demo with Acme Corporation on Platform Rollout, Mon 23 Nov, 10:30.")
    #expect(try walk.rows(.record) == ["Since the scene began:", "  new activity: demo"])
    #expect(try walk.rows(.back).last == "you> log a demo with Acme Corporation")
    #expect(try walk.rows(.record) == ["Nothing has changed since the scene began."])
    #expect(try walk.rows(.next).contains("(3 checks, as expected)"))
  }

  @Test("takes a line of one's own anywhere, shows what it does, and takes it back")
  func attempts() throws {
    var walk = try walk()
    _ = try walk.take(.next)
    let own = try walk.rows(.attempt("move Platform Rollout to negotiation"))
    #expect(own.contains("  deal Platform Rollout (Acme Corporation): stage proposal -> negotiation"))
    #expect(own.last == "All of it is taken back.")
    #expect(try walk.rows(.attempt("what's my win rate?")).last == "Nothing changed.")
    #expect(try walk.rows(.next).contains("(3 checks, as expected)"))
  }

  @Test("is gone through in any order of scenes, and always comes to the same")
  func scenes() throws {
    var walk = try walk()
    #expect(try walk.rows(.scene("back")) == ["# Take it back"] + note + ["you> undo"])
    let first = try walk.rows(.next)
    #expect(first.first == "Took back: Platform Rollout is in Proposal again.")
    _ = try walk.take(.scene("1"))
    #expect(walk.place == "2 of 10")
    _ = try walk.take(.scene("back"))
    #expect(try walk.rows(.next) == first)
    #expect(try walk.rows(.scene("nowhere")).first == "The scenes:")
    while !walk.isAtEnd { _ = try walk.take(.next) }
    #expect(walk.place == "end")
    #expect(try walk.rows(.next) == ["This is the end."])
  }

  private var note: [String] {
    Reply([.aside("Note", ["One line is one step. \"undo\" takes the last one back and says what stands again."])])
      .text(on: page).split(separator: "\n").map(String.init)
  }
}

@Suite("A film")
struct FilmTests {
  private func film(_ page: Page, speed: Double = 1) throws -> Film {
    try Film(Lesson("01-tour"), on: page, speed: speed)
  }

  @Test("is the same each time, and as fast as it is wished")
  func again() throws {
    let film = try film(page)
    #expect(try self.film(page).frames == film.frames)
    let fast = try self.film(page, speed: 10)
    #expect(fast.frames.map(\.text) == film.frames.map(\.text))
    #expect(abs(fast.length * 10 - film.length) < 1)
    #expect(film.frames.compactMap(\.scene).count == 8)
  }

  @Test("types line by line for a screen reader, without a frame or a color", arguments: [20, 80])
  func accessible(width: Int) throws {
    var page = Page(today: page.today, width: width, accessible: true)
    let text = try film(page).frames.map(\.text)
    #expect(text.contains("you> undo\n") && !text.joined().contains("┌"))
    page.accessible = false
    let rows = try film(page).frames.map(\.text).joined().split(separator: "\n").filter { !$0.hasPrefix("you>") }
    #expect(rows.allSatisfy { String($0).displayWidth <= width })
  }

  @Test("becomes an asciicast of version 3: relative times, a mark at each scene, an end")
  func cast() throws {
    let film = try film(page)
    let lines = Cast(film, columns: 80, rows: 24).text.split(separator: "\n").map { try? JSON(parsing: String($0)) }
    let header = try #require(lines.first ?? nil)
    #expect(header["version"]?.int == 3 && header["term"]?["cols"]?.int == 80 && header["term"]?["rows"]?.int == 24)
    let events = lines.dropFirst().map { $0?.elements ?? [] }
    #expect(events.allSatisfy { $0.count == 3 })
    #expect(events.filter { $0[1].string == "m" }.count == 8)
    #expect(events.last?[1].string == "x" && events.last?[2].string == "0")
    let output = events.filter { $0[1].string == "o" }.compactMap { $0[2].string }.joined()
    #expect(output.contains("\r\nyou> log a demo") && !output.replacing("\r\n", with: "").contains("\n"))
    let total = events.compactMap { $0[0].double }.reduce(0, +)
    #expect(abs(total - film.length) < 0.5)
  }
}
