import Figures
import Foundation
import Sales
import Yams

extension Playbook {
  /// The playbook that Banter ships.
  public static func shipped() throws -> Playbook {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appending(path: "intents/process/playbook.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try YAMLDecoder().decode(Playbook.self, from: text)
  }
}

extension Instant {
  /// Tuesday 24 November 2026, 10:30 UTC: when the tests take place.
  public static let sample = Instant(seconds: 1_795_516_200)
}

extension Day {
  /// The day of ``Instant/sample`` in UTC.
  public static let sample = Zone.utc.local(.sample).day
}

extension Money {
  public static func dollars(_ major: Int) -> Money { Money(minor: major * 100, currency: .usd) }
}

extension Order {
  /// An order with words of its own.
  public static func sample(
    _ id: String, user: RecordID? = nil, at moment: Instant = .sample, words: String = "words", zone: Zone = .utc
  ) -> Order {
    Order(id: RecordID(id), user: user, at: moment, words: words, zone: zone)
  }
}

extension Record {
  /// A record with an id, changed as the closure says.
  public static func sample(_ id: String, _ change: (inout Self) -> Void = { _ in }) -> Self {
    var record = Self(id: RecordID(id))
    change(&record)
    return record
  }
}

extension Questionnaire {
  /// A questionnaire that Banter ships: `bant`, `discovery`.
  public static func shipped(_ id: String) throws -> Questionnaire {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appending(path: "intents/interviews/\(id).yaml")
    return try YAMLDecoder().decode(Questionnaire.self, from: try String(contentsOf: file, encoding: .utf8))
  }
}
