import ArgumentParser
import Assistant
import Display

/// `banter backup FILE`: a safe copy of a live book.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Make a safe copy of the book, also while it is in use.")

  @OptionGroup var options: Options

  @Argument(help: "The file to make.")
  var file: String

  func run() throws {
    try options.run { launch in
      guard launch.exists(launch.dataFile) else { throw Fault(["There is no book \(launch.dataFile)."], exitCode: 69) }
      try launch.readOnlyStore().backup(to: file)
      try show(Reply("Copied \(launch.dataFile) to \(file).").text(on: launch.page))
      return 0
    }
  }
}
