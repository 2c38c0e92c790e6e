import Display
import Figures
import Sales
import Testing

@testable import Trainer

private let page = Page(today: Day(number: 20_780))

private let lesson = """
  ---
  title: The first call
  as: Sam Okafor
  pass: 75 %
  data: small
  ---
  # The call
  note> Listen first.
  you> show my deals
  goal> You called Globex. Log it.
  hint> Say what it was.
  hint> Say with whom.
  you> log a call with Globex
  expect> account Globex has 1 call
  goal> Pricing has to go out by Friday.
  you> send pricing by friday
  also> pricing on friday please
  goal> Find out how you are doing.
  you> what's my win rate?
  goal> Start the BANT interview on the Pilot.
  you> qualify Pilot
  goal> They said: the reports are late.
  you> the reports are late
  you> pause
  crit> Did you ask why?
  """

/// A trainee at an exercise, and what was said to each line.
private struct Trainee {
  var coach: Coach
  private(set) var heard: [[String]] = []

  init(_ text: String = lesson) throws {
    var shelf = Shelf.shipped
    let small = shelf.read
    shelf = Shelf(paths: ["call.txt"]) { $0 == "call.txt" ? Array(text.utf8) : try small($0) }
    coach = try Coach(Lesson(on: shelf), width: nil)
    heard.append(rows(try coach.open()))
  }

  private func rows(_ reply: Reply) -> [String] {
    reply.text(on: page).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @discardableResult
  mutating func say(_ lines: String...) throws -> [String] {
    for line in lines { heard.append(rows(try coach.take(line))) }
    return heard.last ?? []
  }

  func attempt() throws -> TrainingAttempt { try coach.attempt(passed: []) }
}

@Suite("A coach")
struct CoachTests {
  @Test("tells how points are given before the start, plays what is no task, and puts the first goal")
  func opening() throws {
    let rows = try Trainee().heard[0]
    #expect(rows.first == "The first call")
    #expect(
      rows[1].hasPrefix("5 goals, and 1 question at the end, a point each. A goal is worth 3 points at the first try"))
    #expect(rows[1].hasSuffix("75 % of 16 points pass."))
    #expect(rows.contains("you> show my deals") && rows.contains("3 open deals, $198,000:"))
    #expect(rows.last == "Goal: You called Globex. Log it.")
    #expect(!rows.contains { $0.contains("log a call with Globex") })
  }

  @Test(
    "takes any line that does the same, however it is put",
    arguments: ["LOG A CALL WITH GLOBEX.", "called Globex", "I had a call with Globex today", "just rang globex"])
  func effects(line: String) throws {
    var trainee = try Trainee()
    #expect(try trainee.say(line).contains("Right: 3 of 3 points."), "\(trainee.heard.last ?? [])")
  }

  @Test(
    "takes no line that does something else: shows what it does, and takes it back",
    arguments: [
      "log a demo with Globex", "log a call with Acme Corporation", "log a call with Globex yesterday",
      "call Globex on Friday", "log a call with Globex, send pricing by Friday", "did I call Globex?", "asdf qwer",
    ])
  func otherEffects(line: String) throws {
    var trainee = try Trainee()
    let rows = try trainee.say(line)
    #expect(rows.last?.hasPrefix("Not what was asked for") == true || rows.last?.hasPrefix("I had to ask back") == true)
    #expect(try trainee.say("called Globex").contains("Right: 2 of 3 points."))
    #expect(try trainee.say("send pricing by friday").contains("Right: 3 of 3 points."), "the book is as it was")
  }

  @Test("tells what a wrong line changed before it is taken back")
  func wrongEffect() throws {
    var trainee = try Trainee()
    let rows = try trainee.say("log a demo with Globex")
    #expect(rows.first == "Logged a demo with Globex on Globex Expansion, Mon 23 Nov, 09:00.")
    #expect(
      rows.suffix(2) == ["  new activity: demo", "Not what was asked for; it is taken back. \"?\" gives a hint."])
  }

  @Test("gives hints in order, the line on request, and points by how much it took")
  func hints() throws {
    var trainee = try Trainee()
    #expect(try trainee.say("?") == ["Hint 1 of 2: Say what it was."])
    #expect(try trainee.say("hint") == ["Hint 2 of 2: Say with whom."])
    #expect(try trainee.say("??") == ["There are no more hints. \"show\" gives the line."])
    #expect(try trainee.say("called Globex").contains("Right: 1 of 3 points."))
    #expect(try trainee.say("") == ["Goal: Pricing has to go out by Friday."])
    let shown = try trainee.say("show")
    #expect(shown.first == "you> send pricing by friday" && shown.last == "Goal: Find out how you are doing.")
    #expect(try trainee.attempt().points == 1)
  }

  @Test("takes another wording that the transcript allows, whatever it does, and goes on as it is written")
  func otherWordings() throws {
    var trainee = try Trainee()
    try trainee.say("called Globex")
    #expect(try trainee.say("Pricing on Friday, please!").contains("Right: 3 of 3 points."))
    #expect(try trainee.say("my win rate").contains("Right: 3 of 3 points."), "a question counts by its answer")
  }

  @Test("of the same exercise done well, middling and badly gives many points, some and few")
  func scores() throws {
    var well = try Trainee()
    try well.say(
      "called Globex", "remind me to send pricing on Friday", "my win rate", "bant for Pilot", "the reports are late",
      "yes")
    var middling = try Trainee()
    try middling.say(
      "log a demo with Globex", "called Globex", "?", "send pricing by friday", "show my deals", "my win rate, please")
    try middling.say("show", "Reports are late", "yes")
    var badly = try Trainee()
    try badly.say("show", "show", "help", "show my tasks", "what's my win rate?", "show", "show", "no")
    let attempts = try [well, middling, badly].map { try $0.attempt() }
    #expect(attempts.map(\.points)[0] >= 15 && attempts[0].isPassed)
    #expect((7...12).contains(attempts[1].points) && !attempts[1].isPassed)
    #expect(attempts[2].points <= 2 && attempts.allSatisfy { $0.isFinished && $0.most == 16 })
  }

  @Test("tells what cost the most points, and the exercise to do about it")
  func weakest() throws {
    var trainee = try Trainee()
    try trainee.say("show", "send pricing by friday", "win rate", "qualify Pilot", "the reports are late", "yes")
    let attempt = try trainee.attempt()
    #expect(attempt.weakest == "log a call, meeting, demo, e-mail or other activity, done or planned")
    #expect(attempt.advice == nil, "there is no other exercise on this shelf")
    var other = try Coach(Lesson("41-qualification"), width: nil)
    _ = try other.open()
    _ = try other.take("show")
    let advice = try other.attempt(passed: []).advice
    #expect(try advice.map { try Lesson($0).transcript.tasks > 0 } == true && advice != "41-qualification")
  }

  @Test("is left at any point, with what was reached so far")
  func leaving() throws {
    var trainee = try Trainee()
    #expect(!trainee.coach.hasBegun)
    try trainee.say("called Globex", "quit")
    #expect(trainee.coach.isOver && trainee.coach.hasBegun)
    let attempt = try trainee.attempt()
    #expect(attempt.points == 3 && !attempt.isFinished && !attempt.isPassed)
  }

  @Test("asks its questions at the end, and takes nothing but yes and no")
  func criteria() throws {
    var trainee = try Trainee()
    let last = try trainee.say("show", "show", "show", "show", "show")
    #expect(last.suffix(2) == ["# Looking back", "Did you ask why? (yes or no)"])
    #expect(trainee.coach.prompt == "yes or no> ")
    #expect(try trainee.say("perhaps") == ["Say yes or no."])
    try trainee.say("no")
    #expect(trainee.coach.isOver)
    #expect(try trainee.attempt().points == 0)
  }

  @Test("has nothing to ask of a transcript without goals")
  func noGoals() {
    #expect(throws: Lesson.Lack.self) { try Trainee("you> hello\n") }
  }

  @Test("can examine on everything that the playbook names")
  func playbook() throws {
    let named = try Program(version: "0.1").playbook.training.flatMap { $0.transcripts ?? [] }
    let course = try Course()
    #expect(Set(named).isSubset(of: course.exercises.map(\.name)) && !named.isEmpty)
  }
}

@Suite("The exercises of the course")
struct ExerciseTests {
  @Test("are passed with all points by whoever types the lines of the transcript", arguments: try Course().exercises)
  func ownLines(exercise: Course.Exercise) throws {
    let lesson = try Lesson(exercise.name)
    var coach = try Coach(lesson, width: nil)
    _ = try coach.open()
    for beat in lesson.transcript.beats where beat.isTask { _ = try coach.take(beat.line ?? "") }
    while !coach.isOver { _ = try coach.take("yes") }
    let attempt = try coach.attempt(passed: [])
    #expect(attempt.points == attempt.most && attempt.isPassed)
  }
}
