import Dialogue
import Display
import Language
import Sales
import Store

/// Understanding alone: what `banter parse` prints. Nothing is ever changed.
///
/// The time and the names on file are those of the moment it was made.
public struct Understanding {
  private let situation: Situation
  private let store: Store

  init(in situation: Situation, of store: Store) {
    self.situation = situation
    self.store = store
  }

  /// The reading of a line as one JSON object.
  public func parse(_ line: String) throws -> JSON {
    let reading = situation.reader.read(line)
    let requests = (reading.requests + reading.alternatives).map { Looked(at: $0, in: situation) }
    let objects =
      requests.contains(where: \.mayAsk)
      ? try store.atOnce { book in try requests.map { try object($0, on: book) } }
      : try requests.map { try object($0, on: store) }
    var json: JSON = [
      "text": .string(line), "outcome": .string(reading.outcome.rawValue),
      "requests": .array(Array(objects.prefix(reading.requests.count))),
      "alternatives": .array(Array(objects.dropFirst(reading.requests.count))),
    ]
    if reading.outcome == .notUnderstood {
      json["unread"] = .array(reading.unread.map { [.int($0.lowerBound), .int($0.upperBound)] })
    }
    return json
  }

  /// A request and what it lacks.
  private struct Looked {
    let request: Request
    let writes: Bool
    let missing: [String]
    let unknown: [String]

    init(at request: Request, in situation: Situation) {
      let intent = situation.reader.grammar[intent: request.intent]
      self.request = request
      writes = intent?.writes ?? false
      missing = intent?.missing(in: request).map(\.name) ?? []
      unknown = request.slots.filter { $0.problem == .unknownName }.map(\.name)
    }

    /// Whether only the record can tell what the assistant would ask.
    var mayAsk: Bool {
      writes && missing.isEmpty && unknown.isEmpty && request.slots.allSatisfy(\.candidates.isEmpty)
    }
  }

  private func object(_ looked: Looked, on book: any Book) throws -> JSON {
    var json = JSON(looked.request)
    let asks = looked.mayAsk ? try asked(looked.request, on: book) : nil
    json["writes"] = .bool(looked.writes)
    json["confirm"] = .bool(asks == .confirm)
    json["unknown"] = .strings(looked.unknown)
    json["missing"] = .strings(looked.missing + (asks?.slot.map { [$0] } ?? []))
    return json
  }

  private enum Asked: Equatable {
    case confirm
    case slot(String)

    var slot: String? { if case .slot(let name) = self { name } else { nil } }
  }

  /// What the assistant would ask before it did this, as the record stands.
  private func asked(_ request: Request, on book: any Book) throws -> Asked? {
    var situation = situation
    situation.book = book
    let step = try Dialogue(in: situation).decide(Pending(request), words: request.intent, in: Conversation())
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
  public func understanding() throws -> Understanding { Understanding(in: try situation(), of: store) }

  /// The reading of a line as one JSON object.
  public func parse(_ line: String) throws -> JSON { try understanding().parse(line) }
}
