import Dialogue
import Display
import Language

/// Understanding alone: what `banter parse` prints. Nothing is ever changed.
extension Assistant {
  /// The reading of a line as one JSON object.
  public func parse(_ line: String) throws -> JSON {
    let situation = try situation()
    let reading = situation.reader.read(line)
    let dialogue = Dialogue(in: situation)
    var json: JSON = [
      "text": .string(line), "outcome": .string(reading.outcome.rawValue),
      "requests": .array(try reading.requests.map { try object($0, dialogue, situation) }),
      "alternatives": .array(try reading.alternatives.map { try object($0, dialogue, situation) }),
    ]
    if reading.outcome == .notUnderstood {
      json["unread"] = .array(reading.unread.map { [.int($0.lowerBound), .int($0.upperBound)] })
    }
    return json
  }

  private func object(_ request: Request, _ dialogue: Dialogue, _ situation: Situation) throws -> JSON {
    let intent = situation.reader.grammar[intent: request.intent]
    let missing = intent?.missing(in: request).map(\.name) ?? []
    let unknown = request.slots.filter { $0.problem == .unknownName }.map(\.name)
    var json = JSON(request)
    let isSettled = missing.isEmpty && unknown.isEmpty && request.slots.allSatisfy(\.candidates.isEmpty)
    let asks = intent?.writes == true && isSettled ? try asked(request, dialogue) : nil
    json["writes"] = .bool(intent?.writes ?? false)
    json["confirm"] = .bool(asks == .confirm)
    json["unknown"] = .strings(unknown)
    json["missing"] = .strings(missing + (asks?.slot.map { [$0] } ?? []))
    return json
  }

  private enum Asked: Equatable {
    case confirm
    case slot(String)

    var slot: String? { if case .slot(let name) = self { name } else { nil } }
  }

  /// What the assistant would ask before it did this, as the record stands.
  private func asked(_ request: Request, _ dialogue: Dialogue) throws -> Asked? {
    let step = try dialogue.decide(Pending(request), words: request.intent, in: Conversation())
    guard case .ask(let question, _) = step.deed else { return nil }
    switch question.kind {
    case .confirm: return .confirm
    case .slot(let name), .choice(let name, _), .unknown(let name, _, _, _): return .slot(name)
    case .meaning, .nextStep: return nil
    }
  }
}
