import Testing

@testable import Language

@Suite("What a speaker taught")
struct ShorthandTests {
  private static func reader(_ pairs: [String: String]) throws -> Reader {
    var reader = try Desk.reader()
    reader.shorthands = Shorthands(pairs.map { Shorthand($0, meaning: $1) })
    return reader
  }

  @Test("A phrase stands for its meaning, alone and among other words, whatever its case")
  func written() throws {
    let reader = try Self.reader(["touch base": "log a call", "the big G": "Globex"])
    for line in ["touch base with Globex", "Touch Base with the big G!", "please touch-base with the big g"] {
      let reading = reader.read(line)
      #expect(reading.summary == "log_activity account=Globex activity=call", "\(line)")
      #expect(reading.requests.map(\.source) == [.learned])
    }
  }

  @Test("Slots say where they were typed: the whole phrase for any part of its meaning")
  func spans() throws {
    let reader = try Self.reader(["ring": "log a call with Globex"])
    let request = try #require(reader.read("please ring yesterday").requests.first)
    let places = ["activity": 7..<11, "account": 7..<11, "when": 12..<21]
    for (name, span) in places { #expect(request[name]?.span == span) }
    #expect(request["account"]?.text == "ring" && request["when"]?.text == "yesterday")
  }

  @Test("The longest phrase wins, and one inside a word, a quotation or a longer word is none")
  func bounds() throws {
    let reader = try Self.reader(["gx": "Globex", "gx list": "list calls with Globex", "now gx": "pipeline"])
    #expect(reader.read("gx list").summary == "list_activities account=Globex activity=call")
    for line in ["log a call with gx.csv", "log a call with gx-1", "log a call with \"gx\"", "log a call with gxs"] {
      #expect(reader.read(line).requests.allSatisfy { $0.source != .learned }, "\(line)")
    }
  }

  @Test(
    "What is kept as it was said keeps the phrase", arguments: ["log a call with Globex, ask about the pet project"])
  func kept(line: String) throws {
    let reader = try Self.reader(["pet project": "list calls"])
    #expect(reader.read(line).summary == (try Desk.reader().read(line).summary))
  }

  @Test("A line about a phrase is not read by it", arguments: ["forget zork", "please forget Zork!", "delete zork"])
  func spokenOf(line: String) throws {
    var reader = try #require(Shipped.reader)
    reader.shorthands = Shorthands([Shorthand("zork", meaning: "list my deals")])
    let request = try #require(reader.read(line).requests.first)
    #expect(request.intent == "forget_phrase" && request["phrase"]?.value == .text("zork"), "\(line)")
    #expect(request["phrase"]?.text?.lowercased() == "zork" && request.source == .template)
  }

  @Test("Tab knows what was taught", arguments: ["bi", "Big", "list big f", "big "])
  func completed(start: String) throws {
    let found = try Self.reader(["big fish": "list calls"]).completions(after: start)
    #expect(found.contains(Completion("big fish", kind: "phrase")), "\(start)")
  }

  @Test("A phrase may mean a question, and a question teaches nothing")
  func questions() throws {
    let reader = try #require(Shipped.reader)
    #expect(reader.read("when I say zork I mean what's on my plate?").summary.hasPrefix("teach"))
    for line in ["should zork mean list my deals?", "did I teach you zork?", "when I say zork do you list my deals?"] {
      #expect(!reader.read(line).requests.contains { $0.intent == "teach" }, "\(line)")
    }
  }

  @Test("No phrase changes what a template understands of itself")
  func unchanged() throws {
    var taught = try #require(Shipped.reader)
    let plain = taught
    taught.shorthands = Shorthands(
      ["deals", "call", "show", "for", "demo"].map { Shorthand($0, meaning: "list tasks") })
    for line in PlainOrders.all where !plain.attempt(line, [:]).mayHoldSeveral {
      #expect(taught.read(line).summary == plain.read(line).summary, "\(line)")
    }
  }

  @Test("No phrase makes a dangerous line write", arguments: DangerousLines.all)
  func dangerous(line: String) throws {
    var reader = try #require(Shipped.reader)
    reader.shorthands = Shorthands([
      Shorthand("zing", meaning: "move Pilot"), Shorthand("zong", meaning: "Pilot"), Shorthand("zang", meaning: "won"),
    ])
    let typed = line.replacing("move Pilot", with: "zing").replacing("Pilot", with: "zong").replacing(
      "won", with: "zang")
    let wrong = reader.read(typed).requests.filter { request in
      reader.grammar[intent: request.intent]?.writes == true && request.isCertain && request.source == .learned
        && request.slots.allSatisfy { $0.problem == nil && $0.candidates.isEmpty }
    }
    #expect(wrong.isEmpty, "\(typed)")
  }
}

@Suite("What cannot be taught")
struct ShorthandFlawTests {
  private func flaw(_ name: String) throws -> String {
    switch try Desk.reader().flaw(inShorthand: name) {
    case .empty: "empty"
    case .doubt: "doubt"
    case .means(let words, let intent): "\(words): \(intent.name)"
    case .name(let name): name.name
    case .value: "value"
    case nil: ""
    }
  }

  @Test(
    "What means something already, or begins with it",
    arguments: [
      "pipeline": "pipeline: pipeline", "pipeline now please sir": "pipeline: pipeline", "Globex": "Globex",
      "globex news": "Globex", "acme": "Acme Corporation", "hank": "Hank Scorpio", "friday": "value", "50k": "value",
      "to the": "empty", "?!": "empty", "not now then": "doubt", "if zork": "doubt", "unless zork": "doubt",
    ])
  func taken(name: String, flaw: String) throws { #expect(try self.flaw(name) == flaw) }

  @Test("Words of one's own, names of lists among them", arguments: ["big fish", "ping", "demo dance", "zork friday"])
  func free(name: String) throws { #expect(try flaw(name) == "") }
}
