import Testing

@testable import Language

@Suite("Names on file are found as people say them")
struct NamesTests {
  private func account(_ words: String, _ names: [Name] = Desk.names) throws -> Slot? {
    try Desk.reader(names).read("log a call with \(words)").requests.first?["account"]
  }

  @Test(
    "In full, without suffix, accent or capital, misspelt once, quoted",
    arguments: [
      ("GLOBEX", "Globex"), ("muller", "Müller GmbH"), ("Müller GmbH", "Müller GmbH"), ("Glbex", "Globex"),
      ("Globxe", "Globex"), ("smith and sons", "Smith & Sons"), ("\"Smith & Sons\"", "Smith & Sons"),
      ("acme corporation", "Acme Corporation"), ("Acme Labs", "Acme Labs"),
    ] as [(String, String)])
  func found(words: String, name: String) throws {
    let slot = try account(words)
    #expect(slot?.value?.words == name)
    #expect(slot?.candidates == [])
  }

  @Test("Several that fit as well are candidates; a full name is certain")
  func ambiguous() throws {
    #expect(try account("acme")?.candidates.map(\.name) == ["Acme Corporation", "Acme Labs"])
    let plain = Desk.names + [Name(kind: "account", id: "a9", name: "Acme")]
    #expect(try account("acme", plain)?.candidates == [])
    #expect(try account("acme", plain)?.value?.words == "Acme")
  }

  @Test("A first name, and a possessive")
  func parts() throws {
    #expect(try Desk.reader().read("log a call with hank").requests.first?["contact"]?.value?.words == "Hank Scorpio")
    let pipeline = try Desk.reader().read("what's Globex's pipeline").requests.first?["account"]
    #expect(pipeline?.value?.words == "Globex")
    #expect(pipeline?.text == "Globex")
    #expect(try Desk.reader().read("whats globexs pipeline").requests.first?["account"]?.value?.words == "Globex")
  }

  @Test("A name on file masks the date in it")
  func masked() throws {
    let request = try Desk.reader().read("log a call with April Jones").requests.first
    #expect(request?["contact"]?.value?.words == "April Jones")
    #expect(request?["when"] == nil)
  }

  @Test("An unknown name is kept as typed; pronouns, dates and question words are none")
  func unknown() throws {
    let slot = try account("Zorblax Industries yesterday")
    #expect(slot?.text == "Zorblax Industries")
    #expect(slot?.problem == .unknownName)
    #expect(try account("them") == nil)
    #expect(try account("tomorrow") == nil)
  }

  @Test("Names come and go without a new reader")
  func updates() throws {
    var reader = try Desk.reader([])
    #expect(reader.read("log a call with Hooli").requests.first?["account"]?.problem == .unknownName)
    reader.names.insert(Name(kind: "account", id: "h", name: "Hooli"))
    #expect(reader.read("log a call with Hooli").requests.first?["account"]?.value?.words == "Hooli")
    reader.names.insert(Name(kind: "account", id: "h", name: "Hooligan"))
    #expect(reader.read("log a call with Hooligan").requests.first?["account"]?.value?.words == "Hooligan")
    reader.names.remove(kind: "account", id: "h")
    #expect(reader.read("log a call with Hooligan").requests.first?["account"]?.problem == .unknownName)
  }

  @Test("Those that begin with a text, whose last word may be unfinished, the full one first")
  func beginnings() throws {
    let reader = try Desk.reader(Desk.names + [Name(kind: "account", id: "a9", name: "Acme")])
    let found = { (text: String) in reader.names(beginningWith: text, kind: "account").map(\.name) }
    #expect(found("acme").first == "Acme" && Set(found("acme")) == ["Acme", "Acme Corporation", "Acme Labs"])
    #expect(found("Acme Corp") == ["Acme Corporation"])
    #expect(found("Labs").isEmpty && found("Zorblax").isEmpty && found("").isEmpty)
    #expect(reader.names(beginningWith: "acme", kind: "contact").isEmpty)
  }

  @Test("Of thousands, those said and misspelt are found, and taken away again")
  func many() throws {
    var names = Names()
    for number in 0..<5_000 { names.insert(Name(kind: "account", id: "\(number)", name: "Firm\(number) Holding")) }
    names.insert(Name(kind: "account", id: "z", name: "Zanzibar Spice"))
    #expect(names.count == 5_001)
    var reader = try Desk.reader([])
    reader.names = names
    #expect(reader.read("log a call with Zanzibr Spice").requests.first?["account"]?.value?.words == "Zanzibar Spice")
    #expect(reader.read("log a call with firm 77").requests.first?["account"]?.value?.words == "Firm77 Holding")
    reader.names.remove(kind: "account", id: "z")
    #expect(reader.read("log a call with Zanzibar Spice").requests.first?["account"]?.problem == .unknownName)
  }
}
