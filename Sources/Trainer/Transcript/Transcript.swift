import Figures

/// One plain-text file that is lesson, test and exercise.
struct Transcript: Sendable {
  /// As the user named it; stands before every line number.
  var path: String
  var front: FrontMatter
  var scenes: [Scene]
  /// The files that are included.
  var includes: [String]

  init(path: String, front: FrontMatter = FrontMatter(), scenes: [Scene] = [], includes: [String] = []) {
    self.path = path
    self.front = front
    self.scenes = scenes
    self.includes = includes
  }

  /// Its title, or else its file's name.
  var title: String {
    front.title ?? String(path.split(separator: "/").last ?? "").replacingSuffix(".txt", with: "")
  }
}

/// A chapter of a transcript; what stands before the first heading is a scene without a title.
struct Scene: Sendable {
  var title: String
  var line: Int
  var steps: [Step]

  init(title: String, line: Int, steps: [Step] = []) {
    self.title = title
    self.line = line
    self.steps = steps
  }
}

extension Scene {
  /// Whether its title holds these words, letter case aside.
  func isCalled(_ words: String) -> Bool { title.lowercased().contains(words.lowercased()) }
}

/// What a transcript says of itself before it begins.
struct FrontMatter: Sendable, Hashable {
  enum Key: String, CaseIterable, Sendable {
    case title, role, clock, data, seed, tags, pass, locale, width, requires
    case user = "as"
  }

  var title: String?
  /// The role it trains, as people call it: `Account Executive`.
  var role: String?
  /// Who sits at the keyboard, by name or login.
  var user = "sam"
  /// The wall clock at the start.
  var time = LocalTime(Day(number: 20_780), hour: 9, minute: 0)
  /// The name of a time zone of the IANA database.
  var zone = "Europe/London"
  /// The book it starts with: `empty`, `demo`, or a file beside the transcript.
  var data = "empty"
  /// The line that names it; 1 where none does.
  var dataLine = 1
  var seed = 1
  var tags: [String] = []
  /// The share of points, 0...100, that passes the exercise.
  var pass: Int?
  /// `en-US` or `en-GB`: whether 3/4 is March 4 or 3 April.
  var locale = "en-US"
  var width = 80
  /// What must be there for it to make sense.
  var requires: [String] = []

  init() {}
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
