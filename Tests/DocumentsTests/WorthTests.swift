import Figures
import Sales
import SampleBook
import Testing

@testable import Documents

@Suite("What a problem costs, and when its end is paid back")
struct WorthTests {
  private func sum(_ least: Int, _ most: Int? = nil, per: String? = nil) -> AnswerValue.Sum {
    AnswerValue.Sum(min: .dollars(least), max: .dollars(most ?? least), per: per)
  }

  @Test(
    "A cost is told for a year with its formula",
    arguments: [
      ("day", "USD 260,000", "USD 1,000 a day × 260 working days"),
      ("week", "USD 52,000", "USD 1,000 a week × 52 weeks"),
      ("month", "USD 12,000", "USD 1,000 a month × 12 months"),
      ("quarter", "USD 4,000", "USD 1,000 a quarter × 4 quarters"),
    ])
  func year(per: String, words: String, formula: String) {
    #expect(Worth.year(of: sum(1_000, per: per)) == .init(words: words, formula: formula))
  }

  @Test("A year is a year already, and of a cost that recurs in nothing none is made up")
  func noYear() {
    #expect(Worth.year(of: sum(1_000, per: "year")) == nil && Worth.year(of: sum(1_000)) == nil)
    #expect(Worth.year(of: sum(.max / 200, per: "week")) == nil)
  }

  @Test(
    "Payback is the price over what goes away each month",
    arguments: [
      (8_000, 8_000, "month", 120_000, "15 months"), (8_000, 12_000, "month", 120_000, "10 to 15 months"),
      (100_000, 100_000, "year", 50_000, "6 months"), (60_000, 60_000, "month", 50_000, "less than a month"),
      (50_000, 50_000, "month", 50_000, "1 month"), (8_000, 8_000, "month", 50_000, "6.3 months"),
    ])
  func payback(least: Int, most: Int, per: String, price: Int, words: String) {
    let worth = Worth(cost: sum(least, most, per: per), inaction: nil, price: .dollars(price))
    #expect(worth.payback?.words == words)
  }

  @Test("Nothing is computed across currencies, without a price or from nothing")
  func noPayback() {
    let euros = Money(minor: 100, currency: .eur)
    #expect(Worth(cost: sum(1, per: "month"), inaction: nil, price: euros).payback == nil)
    #expect(Worth(cost: sum(1, per: "month"), inaction: nil, price: nil).payback == nil)
    #expect(Worth(cost: sum(0, per: "month"), inaction: nil, price: .dollars(1)).payback == nil)
    #expect(Worth(cost: sum(1), inaction: nil, price: .dollars(1)).payback == nil)
  }

  @Test("Where only the cost of doing nothing was told, that counts")
  func inaction() {
    let worth = Worth(cost: nil, inaction: sum(240_000, per: "year"), price: .dollars(60_000))
    #expect(worth.payback == .init(words: "3 months", formula: "USD 60,000 ÷ USD 240,000 a year"))
  }
}
