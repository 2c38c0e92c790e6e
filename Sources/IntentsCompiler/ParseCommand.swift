import Foundation
import Language

/// Reads sentences from standard input, one a line or one JSON object `{text, context}` a line, and prints how a folder
/// of intents understands each, as JSON.
struct ParseCommand {
  /// A Wednesday; examples are read as if said then.
  private static let usualNow = "2026-03-04T10:30"

  private let reader: Reader

  init(_ paths: [String]) throws {
    let files = try paths.flatMap(IntentFolder.files)
    let now = ProcessInfo.processInfo.environment["BANTER_NOW"] ?? Self.usualNow
    guard let settings = ReaderSettings(iso: now) else { throw UnreadableTime(text: now) }
    reader = Reader(
      grammar: try Grammar(compiling: files), names: Names(SampleNames.read(files)), settings: settings)
  }

  func run() throws {
    while let line = readLine() {
      let (text, context) = Self.question(line)
      let data = try JSONSerialization.data(
        withJSONObject: json(reader.read(text, context: context)), options: [.sortedKeys, .withoutEscapingSlashes])
      print(String(decoding: data, as: UTF8.self))
    }
  }

  private static func question(_ line: String) -> (String, [String: [String]]) {
    guard line.hasPrefix("{"), let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
      let fields = object as? [String: Any], let text = fields["text"] as? String
    else { return (line, [:]) }
    let context = fields["context"] as? [String: Any] ?? [:]
    return (text, context.mapValues { ($0 as? [String]) ?? ["\($0)"] })
  }

  private func json(_ reading: Reading) -> [String: Any] {
    [
      "text": reading.text, "outcome": reading.outcome.rawValue, "requests": reading.requests.map(json),
      "alternatives": reading.alternatives.map(json), "unread": reading.unread.map { [$0.lowerBound, $0.upperBound] },
    ]
  }

  private func json(_ request: Request) -> [String: Any] {
    let slots = request.slots.map { ($0.name, Self.json($0)) }
    let intent = reader.grammar[intent: request.intent]
    return [
      "intent": request.intent, "slots": Dictionary(slots) { first, _ in first }, "source": request.source.rawValue,
      "confidence": request.confidence, "writes": intent?.writes ?? false, "confirm": !request.isCertain,
      "missing": intent?.missing(in: request).map(\.name) ?? [],
      "unknown": request.slots.filter { $0.problem == .unknownName }.map(\.name),
    ]
  }

  private static func json(_ slot: Slot) -> [String: Any] {
    var fields: [String: Any] = ["value": slot.value.map(json) ?? NSNull()]
    if let text = slot.text { fields["text"] = text }
    if let span = slot.span { fields["span"] = [span.lowerBound, span.upperBound] }
    if let problem = slot.problem { fields["problem"] = "\(problem)" }
    if !slot.candidates.isEmpty { fields["candidates"] = slot.candidates.map(\.name) }
    return fields
  }

  private static func json(_ value: Value) -> Any {
    switch value {
    case .name(let name): name.name
    case .choice(let text), .text(let text): text
    case .period(let period):
      [
        "from": period.from.map(\.description) ?? "", "to": period.to.map(\.description) ?? "",
        "grain": period.grain.rawValue,
      ]
    case .length(let length): length.description
    case .money(let money): "\(money.major) \(money.currency.code)"
    case .moneyRange(let range):
      "\(range.min.map { "\($0.major)" } ?? "")..\(range.max.map { "\($0.major)" } ?? "")"
    case .number(let number): number == number.rounded() ? Int(number) : number
    case .percent(let share): share
    case .flag(let flag): flag
    }
  }
}

/// A clock setting that is no time.
struct UnreadableTime: Error {
  let text: String
}
