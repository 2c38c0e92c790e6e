import Testing

@testable import Language

@Suite("A template that had to guess is given a second opinion")
struct SecondOpinionTests {
  private func read(_ line: String) throws -> Reading {
    let reader = try #require(Shipped.reader)
    return reader.read(line)
  }

  @Test("What a free text swallowed fills its own slot, and no word is lost")
  func refined() throws {
    let request = try #require(read("emailed priya the brochure yesterday").requests.first)
    #expect(request.intent == "log_activity")
    #expect(request["when"]?.text == "yesterday")
    #expect(request["note"]?.text == "the brochure")
  }

  @Test(
    "Ordinary words are no name where the line asks for something else",
    arguments: ["bitcoin price pls"]
  )
  func declined(line: String) throws { #expect(try read(line).outcome != .understood) }

  @Test("A name written like one stays, known or not")
  func properName() throws {
    let request = try #require(read("log a call with Zorgon Industries").requests.first)
    #expect(request["account"]?.text == "Zorgon Industries")
    #expect(request["account"]?.problem == .unknownName)
  }
}
