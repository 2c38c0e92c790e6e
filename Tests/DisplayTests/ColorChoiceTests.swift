import Display
import Testing

@Suite("Colour")
struct ColorChoiceTests {
  @Test(
    "The flag outranks NO_COLOR, that CLICOLOR_FORCE, that TERM=dumb, that the terminal",
    arguments: [
      (ColorChoice.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
      (.never, ["CLICOLOR_FORCE": "1"], true, false),
      (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
      (.auto, ["CLICOLOR_FORCE": "1", "TERM": "dumb"], false, true),
      (.auto, ["TERM": "dumb"], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": "", "CLICOLOR_FORCE": "0"], true, true),
      (.auto, [:], false, false),
    ])
  func rule(choice: ColorChoice, environment: [String: String], isTerminal: Bool, colors: Bool) {
    #expect(choice.colors(environment: environment, isTerminal: isTerminal) == colors)
  }
}
