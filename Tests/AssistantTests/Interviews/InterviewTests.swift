import Display
import Figures
import Sales
import Testing

/// What an interview says and keeps, pattern by pattern of what people do in one.
@Suite struct InterviewTests {
  private func begun(_ lines: String...) throws -> Interviewing {
    let talk = try Interviewing()
    talk.begin()
    for line in lines { talk.say(line) }
    return talk
  }

  @Test func `a question is put with its part, and an answer is read back before the next one`() throws {
    let talk = try Interviewing()
    #expect(
      talk.say("qualify the northwind renewal").hasSuffix("Need: what problem do they want solved, in their words?"))
    let reply = talk.say("month end takes eleven days")
    #expect(reply == "Need: \"month end takes eleven days\".\nNeed: what does it cost them, in money or in time?")
  }

  @Test func `a digression is answered in full, then the same question comes again with its place`() throws {
    let talk = try begun("month end takes eleven days")
    let before = try talk.record()
    let reply = talk.say("what's my win rate?")
    #expect(reply.contains("win rate"))
    #expect(reply.hasSuffix("Back to BANT: 1 done, 10 to go.\nNeed: what does it cost them, in money or in time?"))
    #expect(try talk.record() == before)
  }

  @Test func `a correction changes an earlier answer, and the question stays`() throws {
    let talk = try begun("month end takes eleven days", "15k a month", "no", "yes", "120k")
    let asking = talk.asking
    let reply = talk.say("sorry, the budget is 110k, not 120k")
    #expect(reply.contains("Changed: budget $120,000 -> $110,000."))
    #expect(talk.asking == asking)
    #expect(try talk.value("budget.amount") == .money(.init(Money(minor: 11_000_000, currency: .usd))))
  }

  @Test func `several answers fit in one line, and the first gap is asked`() throws {
    let talk = try begun("month end takes eleven days", "15k a month", "no")
    let reply = talk.say("yes, 120k, signed off by Priya Shah the CFO")
    #expect(reply.contains("Budget: $120,000, approved by Priya Shah (CFO, economic buyer)."))
    #expect(talk.asking == "authority.engaged")
  }

  @Test func `skipped, not known and not told are kept as such, never as text`() throws {
    let talk = try begun("skip", "I don't know", "they won't say")
    #expect(try talk.state("need.problem") == .skipped)
    #expect(try talk.state("need.impact") == .unknown)
    #expect(try talk.state("need.priority") == .declined)
    #expect(talk.asking == "budget.approved")
  }

  @Test func `back and go to move the question and keep the answers`() throws {
    let talk = try begun("month end takes eleven days", "15k a month")
    talk.say("back")
    #expect(talk.asking == "need.impact")
    talk.say("go to timeline")
    #expect(talk.asking == "timeline.date")
    talk.say("by the end of march")
    #expect(talk.asking == "timeline.driver")
    #expect(try talk.value("need.problem") == .text("month end takes eleven days"))
  }

  @Test func `why, example and a question mark tell more of the question`() throws {
    let talk = try begun("month end takes eleven days")
    #expect(talk.say("why do you ask?").contains("pain with a number"))
    #expect(talk.say("example").contains("15k a month in overtime"))
    #expect(talk.say("?").contains("Say an amount or a range"))
    #expect(talk.say("").hasSuffix("Need: what does it cost them, in money or in time?"))
  }

  @Test func `pause parks it, resume goes on at the same question`() throws {
    let talk = try begun("month end takes eleven days")
    #expect(talk.say("pause").contains("parked"))
    #expect(talk.asking == nil)
    #expect(talk.say("resume").hasSuffix("Need: what does it cost them, in money or in time?"))
  }

  @Test func `cancel asks whether to keep or to discard, and undo brings back what was discarded`() throws {
    let talk = try begun("month end takes eleven days")
    #expect(talk.say("cancel the interview").contains("Keep the 1 answer so far"))
    talk.say("discard")
    #expect(talk.asking == nil)
    #expect(try talk.value("need.problem") == nil)
    talk.say("undo")
    #expect(try talk.value("need.problem") == .text("month end takes eleven days"))
  }

  @Test func `only keep and discard leave the interview, and nothing is dropped on a guess`() throws {
    let talk = try begun("month end takes eleven days")
    talk.say("cancel the interview")
    for line in ["don't discard them", "drop a note to Bob tomorrow", "delete task 3"] {
      #expect(talk.say(line).contains("Keep the 1 answer so far"))
    }
    talk.say("no, go on")
    #expect(talk.asking == "need.impact")
    #expect(try talk.value("need.problem") == .text("month end takes eleven days"))
  }

  @Test func `skip after back keeps what was answered`() throws {
    let talk = try begun("month end takes eleven days", "back", "skip")
    #expect(try talk.value("need.problem") == .text("month end takes eleven days"))
    #expect(talk.asking == "need.impact")
  }

  @Test func `neither the seller nor them becomes a contact`() throws {
    let talk = try begun("go to authority")
    talk.say("them")
    talk.say("go to authority")
    talk.say("me")
    #expect(try talk.office.store.count(Query<Contact>()) == 0)
  }

  @Test func `an amount that no record holds is refused`() throws {
    let talk = try begun("month end takes eleven days")
    talk.say("$20,000,000,000,000")
    #expect(try talk.value("need.impact") == nil)
    #expect(talk.asking == "need.impact")
  }

  @Test func `a line that answers nothing is told with an example, then the choices, then the question is left`() throws
  {
    let talk = try begun("month end takes eleven days")
    #expect(talk.say("purple monkey dishwasher").contains("For example"))
    #expect(talk.say("purple monkey dishwasher").contains("Say an amount or a range"))
    #expect(talk.say("purple monkey dishwasher").contains("I leave the cost of the problem open for now."))
    #expect(talk.asking == "need.priority")
  }

  @Test func `another interview inside is a stack three deep`() throws {
    let talk = try begun("month end takes eleven days")
    let opening = talk.say("start discovery for northwind renewal")
    #expect(opening.contains("1 parked meanwhile: BANT") && !opening.contains("Back to"))
    #expect(talk.asking == "situation.team")
    #expect(talk.say("pause").hasSuffix("Need: what does it cost them, in money or in time?"))
  }

  @Test func `a branch that a correction closes is set aside, and counts again when it opens`() throws {
    let talk = try begun("skip", "skip", "skip", "yes", "120k", "Priya Shah, the CFO")
    #expect(talk.say("actually the budget is not approved").contains("Set aside"))
    #expect(talk.say("sorry, the budget is approved after all").contains("Counts again"))
  }

  @Test func `what a colleague had answered is asked about once`() throws {
    let talk = try begun("skip", "skip", "skip", "yes", "120k")
    talk.say("pause")
    talk.office.assistant.user = "kim"
    talk.say("bant for northwind renewal")
    talk.say("go to budget")
    talk.say("back")
    let reply = talk.say("90k")
    #expect(reply.contains("sam said") && reply.contains("$120,000") && reply.contains("$90,000"))
    #expect(talk.say("no").contains("It stays as it was."))
    #expect(try talk.value("budget.amount") == .money(.init(Money(minor: 12_000_000, currency: .usd))))
    talk.say("go to budget")
    talk.say("back")
    talk.say("90k")
    talk.say("yes")
    #expect(try talk.value("budget.amount") == .money(.init(Money(minor: 9_000_000, currency: .usd))))
  }

  @Test func `a close date on record that differs is asked about once`() throws {
    let talk = try begun("skip")
    talk.say("/update northwind renewal close date to 15 january")
    talk.say("go to timeline")
    #expect(talk.say("31 march").contains("Make it"))
    for line in ["why", "", "maybe"] { #expect(talk.say(line).contains("Make it")) }
    #expect(try talk.office.deal("Northwind renewal")?.closeDate == Day(year: 2027, month: 1, day: 15))
    talk.say("yes")
    #expect(try talk.office.deal("Northwind renewal")?.closeDate == Day(year: 2027, month: 3, day: 31))
    #expect(talk.asking == "timeline.driver")
  }

  @Test func `a plain request about something on file is no answer, whatever is asked`() throws {
    let talk = try begun()
    talk.say("discovery summary for Northwind renewal")
    talk.say("show Northwind Traders")
    #expect(try talk.value("need.problem") == nil)
    #expect(talk.asking == "need.problem")
  }

  @Test func `quotation marks make any line an answer, a slash a request`() throws {
    let talk = try begun()
    talk.say("\"show my deals\"")
    #expect(try talk.value("need.problem") != nil)
    let asking = talk.asking
    #expect(talk.say("/show my deals").contains("Northwind renewal"))
    #expect(talk.asking == asking)
  }

  @Test func `a vague answer is asked about once more`() throws {
    let talk = try begun("more efficiency")
    #expect(talk.asking == "need.problem")
    talk.say("orders are keyed in twice")
    #expect(try talk.value("need.problem") == .text("orders are keyed in twice"))
    #expect(talk.asking == "need.impact")
  }

  @Test func `a day that is over is no day to need it by`() throws {
    let talk = try begun("go to timeline")
    #expect(talk.say("1 march 2025").contains("is over"))
    #expect(talk.asking == "timeline.date")
  }

  @Test func `it ends with the score and the flags, and the stage gate sees them`() throws {
    let talk = try begun(
      "month end takes eleven days", "15k a month", "yes, Bill Carver's, he is the COO",
      "yes, 120k, signed off by Priya Shah the CFO", "yes, yesterday", "demo, then legal review, then the board",
      "nobody else", "by 31 march", "the licence runs out")
    let end = talk.say("send pricing by friday")
    #expect(end.contains("BANT for Northwind renewal is done."))
    #expect(end.contains("100 of 100 (strong)"))
    #expect(talk.asking == nil)
    #expect(talk.say("bant score northwind renewal").contains("100 of 100"))
    #expect(try talk.office.store.records(Query<Task>()).map(\.subject) == ["send pricing"])
  }

  @Test func `an answer of 10,000 characters is refused without a search, and nothing is lost`() throws {
    let talk = try begun("month end takes eleven days")
    let reply = talk.say(String(repeating: "why ", count: 2500))
    #expect(!reply.isEmpty)
    #expect(talk.asking == "need.impact")
  }

  @Test func `a first name on file is the person, and of two people of one name is asked which`() throws {
    let talk = try Interviewing()
    for name in ["Rosa Delgado, CFO", "Tom Reyes", "Tom Brandt"] {
      talk.say("add contact \(name) at Northwind Traders")
    }
    talk.begin()
    talk.say("go to authority")
    #expect(talk.say("rosa").contains("Rosa Delgado (CFO, economic buyer) decides"))
    talk.say("back")
    #expect(talk.say("tom decides").contains("2 contacts are called tom"))
    talk.say("2")
    #expect(try talk.value("authority.who") == .person(.init(name: "Tom Reyes")))
    #expect(try talk.office.store.count(Query<Contact>()) == 3)
  }

  @Test func `another who decides than the record has is asked about once`() throws {
    let talk = try Interviewing()
    talk.say("add contact Rosa Delgado, CFO at Northwind Traders")
    talk.say("Rosa Delgado is the economic buyer on northwind renewal")
    talk.begin()
    #expect(talk.say("tom reyes decides").contains("The record has: decision maker Rosa Delgado"))
    #expect(talk.say("no").contains("It stays as it was."))
    #expect(try talk.value("authority.who")?.isSame(as: .person(.init(name: "Rosa Delgado"))) == true)
    talk.say("tom reyes decides")
    talk.say("yes")
    #expect(try talk.value("authority.who")?.isSame(as: .person(.init(name: "Tom Reyes"))) == true)
  }

  @Test func `an answer in place of a yes or no to something else is taken, and that is let go`() throws {
    let talk = try begun("skip")
    talk.say("/update northwind renewal close date to 15 january")
    talk.say("go to timeline")
    #expect(talk.say("31 march").contains("Make it"))
    talk.say("the licence runs out and they pay twice")
    #expect(try talk.value("timeline.driver") == .text("the licence runs out and they pay twice"))
    #expect(try talk.office.deal("Northwind renewal")?.closeDate == Day(year: 2027, month: 1, day: 15))
  }

  @Test func `resume goes on with what was finished last and left open, and asks the skipped questions then`() throws {
    let talk = try begun("skip", "15k a month", "no", "no", "contingency", "april", "40k", "skip", "nobody else")
    #expect(talk.asking == nil || talk.asking != "need.problem")
    while talk.asking != nil { talk.say("skip") }
    #expect(talk.say("resume").hasSuffix("Need: what problem do they want solved, in their words?"))
    while talk.asking != nil { talk.say("skip") }
  }

  @Test func `what was skipped waits until the rest is asked`() throws {
    let talk = try begun("skip", "pause")
    #expect(talk.say("resume").hasSuffix("Need: what does it cost them, in money or in time?"))
  }

  @Test func `undo of a thing added to a list names that thing alone`() throws {
    let talk = try Interviewing()
    talk.begin("discovery")
    talk.say("go to pains")
    talk.say("late reports")
    talk.say("angry customers")
    let reply = talk.say("undo")
    #expect(reply.contains("angry customers") && !reply.contains("late reports\" and"))
  }
}
