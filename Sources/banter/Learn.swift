import ArgumentParser
import Assistant
import Display
import Foundation
import Language

/// `banter learn`: trains the statistical fallback alone.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Learn intents from sentences; try them with parse --model.")

  @OptionGroup var options: Options

  @Option(help: "JSON lines {text, intent}; an intent of null or \"oos\" is out of scope.")
  var from: String

  @Option(help: "The file to write the model to.")
  var to: String

  func run() throws {
    try options.run { launch in
      let lessons = try lessons(in: Launch.text(of: from))
      let fallback: Fallback
      do { fallback = try Fallback(learning: lessons) } catch LessonError.fewerThanTwoIntents {
        throw Fault(
          ["There is nothing to learn from in \(from): it takes sentences of two intents or more."], exitCode: 65)
      }
      guard Launch.mayReplace(to) else {
        throw Fault(["\(to) is there and is no model; it is left alone. Name another file."], exitCode: 73)
      }
      let bytes = Data(fallback.encoded())
      do { try bytes.write(to: URL(fileURLWithPath: to), options: .atomic) } catch {
        throw Fault(["\(to) cannot be written."], exitCode: 73)
      }
      let intents = Set(lessons.compactMap(\.intent)).count
      try show("Learnt \(intents) intents from \(lessons.count) sentences: \(to), \(bytes.count / 1000) kB.")
      return 0
    }
  }

  private func lessons(in text: String) throws -> [Lesson] {
    var lessons: [Lesson] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      guard let object = try? JSON(parsing: String(line)), let sentence = object["text"]?.string,
        let intent = object["intent"], intent == .null || intent.string != nil
      else {
        throw Fault(
          ["\(from):\(index + 1): each line is an object such as {\"text\": \"hello\", \"intent\": \"greet\"}."],
          exitCode: 65)
      }
      lessons.append(Lesson(sentence, intent: intent.string == Self.outOfScope ? nil : intent.string))
    }
    return lessons
  }

  /// What public sets of sentences call what is out of scope.
  private static let outOfScope = "oos"
}

extension Launch {
  /// Whether a model may be written there: nothing stands there, or another model.
  fileprivate static func mayReplace(_ path: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else {
      return !FileManager.default.fileExists(atPath: path)
    }
    return (try? Fallback(encoded: Array(data))) != nil
  }
}
