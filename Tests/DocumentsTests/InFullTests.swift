import Figures
import SampleBook
import Testing

@testable import Documents

@Suite("Days and amounts in full")
struct InFullTests {
  @Test(
    "An amount has its currency, its thousands and only a minor part that is there",
    arguments: [
      (12_000_000, "USD", "USD 120,000"), (123_450, "EUR", "EUR 1,234.50"), (5, "USD", "USD 0.05"),
      (1_000_000, "JPY", "JPY 1,000,000"), (1_005, "KWD", "KWD 1.005"), (0, "USD", "USD 0"),
    ])
  func money(minor: Int, currency: String, words: String) {
    #expect(Money(minor: minor, currency: Currency(currency)).inFull == words)
  }

  @Test("A day has its year, a time its minutes")
  func days() {
    #expect(Day(iso: "2026-12-08")?.inFull == "8 December 2026")
    #expect(LocalTime(.sample, hour: 9, minute: 5).inFull == "24 November 2026, 09:05")
  }

  @Test(
    "A file bears the names of the deal and the document",
    arguments: [
      (["Platform Rollout", "sla"], "platform-rollout-sla.md"), (["../../etc/passwd", "sla"], "etc-passwd-sla.md"),
      (["Größe 2", "follow_up_email"], "größe-2-follow-up-email.md"), (["???", "sla"], "sla.md"),
      ([String(repeating: "long ", count: 40), "sla"], String(repeating: "long-", count: 16) + "sla.md"),
    ])
  func fileName(names: [String], file: String) { #expect(FileName.of(names) == file) }
}
