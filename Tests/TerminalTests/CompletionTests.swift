import Testing

@testable import Terminal

@Suite("Completion")
struct CompletionTests {
  func completed(_ line: String, _ texts: String...) -> String {
    let completion = Completion(line, texts.map { Candidate($0) })
    return String(line.unicodeScalars.dropLast(completion.replaced).map(Character.init)) + completion.inserted
  }

  @Test("One candidate takes the place of what was typed of it, however many words")
  func single() {
    #expect(completed("log demo for acme c", "Acme Corporation") == "log demo for Acme Corporation ")
    #expect(completed("log de", "demo") == "log demo ")
    #expect(completed("log ", "demo") == "log demo ")
    #expect(completed("", "log") == "log ")
    #expect(completed("log \"acm", "Acme") == "log \"Acme ")
  }

  @Test("A name may be typed without its accents")
  func accents() {
    #expect(completed("call zoe's pat", "Zoë's Pâtisserie") == "call Zoë's Pâtisserie ")
    #expect(completed("call zoë's pât", "Zoe's Patisserie") == "call Zoe's Patisserie ")
  }

  @Test("A candidate that corrects the last word replaces it")
  func correction() {
    #expect(completed("log demo for acmee", "Acme") == "log demo for Acme ")
  }

  @Test("Several are completed as far as they agree")
  func several() {
    #expect(completed("for ac", "Acme Corporation", "Acme Labs") == "for Acme ")
    #expect(completed("for zo", "Zoë A", "zoë B") == "for Zoë ")
  }

  @Test("Where typing more is all that helps, they are listed")
  func listed() {
    let candidates = [Candidate("demo"), Candidate("deal")]
    #expect(Completion("log de", candidates).listed == candidates)
    #expect(Completion("log ", [Candidate("call"), Candidate("demo")]).listed.count == 2)
    #expect(Completion("log x", []).listed.isEmpty)
  }
}

@Suite("The list of candidates")
struct CandidateListTests {
  @Test("Candidates with details have a row each, cut at the edge")
  func described() {
    let candidates = [
      Candidate("Acme Corporation", detail: "account, Proposal, $120,000"), Candidate("demo", detail: "activity"),
    ]
    let list = CandidateList(candidates: candidates, columns: 40, rows: 20)
    #expect(list.lines == ["  Acme Corporation   account, Proposal…", "  demo               activity"])
  }

  @Test("Without details they stand in columns")
  func plain() {
    let list = CandidateList(
      candidates: ["call", "demo", "e-mail", "meeting"].map { Candidate($0) }, columns: 30, rows: 20)
    #expect(list.lines == ["  call     demo     e-mail", "  meeting"])
  }

  @Test("More than the screen holds are counted")
  func tooMany() {
    let candidates = (1...50).map { Candidate("deal \($0)", detail: "open") }
    let list = CandidateList(candidates: candidates, columns: 40, rows: 5)
    #expect(list.lines.count == 5 && list.lines.last == "  and 46 more: type another letter")
  }

  @Test("Control characters in a name are shown, not obeyed")
  func safe() {
    #expect(CandidateList(candidates: [Candidate("a\u{1b}[2J")], columns: 40, rows: 5).lines == ["  a␛[2J"])
  }
}
