import ArgumentParser

/// The options of `replay` for somebody who learns from a transcript.
struct Modes: ParsableArguments {
  enum Mode: Hashable {
    case play, step, coach
  }

  @Flag(help: "Play a transcript as if somebody typed it: space pauses, n is the next scene, q quits.")
  var play = false

  @Flag(
    help: "Go through a transcript turn by turn: n, b (back), r (the record), e (a line of your own), g (a scene), q.")
  var step = false

  @Flag(help: "Be given a transcript's goals, and points for reaching them.")
  var coach = false

  @Option(help: "With --play: how many times as fast.")
  var speed = 1.0

  @Option(help: "With --play: write it to this file as an asciicast (version 3) instead.")
  var cast: String?

  var mode: Mode? { play || cast != nil ? .play : step ? .step : coach ? .coach : nil }

  func validate() throws {
    if [play || cast != nil, step, coach].count(where: { $0 }) > 1 {
      throw ValidationError("One of --play, --step and --coach at a time.")
    }
    if !(0.1...1000).contains(speed) { throw ValidationError("--speed takes a number from 0.1 to 1000.") }
    if cast?.isEmpty == true { throw ValidationError("--cast takes the path of a file.") }
  }
}
