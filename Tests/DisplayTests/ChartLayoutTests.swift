import Display
import Testing

@Suite("Charts")
struct ChartLayoutTests {
  let chart = Chart(bars: [
    .init(label: .text("Referral"), fraction: 1, value: .percent(1), note: "2 of 2"),
    .init(label: .text("Web"), fraction: 0.5, value: .percent(0.5), note: "2 of 4"),
    .init(label: .text("Trade Show"), fraction: 0, value: .percent(0), note: "0 of 1"),
  ])

  @Test("The numbers stand beside the bars")
  func bars() {
    #expect(
      Reply([.chart(chart)]).text(on: .wide(80)) == """
        Referral     ████████████████████  100.0 %   2 of 2
        Web          ██████████             50.0 %   2 of 4
        Trade Show                           0.0 %   0 of 1
        """)
  }

  @Test("A narrow page has shorter bars of ASCII")
  func narrow() {
    #expect(
      Reply([.chart(chart)]).text(on: Page(today: monday, width: 40, unicode: false)) == """
        Referral     ########  100.0 %   2 of 2
        Web          ####       50.0 %   2 of 4
        Trade Show               0.0 %   0 of 1
        """)
  }

  @Test("The narrowest page keeps the numbers")
  func narrowest() {
    #expect(
      Reply([.chart(chart)]).text(on: .wide(30)) == """
        Referral     100.0 %   2 of 2
        Web           50.0 %   2 of 4
        Trade Show     0.0 %   0 of 1
        """)
  }

  @Test("A screen reader hears label, value and note")
  func spoken() {
    #expect(
      Reply([.chart(chart)]).text(on: .spoken) == """
        Referral: 100.0 %, 2 of 2
        Web: 50.0 %, 2 of 4
        Trade Show: 0.0 %, 0 of 1
        """)
  }

  @Test("Anything above zero has a bar", arguments: [0.001, .infinity, .nan, -1])
  func slivers(fraction: Double) {
    let bar = Chart.Bar(label: .text("a"), fraction: fraction, value: .text("v"))
    #expect(Reply([.chart(Chart(bars: [bar]))]).text(on: .piped).contains("█") == (fraction == 0.001))
  }
}
