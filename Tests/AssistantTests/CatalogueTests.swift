import Dialogue
import Display
import Figures
import Foundation
import Language
import Sales
import Store
import Testing

@testable import Assistant

/// The shipped intents, compiled once for all tests of this file.
private let grammar: Grammar? = try? Shipped.grammar()

@Suite("The catalogue of intents")
struct CatalogueTests {
  @Test("Every action has an intent file with varied examples and counterexamples", arguments: Action.allCases)
  func everyAction(action: Action) throws {
    let intents = try #require(grammar).intents.filter { $0.does == action.rawValue }
    let intent = try #require(intents.first, "\(action.rawValue) has no intent file")
    #expect(Set(intents.flatMap(\.examples).map(\.text)).count >= 12, "\(intent.name) has few examples")
    #expect(intents.flatMap(\.counterexamples).count >= 3, "\(intent.name) has few counterexamples")
    #expect(!intent.summary.isEmpty)
  }

  @Test("Every intent does something that exists")
  func everyIntentDoes() throws {
    for intent in try #require(grammar).intents {
      #expect(Action(rawValue: intent.does) != nil, "\(intent.name) does \(intent.does)")
    }
  }

  @Test("Understanding never writes: the file is the same byte for byte after every example was parsed")
  func parsingNeverWrites() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/book.db"
    let office = try Office(path: path).furnished()
    try office.store.close()
    let before = try Data(contentsOf: URL(filePath: path))
    let reading = try Store(path: path, readOnly: true, playbook: try Shipped.playbook())
    let assistant = Assistant(
      store: reading, user: "sam", zone: .utc, playbook: try Shipped.playbook()
    ) { Office.now }
    for example in try #require(grammar).intents.flatMap(\.examples) { _ = try assistant.parse(example.text) }
    try reading.close()
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("Every example can be said: none ends in a fault")
  func everyExampleRuns() throws {
    let office = try Office().furnished()
    for example in try #require(grammar).intents.flatMap(\.examples) {
      let turn = office.assistant.take(example.text)
      #expect(turn.fault?.exitCode != 70, "\(example.text): \(office.text(turn))")
      #expect(!turn.reply.blocks.isEmpty, "\(example.text) is answered by silence")
      _ = office.assistant.interrupt()
    }
  }
}
