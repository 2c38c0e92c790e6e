import Assistant
import Display
import Figures
import Trainer

/// Transcripts as lessons: played, walked through, or examined on.
struct Teaching {
  let launch: Launch
  let modes: Modes

  func run(_ mode: Modes.Mode, _ paths: [String]) throws -> Int32 {
    do {
      switch mode {
      case .play:
        for path in paths.isEmpty ? [Self.tour] : paths { try play(Lesson(path)) }
        return 0
      case .step:
        return try Stepping(launch: launch).run(Lesson(try one(of: paths) ?? Self.tour))
      case .coach:
        guard let name = try one(of: paths) else {
          try show(try Course().reply.text(on: launch.page))
          return 0
        }
        return try Coaching(launch: launch).run(Lesson(name))
      }
    } catch let lack as Lesson.Lack {
      throw Fault(lack)
    }
  }

  private static let tour = "01-tour"

  private func one(of paths: [String]) throws -> String? {
    if paths.count > 1 { throw Fault(["One transcript at a time."], exitCode: 64) }
    return paths.first
  }

  private func play(_ lesson: Lesson) throws {
    guard let path = modes.cast else {
      return try Player(launch: launch).play(Film(lesson, on: launch.page, speed: modes.speed))
    }
    let page = launch.recordingPage
    let film = try Film(lesson, on: page, speed: modes.speed)
    try launch.replace(Cast(film, columns: page.width ?? 80, rows: 24).text, at: path)
    try show(Reply("Wrote \(path): \(Int(film.length.rounded()), of: "second").").text(on: launch.page))
  }
}

extension Fault {
  init(_ lack: Lesson.Lack) {
    switch lack {
    case .flawed(let messages): self.init(messages.map { "\($0)" }, exitCode: 65)
    case .several(let paths):
      self.init(
        ["These are \(paths.count) transcripts. Name one: \(paths.prefix(3).joined(separator: ", "))…"], exitCode: 64)
    case .noGoals(let path):
      self.init(
        ["\(path) sets no goals. A line \(quoted: "goal>") before what is typed makes it a task."], exitCode: 65)
    case .unknown(let name, let near):
      let meant: Line = near.map { " Did you mean \(quoted: $0)?" } ?? ""
      self.init(["There is no transcript \(quoted: name).\(meant)"], exitCode: 65)
    }
  }
}

extension Launch {
  /// Where a lesson is shown that plays on another day.
  func page(on day: Day) -> Page {
    var page = page
    page.today = day
    return page
  }
}
