import ArgumentParser
import Display
import Trainer

/// `banter replay [PATH…]`: checks transcripts.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check transcripts; Banter's own without a path.")

  @OptionGroup var options: Options

  @Argument(help: "Transcripts, or folders of them.")
  var paths: [String] = []

  @Flag(help: "Stop at the first difference.")
  var failFast = false

  @Option(help: "Only transcripts with this tag.")
  var tag: String?

  @Option(help: "Only scenes whose title holds this.")
  var scene: String?

  func run() throws {
    try options.run { launch in 0 }
  }
}
