import Dialogue
import Display
import Figures
import Sales
import Store

/// An office in which a deal is about to be interviewed, and what its record says, identities and times left aside.
struct Interviewing {
  let office: Office

  init(path: String = Store.inMemory, seed: UInt64 = 7) throws {
    office = try Office(path: path, seed: seed)
    if try office.store.count(Query<Account>()) == 0 {
      for line in [
        "create account Northwind Traders", "create opportunity Northwind renewal for Northwind Traders, 64k",
      ] {
        guard office.assistant.take(line).outcome == .done else { throw Office.Surprise(line: line, reply: "") }
      }
    }
  }

  /// The question that is open.
  var asking: String? { office.assistant.conversation.sittings.last?.asking }

  @discardableResult
  func say(_ line: String) -> String { office.say(line) }

  func begin(_ interview: String = "bant") { say("start \(interview) for northwind renewal") }

  func sheet(_ interview: String = "bant") throws -> AnswerSheet? {
    try office.deal("Northwind renewal").flatMap { try office.assistant.sheet(interview, on: $0) }
  }

  func value(_ id: String, _ interview: String = "bant") throws -> AnswerValue? { try sheet(interview)?.value(id) }

  func state(_ id: String) throws -> Answer.State? { try sheet()?.standing(id)?.state }

  /// Every record but for its identity, the times it was made at and what it stands in place of.
  func record() throws -> [String] {
    let passing: Set = ["created", "ended", "supersedes", "happened_at", "definition"]
    func lines<R: Record>(_ type: R.Type) throws -> [String] {
      try office.store.records(Query<R>()).map { record in
        let fields = R.fields.filter { field in
          if case .reference = field.type { false } else { !passing.contains(field.name) && field.name != "words" }
        }
        return "\(R.kind) " + fields.map { "\($0.name)=\($0.get(record))" }.joined(separator: " ")
      }
    }
    return try RecordKind.allCases.flatMap { try lines($0.type) }.sorted()
  }
}
