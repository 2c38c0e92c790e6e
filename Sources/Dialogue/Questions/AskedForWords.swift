import Language
import Sales

/// Answers that are words to be spoken of: a phrase that is taught or forgotten, and its meaning.
extension Dialogue {
  /// The steps after such an answer, however it would be read elsewhere: "log a call" is then a meaning and no order.
  /// `nil` where something else was asked, or the line is about the question: "cancel", "help".
  func take(
    words line: String, _ reading: Reading, to question: Question, in conversation: inout Conversation
  ) throws -> [Step]? {
    guard case .slot(let name) = question.kind, action(of: question.pending.request)?.isAboutPhrases == true else {
      return nil
    }
    let said = reading.requests.first { $0.source != .learned }.flatMap(action)
    if said?.isAboutPhrases == true {
      conversation.question = nil
      return try steps(for: reading, in: &conversation)
    }
    if let said, said.isAnswer || [.undo, .redo, .help, .repeatLast, .quit].contains(said) { return nil }
    guard
      let rule = situation.reader.grammar[intent: question.pending.request.intent]?.slots.first(where: {
        $0.name == name
      }),
      let answer = situation.reader.readAnswer(line, as: rule)
    else { return nil }
    var pending = question.pending
    pending.request.slots.removeAll { $0.name == name }
    pending.request.slots.append(answer)
    conversation.question = nil
    let words = Self.joined(question.words, line)
    return try steps([pending][...] + question.rest.map { Pending($0) }, words: words, in: &conversation)
  }

  private func action(of request: Request) -> Action? {
    situation.reader.grammar[intent: request.intent].flatMap { Action(rawValue: $0.does) }
  }
}
