import ArgumentParser
import Display
import Trainer

/// `banter replay [PATH…]`: checks transcripts.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Check transcripts; Banter's own without a path.")

  @OptionGroup var options: Options

  @Argument(help: "Transcripts, or folders of them.")
  var paths: [String] = []

  @Flag(help: "Stop at the first difference.")
  var failFast = false

  @Option(help: "Only transcripts with this tag.")
  var tag: [String] = []

  @Option(help: "Only scenes whose title holds this.")
  var scene: String?

  @Flag(help: "Report in the Test Anything Protocol.")
  var tap = false

  @Option(help: "Also write a JUnit report to this file.")
  var junit: String?

  func run() throws {
    try options.run { launch in
      var wishes = ReplayOptions()
      wishes.tags = tag
      wishes.scene = scene
      wishes.failFast = failFast
      wishes.tap = tap
      wishes.version = Banter.version
      let result = try Trainer.replay(paths: paths, options: wishes)
      try show(result.reply.text(on: launch.page))
      if let junit { try launch.write(result.junit, to: junit) }
      return result.exitCode
    }
  }
}
