import Testing

@testable import Language

@Suite("What a line says while a question is open")
struct HearingTests {
  @Test(
    "An amount, with what it is counted by, in figures and in words",
    arguments: [
      ("about 450 bucks a week", "wish.rent=450/week"), ("monthly it comes to 2k", "wish.rent=2000/month"),
      ("seven hundred", "wish.rent=700"), ("600 to 700", "wish.rent=600-700"),
      ("between three and four grand every quarter", "wish.rent=3000-4000/quarter"),
      ("it varies, half a million in berths a year", "wish.rent=500000/year"),
    ])
  func amounts(line: String, expected: String) throws { #expect(try Questions.heard(line, "wish.rent") == expected) }

  @Test(
    "Yes and no in whatever words; what is pending is a no",
    arguments: [
      ("yep", true), ("of course it is", true), ("he has it already", true), ("not a penny", false),
      ("still waiting for the bank", false), ("nah, next year maybe", false),
      ("so far as I know there isn't, no", false),
    ])
  func flags(line: String, expected: Bool) throws {
    #expect(try Questions.heard(line, "money.ready") == "money.ready=\(expected)")
  }

  @Test(
    "A person by a name, a title or both, in any order",
    arguments: [
      ("Olga Brandt", "Olga Brandt"), ("the harbour master's deputy, a chap called Piet Vos", "Piet Vos, deputy"),
      ("it's Herr Lang, head of the yard", "Lang, head of the yard"), ("the CFO", "CFO"),
      ("ines faro (chief engineer)", "ines faro, chief engineer"),
      ("I think it was lars, their controller", "lars, controller"),
      ("Call Centre Director Noor Aziz", "Noor Aziz, Call Centre Director"),
      ("Tim Holm did, he's the owner", "Tim Holm, owner"),
    ])
  func people(line: String, expected: String) throws {
    #expect(try Questions.heard(line, "crew.captain") == "crew.captain=\(expected)")
  }

  @Test("Several people, each with the title that is theirs")
  func several() throws {
    #expect(
      try Questions.heard("Ana Lund (CFO), her deputy Ravi Das and the legal counsel", "crew.hands")
        == "crew.hands=[Ana Lund, CFO; Ravi Das, deputy; legal counsel]")
    #expect(try Questions.heard("nobody else", "crew.hands") == "crew.hands=[]")
    #expect(
      try Questions.heard("Joe Dunn and May Fox, both engineers", "crew.hands")
        == "crew.hands=[Joe Dunn, engineer; May Fox, engineer]")
  }

  @Test(
    "A list is cut at commas and joining words, without what leads up to its entries",
    arguments: [
      ("well, Genoa, Bastia and then Porto", "Genoa; Bastia; Porto"),
      ("first Genoa, afterwards Bastia", "Genoa; Bastia"),
      ("1) Genoa 2) Bastia", "Genoa; Bastia"), ("Genoa -> Bastia -> home", "Genoa; Bastia; home"),
      ("fish and chips harbour; that's it", "fish; chips harbour"), ("pen and paper, maps", "pen and paper; maps"),
    ])
  func lists(line: String, expected: String) throws {
    #expect(try Questions.heard(line, "trip.ports") == "trip.ports=[\(expected)]")
  }

  @Test("A day that was and a day to come")
  func days() throws {
    #expect(try Questions.heard("on the 20th", "crew.met") == "crew.met=2026-02-20")
    #expect(try Questions.heard("on the 20th", "trip.start") == "trip.start=2026-03-20")
    #expect(try Questions.heard("tomorrow, no seriously, June", "trip.start") == "trip.start=2026-06-01")
  }

  @Test("A next step keeps its words, and its day beside them")
  func step() throws {
    #expect(try Questions.heard("call Priya on friday", "trip.next") == "trip.next=call Priya on friday @2026-03-06")
  }

  @Test("One of several choices, the one that was not denied")
  func choice() throws {
    #expect(try Questions.heard("not a loan, his savings account", "money.source") == "money.source=savings")
  }

  @Test("Each value of a line goes to the question that its clause speaks of")
  func manyAnswers() throws {
    #expect(
      try Questions.heard("yes, 80k, lent by Ines Faro, they set sail in May", "money.ready")
        == "money.ready=true money.price=80000 money.lender=Ines Faro trip.start=2026-05-01")
    #expect(
      try Questions.heard("an old ketch. Renting costs 900 dollars a month, and Tim Holm steers", "wish.boat")
        == "wish.boat=an old ketch wish.rent=900/month crew.captain=Tim Holm")
    #expect(
      try Questions.heard("Tim Holm lends it, he's the CEO, and he is also in command", "money.lender")
        == "money.lender=Tim Holm, CEO crew.captain=Tim Holm, CEO")
    #expect(
      try Questions.heard("in May; they call at Genoa and Bastia; next step is a visit on Monday", "trip.start")
        == "trip.start=2026-05-01 trip.ports=[Genoa; Bastia] trip.next=a visit on Monday @2026-03-09")
  }

  @Test("Whoever has not done it is not the one who did")
  func denied() throws {
    #expect(
      try Questions.heard("yes, 80k, but the bank manager hasn't lent it yet", "money.ready")
        == "money.ready=true money.price=80000")
  }

  @Test("Quotation marks make any line an answer, and a slash makes it a command")
  func forced() throws {
    #expect(try Questions.heard("\"skip this question\"", "wish.boat").hasPrefix("wish.boat="))
    #expect(try Questions.hear("/pipeline", "wish.boat").reading?.requests.first?.intent == "pipeline")
  }

  @Test("An answer and a request in one line are both heard")
  func both() throws {
    let heard = try Questions.hear("yes, 80k. log a demo with Globex", "money.ready")
    #expect(heard.answers.map(\.id) == ["money.ready", "money.price"])
    #expect(heard.reading?.requests.map(\.intent) == ["log_activity"])
  }
}
