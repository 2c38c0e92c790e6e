extension Reader {
  /// Hears a line as said while a question is open.
  ///
  /// - Parameters:
  ///   - questions: all that the line may answer, in the order they are asked.
  ///   - open: the id of the one that was put last.
  public func hear(_ line: String, asked questions: [Asked], open: String) -> Heard {
    let reading = read(line)
    guard let question = questions.first(where: { $0.id == open }) else { return Heard(act: .request, reading: reading) }
    let bytes = 0..<line.utf8.count
    return Heard(act: .answer, answers: [Answered(id: question.id, value: .text(line), text: line, span: bytes)])
  }
}
