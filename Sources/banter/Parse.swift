import ArgumentParser
import Assistant
import Display
import Terminal

/// `banter parse [TEXT…]`: understands only, changes nothing; always JSON.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Understand only: one JSON object a sentence, nothing is changed.")

  @OptionGroup var options: Options

  @Argument(help: "A sentence; without one, a sentence a line from standard input.")
  var text: [String] = []

  func run() throws {
    try options.run { launch in
      let understanding = try launch.assistant(on: try launch.readOnlyStore()).understanding()
      if !text.isEmpty {
        try show(understanding.parse(text.joined(separator: " ")).description)
        return 0
      }
      var input = PipedInput()
      var answers = Answers()
      defer { try? answers.show() }
      while let line = input.next() {
        let text = if case .text(let text, _) = line { text } else { "" }
        answers.add(try understanding.parse(sentence(in: text)).description)
        if !input.holdsLine { try answers.show() }
      }
      try answers.show()
      return 0
    }
  }

  /// A line, or the `text` of a line that is a JSON object.
  private func sentence(in line: String) -> String {
    guard line.hasPrefix("{"), let object = try? JSON(parsing: line) else { return line }
    return object["text"]?.string ?? line
  }
}
