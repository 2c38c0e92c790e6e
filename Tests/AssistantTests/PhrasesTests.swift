import Display
import Figures
import Sales
import Testing

@testable import Assistant

@Suite("Phrases of one's own")
struct PhrasesTests {
  private func taught(_ phrase: String, _ meaning: String) throws -> Office {
    let office = try Office().furnished()
    #expect(office.assistant.take("when I say \(phrase) I mean \(meaning)").outcome == .done)
    return office
  }

  @Test("The first write by a phrase asks, the next does not, and another does once the first is taken back")
  func firstTime() throws {
    let office = try taught("touchbase", "log a call")
    #expect(office.assistant.take("touchbase with Globex").outcome == .confirm)
    #expect(office.assistant.take("yes").outcome == .done)
    #expect(office.assistant.take("touchbase with Globex").outcome == .done)
    #expect(office.say("undo 2") == "Took back 2 things: the call with Globex; the call with Globex.")
    #expect(office.assistant.take("touchbase with Globex").outcome == .confirm)
    #expect(office.say("no") == "All right. Nothing was changed.")
    #expect(try office.store.count(Query<Activity>()) == 0)
  }

  @Test("A phrase of two writes asks once")
  func twoWrites() throws {
    let office = try taught("wrapitup", "log a call with Globex and move Globex Expansion to proposal")
    #expect(office.assistant.take("wrapitup").outcome == .confirm)
    #expect(office.assistant.take("yes").outcome == .done)
    #expect(try office.deal("Globex Expansion")?.stage == "proposal")
    #expect(office.assistant.take("wrapitup").outcome != .confirm)
  }

  @Test("A phrase that stands for undo asks whenever it is said")
  func undoing() throws {
    let office = try taught("zapit", "undo")
    _ = office.say("log a call with Globex")
    _ = office.say("no next step")
    #expect(office.assistant.take("zapit").outcome == .confirm)
    _ = office.say("no")
    #expect(try office.store.count(Query<Activity>()) == 1)
  }

  @Test("What `parse` says is what would happen")
  func parsed() throws {
    let office = try taught("touchbase", "log a call")
    let request = try office.assistant.parse("touchbase with Globex")["requests"]?.elements?.first
    #expect(request?["source"] == "learned" && request?["confirm"] == true && request?["writes"] == true)
    #expect(request?["slots"]?["account"]?["span"] == [15, 21])
    #expect(request?["slots"]?["activity"]?["text"] == "touchbase")
    _ = office.say("touchbase with Globex")
    _ = office.say("yes")
    let again = try office.assistant.parse("touchbase with Globex")["requests"]?.elements?.first
    #expect(again?["confirm"] == false)
  }

  @Test("A phrase is its teacher's alone, and survives leaving")
  func personal() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/book.db"
    let first = try Office(path: path).furnished()
    _ = first.say("when I say big fish I mean deals over 100k")
    try first.store.close()
    let again = try Office(path: path)
    #expect(again.say("big fish").hasPrefix("1 open deal, $120,000"))
    let other = try Office(path: path, user: "kim")
    #expect(other.assistant.take("big fish").outcome == .notUnderstood)
    #expect(other.say("forget the phrase big fish").hasPrefix("You have taught no phrase"))
  }

  @Test("Asked for a phrase or a meaning, any words answer, and a way out leads out")
  func half() throws {
    let office = try taught("big fish", "deals over 100k")
    for (line, reply) in [
      ("teach you a phrase", "Which phrase?"), ("brief", "What should it mean?"),
      ("what is on my plate?", "\"brief\" now means"), ("forget a phrase", "Which phrase should I forget?"),
      ("big fish", "Forgot \"big fish\""), ("teach you a phrase", "Which phrase?"), ("never mind", "Left."),
      ("teach you a phrase", "Which phrase?"), ("when I say gx I mean Globex", "\"gx\" now means"),
      ("gx", "Globex"),
    ] {
      #expect(office.say(line).hasPrefix(reply), "\(line): \(office.conversationQuestion)")
    }
  }

  @Test(
    "A meaning that is a guess, or more than one thing, is refused", arguments: ["flurb the glorp", "teach", "yes"])
  func refused(meaning: String) throws {
    let office = try Office().furnished()
    #expect(office.assistant.take("when I say zork I mean \(meaning)").outcome == .failed)
    #expect(try office.store.count(Query<Phrase>()) == 0)
  }
}

extension Office {
  fileprivate var conversationQuestion: String { "\(assistant.conversation.question.map { "\($0.kind)" } ?? "none")" }
}
