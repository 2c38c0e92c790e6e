import Figures
import Testing

@testable import Sales

@Suite("Identities")
struct IDMintTests {
  @Test("An identity is a UUID of version 7 that begins with its moment")
  func version() throws {
    var mint = IDMint(seed: 1)
    let text = mint.next(at: Instant(seconds: 1_795_516_200)).text
    let letters = Array(text)
    #expect(text.utf8.count == 36 && [8, 13, 18, 23].allSatisfy { letters[$0] == "-" })
    #expect(letters[14] == "7" && "89ab".contains(letters[19]))
    let milliseconds = Int(text.prefix(13).filter { $0 != "-" }, radix: 16)
    #expect(milliseconds == 1_795_516_200_000)
  }

  @Test("Identities ascend, also within a moment and when the clock goes back")
  func ascending() {
    var mint = IDMint(seed: 1)
    let moments = [1000, 1000, 2000, 1500] + Array(repeating: 2000, count: 10_000)
    let ids = moments.map { mint.next(at: Instant(seconds: $0)) }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
  }
}
