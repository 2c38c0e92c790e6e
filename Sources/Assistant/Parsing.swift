import Dialogue
import Display
import Language

/// Understanding alone: what `banter parse` prints. Nothing is ever changed.
///
/// The time and the names on file are those of the moment it was made.
public struct Understanding {
  private let situation: Situation
  private let dialogue: Dialogue

  init(in situation: Situation) {
    self.situation = situation
    dialogue = Dialogue(in: situation)
  }

  /// The reading of a line as one JSON object.
  public func parse(_ line: String) throws -> JSON {
    let reading = situation.reader.read(line)
    var json: JSON = [
      "text": .string(line), "outcome": .string(reading.outcome.rawValue),
      "requests": .array(try reading.requests.map(object)),
      "alternatives": .array(try reading.alternatives.map(object)),
    ]
    if reading.outcome == .notUnderstood {
      json["unread"] = .array(reading.unread.map { [.int($0.lowerBound), .int($0.upperBound)] })
    }
    return json
  }

  private func object(_ request: Request) throws -> JSON {
    let intent = situation.reader.grammar[intent: request.intent]
    let missing = intent?.missing(in: request).map(\.name) ?? []
    let unknown = request.slots.filter { $0.problem == .unknownName }.map(\.name)
    var json = JSON(request)
    let isSettled = missing.isEmpty && unknown.isEmpty && request.slots.allSatisfy(\.candidates.isEmpty)
    let asks = intent?.writes == true && isSettled ? try asked(request) : nil
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
  private func asked(_ request: Request) throws -> Asked? {
    let step = try dialogue.decide(Pending(request), words: request.intent, in: Conversation())
    guard case .ask(let question, _) = step.deed else { return nil }
    switch question.kind {
    case .confirm: return .confirm
    case .slot(let name), .choice(let name, _), .unknown(let name, _, _, _): return .slot(name)
    case .meaning, .nextStep: return nil
    }
  }
}

extension Assistant {
  /// What reads any number of lines as they would be understood now.
  public func understanding() throws -> Understanding { Understanding(in: try situation()) }

  /// The reading of a line as one JSON object.
  public func parse(_ line: String) throws -> JSON { try understanding().parse(line) }
}
