import Display
import Figures
import Testing

@Suite("Marked text")
struct RenderingTests {
  func marks(_ reply: Reply, _ page: Page) -> [String] {
    let marked = reply.marked(on: page)
    let bytes = Array(marked.text.utf8)
    return marked.marks.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("Every typed part is found where it stands")
  func marks() {
    let reply = Reply("Zoë moved \(account("東京")) to \(dollars(500)), due \(monday): \(2, of: "deal"), \(percent: 0.5)")
    #expect(marks(reply, .piped) == ["東京", "$500", "Mon 23 Nov", "2 deals", "50.0 %"])
    #expect(reply.marked(on: .piped).text == reply.text(on: .piped))
  }

  @Test("A name broken over two rows has two marks, an amount one")
  func broken() {
    let reply = Reply("A call with \(account("Acme Corporation")) about \(dollars(5_000))")
    #expect(marks(reply, .wide(20)) == ["Acme", "Corporation", "$5,000"])
  }

  @Test("Cells of a table are marked too, without their padding")
  func cells() {
    #expect(
      marks(Reply([.table(deals)]), .piped).prefix(3) == [
        "Platform Rollout for the Northern Region", "$120,000", "Mon 23 Nov",
      ])
  }
}
