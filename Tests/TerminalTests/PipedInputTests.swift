import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Piped input")
struct PipedInputTests {
  /// The lines read from a file with these bytes.
  func lines(_ bytes: [UInt8], limit: Int = 10) throws -> [PipedInput.Line] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
    rewind(file)
    var input = PipedInput(descriptor: fileno(file), limit: limit)
    var lines: [PipedInput.Line] = []
    while let line = input.next() { lines.append(line) }
    return lines
  }

  func lines(_ text: String, limit: Int = 10) throws -> [PipedInput.Line] { try lines(Array(text.utf8), limit: limit) }

  @Test("Line ends of any system are dropped, empty lines kept, the last needs none")
  func ends() throws {
    #expect(try lines("a\r\n\nb") == ["a", "", "b"].map { .text($0, isRepaired: false) })
    #expect(try lines("") == [])
    #expect(try lines("\u{FEFF}a\n\u{FEFF}") == [.text("a", isRepaired: false), .text("\u{FEFF}", isRepaired: false)])
  }

  @Test("Invalid UTF-8 is repaired and reported")
  func invalid() throws {
    #expect(
      try lines([0x61, 0xFF, 0x0A, 0x00, 0x0A]) == [
        .text("a\u{FFFD}", isRepaired: true), .text("\0", isRepaired: false),
      ])
  }

  @Test("A line past the limit is reported with its length, and the next is read")
  func tooLong() throws {
    #expect(try lines("0123456789\n") == [.text("0123456789", isRepaired: false)])
    #expect(try lines("0123456789\r\n") == [.text("0123456789", isRepaired: false)])
    #expect(try lines("0123456789x\nok\n") == [.tooLong(bytes: 11), .text("ok", isRepaired: false)])
    #expect(
      try lines(String(repeating: "x", count: 1_000_000) + "\nok") == [
        .tooLong(bytes: 1_000_000), .text("ok", isRepaired: false),
      ])
  }
}
