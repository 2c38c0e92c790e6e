import Display
import Figures
import Sales
import Store
import Testing

@testable import Assistant

@Suite("Faults")
struct FaultTests {
  private enum Unforeseen: Error { case spill(litres: Int) }

  static let errors: [any Error] = [
    StoreError.failed(path: "/book.db", code: 1, message: "integer overflow"), StoreError.missing(account),
    StoreError.duplicate(account), StoreError.noSuchField(.account, "colour"), SalesError.noSuchRecord(account),
    wrong(.atMost(Money(minor: Money.greatest, currency: .usd))), wrong(.type(.reference(.user))), wrong(.type(.day)),
    DecodingError.keyNotFound(Key(), .init(codingPath: [Key()], debugDescription: "Nothing there.")),
    Unforeseen.spill(litres: 3),
  ]

  private static let account = RecordRef(.account, RecordID("acme"))

  private static func wrong(_ rule: ValueRule) -> SalesError {
    .wrongValue(.opportunity, field: "amount", value: .integer(1), expected: rule)
  }

  private struct Key: CodingKey {
    var stringValue = "stages"
    var intValue: Int? { nil }
    init() {}
    init?(stringValue: String) { nil }
    init?(intValue: Int) { nil }
  }

  @Test("What went wrong is told in words, never as a value of the program", arguments: errors)
  func words(error: any Error) {
    let text = Fault(error).reply.text(on: Page(today: Office.today))
    for trace in [
      "path:", "RecordRef", "RecordID", "Money(", "reference(", "litres:", "codingPath", "debugDescription",
    ] {
      #expect(!text.contains(trace), "\(text)")
    }
    #expect(text.contains("."))
  }

  @Test("A failure of the database names the file and what the database says")
  func failure() {
    let fault = Fault(StoreError.failed(path: "/book.db", code: 1, message: "integer overflow"))
    let text = fault.reply.text(on: Page(today: Office.today))
    #expect(text.contains("/book.db") && text.contains("integer overflow"))
    #expect(fault.exitCode == 70)
  }
}
