import Figures
import Sales
import Testing

@testable import Store

@Suite("Changes as text")
struct ChangeTextTests {
  static let values: [FieldValue] = [
    .null, .text(""), .text("n"), .text("line\nline\r\n\\n\\"), .text("a=b"), .text("e\u{301}"), .text("\u{0}"),
    .integer(.min), .real(0.1 + 0.2), .real(.leastNonzeroMagnitude), .real(1e300),
    .money(Money(minor: -5, currency: .eur)),
  ]

  @Test("A value is read as it was written", arguments: values)
  func value(value: FieldValue) {
    let change = ChangeValue.field(value)
    #expect(ChangeText.decode(ChangeText.encode(change), isRecord: false) == change)
  }

  @Test("A record is read as it was written")
  func record() {
    let filled = ChangeTextTests.values.filter { $0 != .null }
    let values = Dictionary(uniqueKeysWithValues: filled.enumerated().map { ("field_\($0.offset)", $0.element) })
    let change = ChangeValue.record(values)
    #expect(ChangeText.decode(ChangeText.encode(change), isRecord: true) == change)
  }

  @Test("Letters that look the same but are other characters stay other characters")
  func composition() throws {
    let text = try #require(ChangeText.encode(.field(.text("e\u{301}"))))
    #expect(Array(text.unicodeScalars) == ["t", "e", "\u{301}"])
  }

  @Test("A record without values is one, and no change is none")
  func nothing() {
    #expect(ChangeText.decode(ChangeText.encode(.record([:])), isRecord: true) == .record([:]))
    #expect(ChangeText.encode(nil) == nil)
    #expect(ChangeText.decode(nil, isRecord: true) == nil)
  }
}
