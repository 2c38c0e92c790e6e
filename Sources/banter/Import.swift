import ArgumentParser
import Assistant
import Display

/// `banter import PATH… --from salesforce`: takes records from files.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take records from files.")

  @OptionGroup var options: Options

  @Argument(help: "Files, or folders of them.")
  var paths: [String]

  @Option(help: "What wrote them: salesforce, hubspot, csv or json.")
  var from: String

  @Option(help: "A file that says which column is which field (YAML; the README shows one).")
  var map: String?

  @Flag(help: "Report what would be taken, and change nothing.")
  var dryRun = false

  @Flag(help: "Take the good rows of a file that has bad ones.")
  var keepGoing = false

  func run() throws {
    try options.run { launch in
      var wish = ImportWish(paths, from: from)
      wish.map = try map.map { ($0, try Launch.text(of: $0)) }
      (wish.isDryRun, wish.takesParts) = (dryRun, keepGoing)
      wish.hasLocale = launch.hasLocale
      let progress = Progress(launch)
      wish.progress = progress.tell
      let turn = try launch.assistant().take(wish)
      progress.end()
      try show(launch.text(of: turn, session: nil))
      return turn.exitCode
    }
  }
}
