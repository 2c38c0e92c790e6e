import ArgumentParser
import Assistant

/// `banter say TEXT…`: one request, then exit.
struct Say: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Say one thing, and exit.")

  @OptionGroup var options: Options

  @Option(help: "Go on in the conversation of that name.")
  var session: String?

  @Argument(help: "What to say.")
  var text: [String]

  func run() throws {
    try options.run { launch in
      let assistant = try launch.assistant()
      let session = try launch.session(session)
      try launch.resume(session, on: assistant)
      let turn = assistant.take(text.joined(separator: " "))
      try show(launch.text(of: turn, session: session))
      try session?.save(assistant.conversation)
      return turn.exitCode
    }
  }
}
