import ArgumentParser

/// The program: flags and exit codes; what they mean is decided elsewhere.
struct Banter: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "banter",
    abstract: "A conversational sales assistant: type what happened, or ask.",
    discussion: """
      Without a command: a chat in a terminal; with input piped in, one request a line.
      """,
    version: version,
    subcommands: [
      Chat.self, Say.self, Parse.self, Entities.self, Learn.self, Replay.self, RecordSession.self, Import.self,
      Export.self, Demo.self, Backup.self,
      LintFiles.self,
      Doctor.self,
    ],
    defaultSubcommand: Chat.self)
}

/// Options may stand before the command: `banter --data book.db say hello`.
@main
enum Start {
  static func main() {
    reserveStandardStreams()
    let said = Array(CommandLine.arguments.dropFirst())
    do {
      if let wishes = Wishes(plain: said) { return try Chat.run(wishes) }
      let arguments = commandFirst(said)
      guard var command = command(arguments) else { return Banter.main(arguments) }
      try command.run()
    } catch { Banter.exit(withError: error) }
  }

  /// The command asked for, read without its siblings to save time; `nil` where all of the program
  /// has to be looked at: for help, versions, completions and mistakes.
  private static func command(_ arguments: [String]) -> (any ParsableCommand)? {
    let named = Banter.configuration.subcommands.first { $0._commandName == arguments.first }
    return named.map { try? $0.parse(Array(arguments.dropFirst())) } ?? (try? Chat.parse(arguments))
  }

  /// The arguments with the command's name moved to the front.
  static func commandFirst(_ arguments: [String]) -> [String] {
    let commands = Set(Banter.configuration.subcommands.map { $0._commandName })
    var place = 0
    while place < arguments.count, arguments[place].hasPrefix("-"), arguments[place] != "--" {
      place += Options.takingValues.contains(arguments[place]) ? 2 : 1
    }
    guard place < arguments.count, commands.contains(arguments[place]) else { return arguments }
    var ordered = arguments
    ordered.insert(ordered.remove(at: place), at: 0)
    return ordered
  }
}
