import Dialogue
import Display
import Language
import Sales

/// Understanding alone: what `banter parse` prints. Nothing is ever changed.
///
/// The time and the names on file are those of the moment it was made; what it looked up in the record is kept in mind.
public struct Understanding {
  private let ear: Ear
  /// What the assistant would go by before it did anything; `nil` where there is no record.
  private let situation: Situation?
  private let memory: RememberedBook?

  /// Understands by a grammar alone, with no record behind it.
  public init(_ reader: Reader) {
    ear = .grammar(reader)
    situation = nil
    memory = nil
  }

  /// Understands by a statistical model alone.
  public init(_ fallback: Fallback) {
    ear = .model(fallback)
    situation = nil
    memory = nil
  }

  init(in situation: Situation) {
    let memory = RememberedBook(situation.book)
    var situation = situation
    situation.book = memory
    ear = .grammar(situation.reader)
    self.situation = situation
    self.memory = memory
  }

  /// Forgets what was looked up, which another program may have changed since.
  public func forget() { memory?.forget() }

  /// The reading of a line as one JSON object.
  ///
  /// `context` is what is known beside the line, for templates that require or exclude it; `question` the id of a
  /// question of an interview that is open, where the keys `act` and `answers` tell what was said to it; where
  /// `explained`, a key `explain` tells how it was read.
  public func parse(
    _ line: String, context: [String: [String]] = [:], question: String? = nil, explained: Bool = false
  ) throws -> JSON {
    let heard = try question.flatMap { try hear(line, $0) }
    let reading = heard.map { $0.told(as: line) } ?? ear.read(line, context)
    var members: [JSON.Member] = [
      .init("text", .string(line)), .init("outcome", .string(reading.outcome.rawValue)),
      .init("requests", .array(try reading.requests.map { try object($0, of: line) })),
      .init("alternatives", .array(try reading.alternatives.map { try object($0, of: line) })),
    ]
    if reading.outcome == .notUnderstood {
      members.append(.init("unread", .array(reading.unread.map { [.int($0.lowerBound), .int($0.upperBound)] })))
    }
    if let heard { members += heard.members }
    if explained, case .grammar(let reader) = ear {
      members.append(.init("explain", JSON(reader.explain(line, context: context))))
    }
    return .object(members)
  }

  /// The line as said while a question is open; `nil` where no interview has the question.
  private func hear(_ line: String, _ question: String) throws -> Heard? {
    guard case .grammar(let reader) = ear else { return nil }
    let questionnaires = try situation?.questionnaires() ?? Shipped.questionnaires()
    let holding = questionnaires.filter { $0[item: question] != nil }
    return (holding.first { $0[item: question]?.isAsked != false } ?? holding.first).map {
      reader.hear(line, asked: $0.asked, open: question)
    }
  }

  /// Whether a line is understood, or all but.
  public func understands(_ line: String) -> Bool { ear.read(line, [:]).outcome != .notUnderstood }

  /// The intent whose examples share most with a line. Slow: every example is looked at.
  public func nearest(to line: String) -> Intent? {
    guard case .grammar(let reader) = ear else { return nil }
    return reader.nearest(to: line).first
  }

  private func object(_ request: Request, of line: String) throws -> JSON {
    let intent = ear.intent(request.intent)
    let writes = intent?.writes ?? false
    var missing = intent?.missing(in: request).map(\.name) ?? []
    let unknown = request.slots.filter { $0.problem == .unknownName }.map(\.name)
    var confirms = false
    if writes, missing.isEmpty, unknown.isEmpty, request.slots.allSatisfy(\.candidates.isEmpty) {
      switch try asked(request, of: line) {
      case .confirm: confirms = true
      case .slot(let name): missing.append(name)
      case nil: break
      }
    }
    return JSON(
      request,
      and: [
        .init("writes", .bool(writes)), .init("confirm", .bool(confirms)), .init("unknown", .strings(unknown)),
        .init("missing", .strings(missing)),
      ])
  }

  private enum Asked {
    case confirm
    case slot(String)
  }

  /// What the assistant would ask before it did this, as the record stands.
  private func asked(_ request: Request, of line: String) throws -> Asked? {
    guard let situation else { return request.isCertain ? nil : .confirm }
    let step = try Dialogue(in: situation).decide(Pending(request), words: line, in: Conversation())
    guard case .ask(let question, _) = step.deed else { return nil }
    switch question.kind {
    case .confirm: return .confirm
    case .slot(let name), .choice(let name, _), .unknown(let name, _, _, _): return .slot(name)
    case .meaning, .nextStep: return nil
    }
  }
}

/// What a line is understood by.
private enum Ear {
  case grammar(Reader)
  case model(Fallback)

  func read(_ line: String, _ context: [String: [String]]) -> Reading {
    switch self {
    case .grammar(let reader): reader.read(line, context: context)
    case .model(let fallback): fallback.read(line)
    }
  }

  /// `nil` for a model, which knows intents by name alone.
  func intent(_ name: String) -> Intent? {
    guard case .grammar(let reader) = self else { return nil }
    return reader.grammar[intent: name]
  }
}

extension Assistant {
  /// What reads any number of lines as they would be understood now.
  public func understanding() throws -> Understanding { Understanding(in: try situation()) }

  /// The reading of a line as one JSON object.
  public func parse(_ line: String) throws -> JSON { try understanding().parse(line) }
}
