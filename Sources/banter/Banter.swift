import ArgumentParser

/// The program: flags and exit codes; what they mean is decided elsewhere.
@main
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
      Chat.self, Say.self, Parse.self, Entities.self, Replay.self, Import.self, Demo.self, Backup.self, LintFiles.self,
      Doctor.self,
    ],
    defaultSubcommand: Chat.self)
}
