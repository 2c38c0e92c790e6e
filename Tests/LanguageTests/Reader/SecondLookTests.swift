import Figures
import Testing

@testable import Language

@Suite("A line that nothing reads is looked at again")
struct SecondLookTests {
  @Test(
    "With one typing error in a word of the templates put right",
    arguments: ["shwo demos with Globex", "show demoss with Globex", "sohw demos wiht Globex"])
  func respelt(line: String) throws {
    #expect(try Desk.reader().read(line).summary == "list_activities account=Globex activity=demo")
  }

  @Test("A write with a short word put right is asked about, with a longer one it is certain")
  func certainty() throws {
    let reader = try Desk.reader()
    #expect(reader.read("recrd a call with Globex").requests.first?.isCertain == true)
    #expect(reader.read("movx Globex to proposal").requests.first?.isCertain == false)
  }

  @Test(
    "With a space too few or too many, and with the words of times put right",
    arguments: [
      ("showdemos with Globex", "show demos with Globex"), ("sh ow demos with Globex", "show demos with Globex"),
      ("log a call with Globex yesteray", "log a call with Globex yesterday"),
    ])
  func spacesAndTimes(line: String, meant: String) throws {
    let reader = try Desk.reader()
    #expect(reader.read(line).summary == reader.read(meant).summary)
    #expect(reader.read(line).requests.allSatisfy { $0.confidence < 1 })
  }

  @Test("What was guessed is read better with a word put right; another write is then asked about, not made")
  func guesses() throws {
    let reader = try Desk.reader()
    let creation = try #require(reader.read("create account caled Hooli").requests.first)
    #expect(creation["account"]?.value == .text("Hooli") && !creation.isCertain)
    #expect(reader.read("log a call with Globex, teh price is fine").requests.first?.isCertain == true)
  }

  @Test("Nothing in quotation marks, in a name or in a free text is put right")
  func untouched() throws {
    let reader = try Desk.reader()
    #expect(reader.read("\"shwo\" demos with Globex").outcome == .notUnderstood)
    let note = reader.read("log a call with Globex, she will shwo it").requests.first?["note"]
    #expect(note?.value == .text("she will shwo it"))
    #expect(reader.read("create account Recrd").summary == "create_account account=Recrd")
  }

  @Test("Without what is said before and after the request")
  func courtesy() throws {
    let reader = try Desk.reader()
    let led = reader.read("oh and before I forget, log a call with Globex").requests.first
    #expect(led?["account"]?.span == 40..<46)
    #expect(led?.isCertain == true)
    #expect(reader.read("show demos with Globex, would you").summary == "list_activities account=Globex activity=demo")
    #expect(reader.read("sunny over here, log a call with Globex").requests.first?.isCertain == false)
  }

  @Test(
    "Doubt before a request, and a question behind it, are no courtesy",
    arguments: [
      "yeah right, log a call with Globex", "if she signs, move Globex to proposal", "log a call with Globex, did we",
      "I did not say so, move Globex to proposal",
    ])
  func doubt(line: String) throws {
    #expect(try Desk.reader().read(line).requests.allSatisfy { !$0.isCertain || $0["note"] != nil })
  }

  @Test("A length that is a clause of the note fills its slot and leaves the note")
  func lifted() throws {
    let reader = try Desk.reader()
    let request = reader.read("log a call with Globex, she wants pricing by Friday, 45 min").requests.first
    #expect(request?["duration"]?.value == .length(Length(minutes: 45)))
    #expect(request?["note"]?.value == .text("she wants pricing by Friday"))
    let told = reader.read("log a call with Globex, we talked for about ten minutes and he is happy").requests.first
    #expect(told?["duration"]?.value == .length(Length(minutes: 10)))
    #expect(told?["note"]?.value == .text("we talked for about ten minutes and he is happy"))
    let other = reader.read("log a call with Globex, they need 30 minutes of support").requests.first
    #expect(other?["duration"] == nil)
  }
}
