import ArgumentParser
import Assistant
import Display

/// `banter import PATH… --from salesforce`: takes records from files of another system.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take records from files of another system.")

  @OptionGroup var options: Options

  @Argument(help: "Files, or folders of them.")
  var paths: [String]

  @Option(help: "The system they come from: salesforce.")
  var from: String

  @Flag(help: "Report what would be taken, and change nothing.")
  var dryRun = false

  @Flag(help: "Take the good rows of a file that has bad ones.")
  var keepGoing = false

  func run() throws {
    try options.run { launch in
      let turn = try launch.assistant().take(files: paths, from: from, dryRun: dryRun, parts: keepGoing)
      try show(launch.text(of: turn, session: nil))
      return turn.exitCode
    }
  }
}
