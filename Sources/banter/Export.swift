import ArgumentParser
import Assistant
import Display

/// `banter export PATH --to json`: writes the book into files for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the book into files for other programs.")

  @OptionGroup var options: Options

  @Argument(help: "The file, or the folder where there is one for each kind of record.")
  var path: String

  @Option(help: "The form: salesforce, csv, json, markdown or ics.")
  var to: String

  @Flag(help: "Write over files that are there.")
  var overwrite = false

  func run() throws {
    try options.run { launch in
      let assistant = try launch.assistant(on: try launch.readOnlyStore())
      let turn = assistant.export(to: path, as: to, replaces: overwrite)
      try show(launch.text(of: turn, session: nil))
      return turn.exitCode
    }
  }
}
