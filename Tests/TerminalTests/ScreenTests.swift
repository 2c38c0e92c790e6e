import Testing

@testable import Terminal

@Suite("Screen and pager")
struct ScreenTests {
  @Test(
    "Unicode is shown where the locale in force says so",
    arguments: [
      (["LANG": "en_US.UTF-8"], true), (["LANG": "sv_SE.utf8"], true), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
      (["LC_ALL": "", "LC_CTYPE": "C.UTF-8"], true), ([:], false),
    ])
  func unicode(environment: [String: String], shows: Bool) {
    #expect(Screen(environment: environment).showsUnicode == shows)
  }

  @Test("What is no terminal has the size its environment says, and 80 by 24 else")
  func size() {
    #expect(Screen(environment: [:], descriptor: -1).size == (80, 24))
    #expect(Screen(environment: ["COLUMNS": "132", "LINES": "x"], descriptor: -1).size == (132, 24))
  }

  @Test("The pager is split at spaces and can be turned off")
  func pager() {
    func command(_ environment: [String: String]) -> [String] {
      Pager(screen: Screen(environment: environment)).command
    }
    #expect(command([:]) == ["less", "-FRX", "-PsSpace for more, q to go back"])
    #expect(command(["PAGER": "more -s; rm x"]) == ["more", "-s;", "rm", "x"])
    #expect(command(["PAGER": ""]) == [] && command(["PAGER": "cat"]) == [])
  }

  @Test("Nothing is paged into a pipe")
  func piped() {
    let screen = Screen(environment: ["TERM": "xterm"], descriptor: -1)
    #expect(!Pager(screen: screen).pages(String(repeating: "\n", count: 100)))
  }
}
