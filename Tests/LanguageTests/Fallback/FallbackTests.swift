import Testing

@testable import Language

@Suite("A small model learnt from examples guesses what a sentence asks for")
struct FallbackTests {
  private static let says = [
    "weather": [
      "will it rain in oslo", "is it sunny today", "what is the weather like", "how cold does it get tonight",
      "tell me the weather for tomorrow", "does it rain this weekend", "weather in oslo please", "is it cold outside",
    ],
    "music": [
      "play some jazz", "put on a song by queen", "i want to hear music", "play my favourite song",
      "turn the music up", "next song please", "play the album again", "skip this song",
    ],
    "timer": [
      "set a timer for ten minutes", "start the timer", "how long is left on the timer", "stop the timer",
      "timer for the eggs", "set a timer please", "cancel my timer", "pause the timer for now",
    ],
  ]

  private static let lessons =
    says.sorted { $0.key < $1.key }.flatMap { intent, texts in texts.map { Lesson($0, intent: intent) } }
    + [
      "who is the king of spain", "buy me a car", "how do planes fly", "write a poem", "lend me money", "do you dream",
    ]
    .map { Lesson($0, intent: nil) }

  private let fallback: Fallback

  init() throws { fallback = try Fallback(learning: Self.lessons) }

  @Test(
    "Sentences that were not among the lessons are taken for what they ask",
    arguments: [
      ("will it be cold in oslo tomorrow", "weather"), ("please play a song", "music"), ("stop my timer now", "timer"),
      ("WILL IT BE COLD?", "weather"),
    ])
  func guesses(_ line: String, _ intent: String) {
    #expect(fallback.guesses(line).first?.intent == intent)
  }

  @Test("A slip of the fingers changes nothing")
  func misspelt() {
    #expect(fallback.guesses("what is the waether like").first?.intent == "weather")
    #expect(fallback.guesses("paly some jaz").first?.intent == "music")
  }

  @Test("The further a sentence is from the lessons, the less sure is the guess; words alone are never surer than 1")
  func confidence() throws {
    let known = try #require(fallback.guesses("play some jazz").first)
    let strange = try #require(fallback.guesses("zebras quietly folded origami").first)
    #expect(known.confidence > strange.confidence)
    for line in ["play", "a", "?!", "", "play play play play play play play"] {
      for guess in fallback.guesses(line) { #expect((0...1).contains(guess.confidence)) }
    }
    #expect(fallback.guesses("?!").isEmpty)
  }

  @Test("The same lessons give the same model, byte for byte")
  func sameAgain() throws {
    #expect(try Fallback(learning: Self.lessons).encoded() == fallback.encoded())
  }

  @Test("A model read back from its bytes guesses the same")
  func readBack() throws {
    let again = try Fallback(encoded: fallback.encoded())
    for line in Self.lessons.map(\.text) { #expect(again.guesses(line) == fallback.guesses(line)) }
  }

  @Test("A model that was cut short or lengthened is refused")
  func damaged() {
    let bytes = fallback.encoded()
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: MalformedGrammar.self) { try Fallback(encoded: Array(bytes.prefix(count))) }
    }
    #expect(throws: MalformedGrammar.self) { try Fallback(encoded: bytes + [0]) }
  }

  @Test("One intent alone teaches nothing")
  func tooFew() {
    #expect(throws: LessonError.fewerThanTwoIntents) {
      try Fallback(learning: [Lesson("hello", intent: "greet"), Lesson("rain", intent: nil)])
    }
  }
}
