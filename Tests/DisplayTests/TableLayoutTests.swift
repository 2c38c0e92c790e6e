import Display
import Figures
import Testing

@Suite("Tables")
struct TableLayoutTests {
  @Test("Piped, nothing is cut and columns stand under each other")
  func piped() {
    #expect(
      Reply([.table(deals)]).text(on: .piped) == """
        Deal                                      Stage          Amount  Close            Owner
        Platform Rollout for the Northern Region  Proposal     $120,000  Mon 23 Nov       Sam
        Pilot                                     Discovery     $18,000  Fri 22 Jan 2027  Kim
        東京オフィス                              Closed Won  €1,200.50
        """)
  }

  @Test("The widest text column is cut first")
  func shrunk() {
    #expect(
      Reply([.table(deals)]).text(on: .wide(70)) == """
        Deal                     Stage          Amount  Close            Owner
        Platform Rollout for t…  Proposal     $120,000  Mon 23 Nov       Sam
        Pilot                    Discovery     $18,000  Fri 22 Jan 2027  Kim
        東京オフィス             Closed Won  €1,200.50
        """)
  }

  @Test("Then columns are dropped and the reply says how to see them")
  func dropped() {
    #expect(
      Reply([.table(deals)]).text(on: .wide(40)) == """
        Deal               Stage          Amount
        Platform Rollout…  Proposal     $120,000
        Pilot              Discovery     $18,000
        東京オフィス       Closed Won  €1,200.50
        +2 columns: show all
        """)
  }

  @Test("Where all columns are wanted they become records")
  func allColumns() {
    let page = Page(today: monday, width: 40, allColumns: true)
    let first = Reply([.table(deals)]).text(on: page).split(separator: "\n").prefix(6)
    #expect(
      first.joined(separator: "\n") == """
        1. Deal: Platform Rollout for the
             Northern Region
           Stage: Proposal
           Amount: $120,000
           Close: Mon 23 Nov
           Owner: Sam
        """)
  }

  @Test("For a screen reader every value has its heading, empty ones too")
  func spoken() {
    let last = Reply([.table(deals)]).text(on: .spoken).split(separator: "\n").suffix(5)
    #expect(
      last.joined(separator: "\n") == """
        3. Deal: 東京オフィス
           Stage: Closed Won
           Amount: €1,200.50
           Close: none
           Owner: none
        """)
  }

  @Test("A row that is too short ends in empty cells")
  func shortRow() {
    let table = Table(columns: [.init("a", "A"), .init("b", "B")], rows: [[.text("x")], [.text("y"), .text("z")]])
    #expect(Reply([.table(table)]).text(on: .piped) == "A  B\nx\ny  z")
  }

  @Test("A column with nothing in it is left out")
  func emptyColumn() {
    let table = Table(columns: [.init("a", "A"), .init("b", "B")], rows: [[.text("x"), .empty]])
    #expect(Reply([.table(table)]).text(on: .piped) == "A\nx")
  }

  @Test("Amounts and dates are never cut, whatever the width", arguments: 20...90)
  func wholeValues(width: Int) {
    let text = Reply([.table(deals)]).text(on: .wide(width))
    #expect(text.contains("$120,000"))
    #expect(!text.contains("Close") || text.contains("Fri 22 Jan 2027") || text.contains("Closed"))
  }
}
