import Testing

@testable import Language

/// The folded tokens of a text, punctuation included.
private func words(_ text: String) -> [String] {
  let sentence = Sentence(text)
  return sentence.tokens.indices.map(sentence.word)
}

@Suite("A sentence is taken apart the same way everywhere")
struct SentenceTests {
  @Test(
    "Spelling variants fold to the same words",
    arguments: [
      ("What’s", ["what", "is"]), ("whats", ["what", "is"]), ("don't", ["do", "not"]), ("dont", ["do", "not"]),
      ("can't", ["can", "not"]), ("cannot", ["can", "not"]), ("won't", ["will", "not"]), ("let's", ["let", "us"]),
      ("we're", ["we", "are"]), ("I'm", ["i", "am"]), ("I'd", ["i", "would"]), ("can u", ["can", "you"]),
      ("Kim'd", ["kim", "'d"]),
      ("Acme's", ["acme", "'s"]),
      ("customers' calls", ["customers", "'s", "calls"]), ("O'Brien", ["obrien"]), ("o'clock", ["oclock"]),
      ("Smith & Sons", ["smith", "and", "sons"]), ("w/ Hank", ["with", "hank"]), ("w/o", ["without"]),
      ("Zoë Müller", ["zoe", "muller"]), ("Zoe\u{308}", ["zoe"]), ("GROSSE Straße", ["grosse", "strasse"]),
      ("p.m.", ["pm"]), ("U.S.A", ["usa"]), ("e-mail E-Mailed", ["email", "emailed"]), ("follow-up", ["follow", "up"]),
      ("close_date", ["close", "date"]), ("3pm", ["3", "pm"]), ("Q3", ["q", "3"]), ("50%", ["50", "%"]),
      ("$1.2mm", ["$", "1", ".", "2", "mm"]), ("call @ Acme", ["call", "at", "acme"]),
      ("jane@acme.com", ["jane", "@", "acme", ".", "com"]), ("ＡＢＣ１", ["abc", "1"]), ("a\u{200B}b", ["ab"]),
      ("and/or", ["and", "/", "or"]), ("3-5", ["3", "5"]), ("-5", ["-", "5"]),
    ] as [(String, [String])])
  func folding(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("Every token points back to the bytes it came from")
  func spans() {
    let sentence = Sentence("Zoë’s   demo, don’t")
    let texts = sentence.tokens.indices.map { sentence.text($0..<$0 + 1) }
    #expect(texts == ["Zoë", "’s", "demo", ",", "do", "n’t"])
  }

  @Test("Joints tell a hyphen and a gap from nothing")
  func joints() {
    #expect(Sentence("3-5pm now").tokens.map(\.joint) == [.space, .hyphen, .none, .space])
  }

  @Test("Quotation marks pair up, single ones too, and an apostrophe is none")
  func quotes() {
    let double = Sentence("note \"call back\" now")
    #expect(double.quotes.map { double.text($0.open + 1..<$0.close) } == ["call back"])
    let single = Sentence("when I say 'ping' it's fine")
    #expect(single.quotes.map { single.text($0.open + 1..<$0.close) } == ["ping"])
    #expect(Sentence("a 5\" screen").quotes.isEmpty)
  }

  @Test("A question mark at the end makes a question")
  func question() {
    #expect(Sentence("did I call?").isQuestion)
    #expect(!Sentence("is it? yes").isQuestion)
  }

  @Test("Bytes that are no text become gaps, and nothing crashes")
  func hostile() {
    let broken = Sentence(bytes: [0x61, 0xFF, 0x62, 0, 0x63, 0xE2, 0x82])
    #expect(broken.tokens.indices.map(broken.word) == ["a", "b", "c"])
    #expect(Sentence(String(repeating: "'\"x-", count: 2500)).count > 0)
    #expect(Sentence(String(repeating: "👍🏽", count: 1000)).tokens.allSatisfy { $0.isIgnorable })
  }

  @Test("Random bytes keep every span inside the text and in order")
  func randomBytes() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("abs'`\"-./w@&%$3 \u{301}é👍\0n't".utf8) + [0xFF, 0xC3, 0xE2]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in alphabet.randomElement() ?? 0 }
      let sentence = Sentence(bytes: bytes)
      var end = 0
      for token in sentence.tokens {
        #expect(token.start >= end && token.end > token.start && Int(token.end) <= bytes.count, "\(bytes)")
        end = Int(token.end)
      }
    }
  }
}
