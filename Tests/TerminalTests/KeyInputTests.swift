import Testing

@testable import Terminal

@Suite("Keys from bytes")
struct KeyInputTests {
  /// The keys read when the bytes come one at a time.
  func keys(_ bytes: [UInt8], vi: Bool = false) -> [KeyInput.Key] {
    var input = KeyInput()
    input.readsCursorKeys = vi
    var keys: [KeyInput.Key] = []
    for byte in bytes {
      input.append([byte])
      while case .key(let key) = input.next() { keys.append(key) }
    }
    while case .key(let key) = input.next(isLast: true) { keys.append(key) }
    return keys
  }

  func keys(_ text: String, vi: Bool = false) -> [KeyInput.Key] { keys(Array(text.utf8), vi: vi) }

  @Test("Characters of any length are read whole")
  func characters() {
    #expect(keys("aé東👍") == ["a", "é", "東", "👍"].map { .character($0) })
  }

  @Test(
    "A byte that begins nothing is one U+FFFD",
    arguments: [[0xFF], [0x80], [0xC3, 0x61], [0xE6, 0x9D], [0xED, 0xA0, 0x80]])
  func invalid(bytes: [UInt8]) {
    let read = keys(bytes)
    #expect(read.first == .character("\u{FFFD}") && read.count <= bytes.count)
  }

  @Test("What is pasted is one key, control characters and all")
  func paste() {
    #expect(keys("a\u{1b}[200~x\ny\u{3}\u{1b}[201~b") == [.character("a"), .pasted("x\ny\u{3}"), .character("b")])
    #expect(keys("\u{1b}[200~cut") == [.pasted("cut")])
  }

  @Test("A lone Escape is Escape, an arrow is an arrow only for vi")
  func escape() {
    #expect(keys("\u{1b}") == [.character("\u{1b}")])
    #expect(keys("\u{1b}[A", vi: true) == [.cursor(.up)])
    #expect(keys("\u{1b}[A").count == 3)
    #expect(keys("\u{1b}x", vi: true) == [.character("\u{1b}"), .character("x")])
  }

  @Test("A key that means nothing is passed over whole, lest vi obey its letters")
  func unknown() {
    #expect(keys("\u{1b}[15~a\u{1b}OPb\u{1b}[1;2Zc", vi: true) == ["a", "b", "c"].map { .character($0) })
  }

  @Test("Ctrl-C and Ctrl-Z are told apart")
  func signals() {
    #expect(keys("\u{3}\u{1a}") == [.interrupt, .suspend])
  }
}

@Suite("Pastes")
struct KeyboardTests {
  @Test("Lines are parted, tabs become spaces, controls go")
  func pieces() {
    #expect(
      Keyboard.pieces(of: "a\tb\r\nc\u{1b}\n\nd") == [
        .text("a b"), .lineEnd, .text("c"), .lineEnd, .lineEnd, .text("d"),
      ])
    #expect(Keyboard.pieces(of: "a\n") == [.text("a"), .lineEnd])
  }
}
