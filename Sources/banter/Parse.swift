import ArgumentParser
import Assistant
import Display
import Foundation
import Language
import Terminal

/// `banter parse [TEXT…]`: understands only, changes nothing; always JSON.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Understand only: one JSON object a sentence, nothing is changed.")

  @OptionGroup var options: Options

  @Option(help: "A folder of intents to read by, in place of Banter's own and of the book.")
  var grammar: String?

  @Option(help: "A file of lists for the intents of --grammar.")
  var lists: String?

  @Flag(help: "Tell how each sentence was read: its words, what was put right, and the three best readings.")
  var explain = false

  @Option(help: "A model made by learn, to read by it alone.")
  var model: String?

  @Argument(
    help: "A sentence; without one, a sentence a line from standard input, or a JSON object {text, context, question}.")
  var text: [String] = []

  func validate() throws {
    if lists != nil, grammar == nil { throw ValidationError("--lists goes with --grammar.") }
    if model != nil, grammar != nil || explain {
      throw ValidationError("--model goes with neither --grammar nor --explain.")
    }
  }

  func run() throws {
    try options.run { launch in
      let understanding = try understanding(launch)
      if !text.isEmpty {
        try show(understanding.parse(text.joined(separator: " "), explained: explain).description)
        return 0
      }
      var input = PipedInput()
      var answers = Answers()
      defer { try? answers.show() }
      while let line = input.next() {
        let line = if case .text(let text, _) = line { ParseLine(text) } else { ParseLine("") }
        answers.add(
          try understanding.parse(line.text, context: line.context, question: line.question, explained: explain))
        if !input.holdsLine {
          try answers.show()
          understanding.forget()
        }
      }
      try answers.show()
      return 0
    }
  }

  private func understanding(_ launch: Launch) throws -> Understanding {
    if let model { return Understanding(try fallback(model)) }
    guard let grammar else { return try launch.assistant(on: try launch.readOnlyStore()).understanding() }
    let intents = try Inspection.intents(at: grammar)
    guard !intents.isEmpty else { throw Fault(["There are no intents in \(grammar)."], exitCode: 78) }
    return try launch.understanding(by: intents + (try lists.map(Inspection.intents) ?? []))
  }

  private func fallback(_ path: String) throws -> Fallback {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(["\(path) cannot be read."], exitCode: 78)
    }
    do { return try Fallback(encoded: Array(data)) } catch {
      throw Fault(["\(path) is no model of this version: make one with banter learn."], exitCode: 78)
    }
  }
}

/// A line to parse: a sentence, or a JSON object with its `text`, what is known beside it, and the id of the question of
/// an interview that is open.
private struct ParseLine {
  let text: String
  var context: [String: [String]] = [:]
  var question: String?

  init(_ line: String) {
    guard line.hasPrefix("{"), let object = try? JSON(parsing: line), let text = object["text"]?.string else {
      self.text = line
      return
    }
    self.text = text
    question = object["question"]?.string
    for member in object["context"]?.members ?? [] { context[member.key] = Self.values(member.value) }
  }

  private static func values(_ value: JSON) -> [String] {
    value.elements?.flatMap(values) ?? [value.string ?? value.description]
  }
}
