import ArgumentParser
import Display
import Figures
import Language
import Terminal

/// `banter entities`: dates, money and numbers alone.
struct Entities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "Read dates, times, money and numbers: one JSON object a line in, one out.")

  func run() throws {
    try failing(on: Page(today: .init(number: 0))) {
      var input = PipedInput()
      while let line = input.next() {
        let question = if case .text(let text, _) = line { try? JSON(parsing: text) } else { nil as JSON? }
        try show("\(report(question))")
      }
      return 0
    }
  }

  /// `{"out":[[kind,value],…]}` for `{"input":…,"reference_time":…}`, of which no more than seconds count.
  private func report(_ question: JSON?) -> JSON {
    let reference = question?["reference_time"]?.string
    let lines = EntityReport.lines(
      question?["input"]?.string ?? "", now: reference.flatMap { LocalTime(iso: $0.prefix(19)) })
    return ["out": .array(lines.map { [.string($0.kind), JSON($0.value)] })]
  }
}

extension JSON {
  fileprivate init(_ value: EntityReport.Value) {
    func end(_ number: Double?) -> JSON { number.map(JSON.init(whole:)) ?? .null }
    switch value {
    case .text(let text): self = .string(text)
    case .number(let number): self = JSON(whole: number)
    case .flag(let flag): self = .bool(flag)
    case .money(let amount, let currency): self = ["amount": JSON(whole: amount), "currency": .string(currency)]
    case .moneyRange(let min, let max, let currency):
      self = ["min": end(min), "max": end(max), "currency": .string(currency)]
    case .numberRange(let min, let max): self = ["min": end(min), "max": end(max)]
    }
  }

  private init(whole number: Double) { self = Int(exactly: number).map { .int($0) } ?? .number(number) }
}
