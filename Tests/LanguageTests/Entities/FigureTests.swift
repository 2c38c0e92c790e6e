import Figures
import Testing

@testable import Language

@Suite("What figures mean") struct FigureTests {
  @Test(
    "Money in every usual spelling",
    arguments: [
      ("worth $75k", 75_000.0, "USD"), ("€1.5m", 1_500_000.0, "EUR"), ("75.000 EUR", 75_000.0, "EUR"),
      ("2.345,60 EUR", 2345.6, "EUR"), ("USD 1,250,000", 1_250_000.0, "USD"), ("CHF 7'500", 7500.0, "CHF"),
      ("three hundred thousand pounds", 300_000.0, "GBP"), ("a quarter million dollars", 250_000.0, "USD"),
      ("80 grand", 80_000.0, "USD"), ("$3.4mm", 3_400_000.0, "USD"), ("12 lakh rupees", 1_200_000.0, "INR"),
      ("US$ 40", 40.0, "USD"), ("40k$", 40_000.0, "USD"), ("7 dollars 25 cents", 7.25, "USD"),
      ("120k", 120_000.0, "USD"), ("12 000 EUR", 12_000.0, "EUR"),
      ("two and a half million dollars", 2_500_000.0, "USD"), ("a million and a half", 1_500_000.0, "USD"),
      ("1.5 m usd", 1_500_000.0, "USD"), ("Rs. 500", 500.0, "INR"), ("-$50", -50.0, "USD"),
      ("fifty k a year", 50_000.0, "USD"), ("500,- EUR", 500.0, "EUR"), ("1/2 million", 500_000.0, "USD"),
      ("minus fifty dollars", -50.0, "USD"), ("it was 15 dollars 50 they said", 15.5, "USD"),
    ])
  func money(text: String, amount: Double, currency: String) {
    #expect(values(text, "money") == [.money(amount: amount, currency: currency)])
  }

  @Test(
    "Ranges and bounds of money share what was said once",
    arguments: [
      ("between 40 and 60k eur", 40_000.0, 60_000.0, "EUR"), ("$40-60k", 40_000.0, 60_000.0, "USD"),
      ("from $1m to $2m", 1_000_000.0, 2_000_000.0, "USD"), ("50k-60k", 50_000.0, 60_000.0, "USD"),
      ("€5-10m", 5_000_000.0, 10_000_000.0, "EUR"),
    ])
  func ranges(text: String, min: Double, max: Double, currency: String) {
    #expect(values(text, "money") == [.moneyRange(min: min, max: max, currency: currency)])
  }

  @Test("An open end has no value")
  func bounds() {
    #expect(values("deals over $50k", "money") == [.moneyRange(min: 50_000, max: nil, currency: "USD")])
    #expect(values("no more than 20k usd", "money") == [.moneyRange(min: nil, max: 20_000, currency: "USD")])
    #expect(values("more than 5 and less than 9", "number") == [.numberRange(min: 5, max: 9)])
    #expect(values("200 or more", "number") == [.numberRange(min: 200, max: nil)])
    #expect(values("upwards of 50k", "money") == values("50k and up", "money"))
    #expect(values("10% to 15%", "percent") == [.numberRange(min: 10, max: 15)])
    #expect(values("equal to 200", "number") == [.numberRange(min: 200, max: 200)])
  }

  @Test(
    "Numbers in words and digits",
    arguments: [
      ("twenty-seven", 27.0), ("four hundred and six", 406.0), ("two thousand three hundred", 2300.0),
      ("1,048,576", 1_048_576.0),
      ("minus 12", -12.0), ("-12", -12.0), (".5", 0.5), ("three point two five", 3.25), ("2 dozen", 24.0),
      ("a hundred", 100.0),
      ("two thirds", 2.0 / 3), ("nought", 0.0), ("2 1/4", 2.25), ("2½", 2.5), ("three lakh crore", 3e12),
      ("forty-two and a half", 42.5),
      ("six million and two thirds", 6e6 + 2e6 / 3), ("fifty - two", 52.0),
      ("half a dozen", 6.0), ("two point oh five", 2.05), ("−5", -5.0), ("(-5)", -5.0),
    ])
  func numbers(text: String, value: Double) {
    #expect(values(text, "number") == [.number(value)])
  }

  @Test("A share is a percentage, however it is written", arguments: ["35%", "35 percent", "35 pct", "35 per cent"])
  func percent(text: String) { #expect(values(text, "percent") == [.number(35)]) }

  @Test(
    "Lengths keep the units they were said in",
    arguments: [
      ("45 min", "PT45M"), ("an hour and a half", "PT1H30M"), ("1h15", "PT1H15M"), ("half an hour", "PT30M"),
      ("two and a half hours", "PT2H30M"), ("3 weeks", "P21D"), ("2 years 3 months", "P2Y3M"), ("90m", "PT1H30M"),
      ("a couple of days", "P2D"), ("a fortnight", "P14D"), ("2 more weeks", "P14D"), ("3 full days", "P3D"),
      ("2 1/2 hours", "PT2H30M"), ("1½ hours", "PT1H30M"), ("7 working days", "P7D"), ("out for the hour", "PT1H"),
      ("another hour", "PT1H"), ("another business day", "P1D"), ("3 minutes from today", "PT3M"),
    ])
  func lengths(text: String, iso: String) { #expect(values(text, "duration") == [.text(iso)]) }

  @Test("What is paid a month is paid for no month")
  func rates() { #expect(values("$50 a month for 2 years", "duration") == [.text("P2Y")]) }

  @Test("The numbers of a date, and those of a web address, are none; a value said twice is said once")
  func numbersOfOthers() {
    #expect(values("close 3 deals by 30 june 2026", "number") == [.number(3)])
    #expect(values("see https://acme.com/a?b=20%25", "percent").isEmpty)
    #expect(values("50 dollars, yes, 50 dollars", "money").count == 1)
    #expect(values("three-nought-four", "number") == [3, 0, 4].map { .number($0) })
  }

  @Test(
    "A glued unit we do not know makes a number none of ours",
    arguments: ["180ml of water", "the a4 sheet", "29km", "b2b"])
  func unknownUnits(text: String) { #expect(values(text, "number").isEmpty) }
}

@Suite("Addresses, numbers and yes or no") struct ContactTests {
  @Test("An e-mail address ends before the full stop and masks its words")
  func email() {
    #expect(values("write to j.may@march-fair.co.uk.", "email") == [.text("j.may@march-fair.co.uk")])
    #expect(EntityReport.lines("june@monday.com", now: wednesday).map(\.kind) == ["email"])
    #expect(values("ana@local is no address", "email").isEmpty)
    #expect(values("jana.novak at acme.com", "email") == [.text("jana.novak@acme.com")])
    #expect(values("met jana at acme.com at 3.30pm", "email").isEmpty)
  }

  @Test(
    "Telephone numbers in the groupings of many countries",
    arguments: [
      ("call +44 20 7946 0958", "+442079460958"), ("(415) 555-0132", "4155550132"), ("555-0132 ext. 12", "555013212"),
      ("+49 (0)30 901820", "+49030901820"), ("06 12 34 56 78", "0612345678"),
      ("+44 7700 900123: hank's mobile", "+447700900123"), ("he said \"4155550132\"", "4155550132"),
    ])
  func phone(text: String, digits: String) { #expect(values(text, "phone") == [.text(digits)]) }

  @Test(
    "Dates, accounts, cards and decimals are no telephone numbers",
    arguments: [
      "2026-03-04", "12/31/2026", "account number 12345678", "3.14159265358", "123-45-6789", "2024-2026", "1.250.000",
      "1 250 000 EUR",
    ])
  func otherNumbers(text: String) { #expect(values(text, "phone").isEmpty) }

  @Test("A negated yes is a no")
  func flags() {
    #expect(values("yep, go on", "bool") == [.flag(true)])
    #expect(values("that is not ok", "bool") == [.flag(false)])
    #expect(values("nope", "bool") == [.flag(false)])
  }
}

func values(_ text: String, _ kind: String) -> [EntityReport.Value] {
  EntityReport.lines(text, now: wednesday).filter { $0.kind == kind }.map(\.value)
}
