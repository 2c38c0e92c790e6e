import Display
import Foundation
import PseudoTerminal
import Testing

@Suite("One sentence of every intent, said in every way there is")
struct EveryIntentTests {
  /// The first examples of the intents in the files under intents/, but for those that end the conversation, change
  /// who is speaking, or write files into the folder where they are said.
  private static func sentences() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "intents").resolvingSymlinksInPath()
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" && !$0.lastPathComponent.hasPrefix("heard_") }.sorted { $0.path < $1.path }
    var found: [(intent: Substring, text: String)] = []
    var intent: Substring = ""
    for line in try files.flatMap({ try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }) {
      if line.hasPrefix("  "), line.hasSuffix(":"), line.dropFirst(2).first?.isLetter == true {
        intent = line.dropFirst(2).dropLast()
      } else if line.hasPrefix("      - {text: \""), found.last?.intent != intent {
        found.append((intent, String(line.split(separator: "\"", omittingEmptySubsequences: false)[1])))
      }
    }
    return found.filter { !["quit", "set_user", "generate_document", "export_data"].contains($0.intent) }.map(\.text)
  }

  /// The replies of a run that answers with an object a line.
  private func replies(_ output: String) throws -> [JSON] {
    try output.split(separator: "\n").map { try JSON(parsing: $0) }
  }

  @Test("Piped in, said one by one in a session, and typed in a terminal, it gets the same answer")
  func sameAnswers() throws {
    let sentences = try Self.sentences()
    #expect(sentences.count > 60)
    let piped = try replies(Desk().banter("--json", input: sentences.map { $0 + "\n" }.joined()).out)
    try #require(piped.count == sentences.count)

    let desk = try Desk()
    let other = try Desk()
    let terminal = try other.chat(columns: 300, rows: 200, changing: ["PAGER": "cat"])
    for (sentence, answer) in zip(sentences, piped) {
      let reply = try #require(answer["reply"]?.string)
      #expect(!reply.isEmpty && !reply.contains("Something went wrong"), "\(sentence): \(reply)")
      let said = try desk.say(sentence, session: "s")
      #expect(said["reply"]?.string == reply, "say \(sentence)")
      #expect(said["outcome"] == answer["outcome"], "say \(sentence)")
      let rows = try #require(terminal.turn(sentence), "no prompt after \(sentence)")
      #expect(rows.joined(separator: "\n") == reply, "you> \(sentence)")
    }
  }

  @Test("Understood alone, none changes the book by a byte")
  func parsed() throws {
    let desk = try Desk()
    let before = try desk.bytes("book.db")
    let sentences = try Self.sentences()
    let run = try desk.banter("parse", input: sentences.map { $0 + "\n" }.joined())
    #expect(try desk.bytes("book.db") == before)
    #expect(try replies(run.out).compactMap { $0["text"]?.string } == sentences)
  }
}
