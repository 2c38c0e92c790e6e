import ArgumentParser
import Display
import Foundation
import Trainer

/// `banter replay [PATH…]`: checks transcripts.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Check transcripts, or learn from one; Banter's own without a path.")

  @OptionGroup var options: Options

  @OptionGroup(title: "Learning") var modes: Modes

  @Argument(help: "Transcripts, or folders of them; to learn from, one of Banter's own by its name.")
  var paths: [String] = []

  @Flag(help: "Stop at the first difference.")
  var failFast = false

  @Option(help: "Only transcripts with this tag.")
  var tag: [String] = []

  @Option(help: "Only scenes whose title holds this.")
  var scene: String?

  @Flag(help: "Report in the Test Anything Protocol.")
  var tap = false

  @Option(help: "Transcripts that are played at a time; as many as the machine has processors unless said.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Tell how much of the intents, slots, interview questions and repair patterns is touched.")
  var coverage = false

  @Flag(
    help:
      "Bring replies that differ up to what is said now: asks of each whether to keep, bless or loosen it; with --no-input all are blessed."
  )
  var update = false

  @Flag(help: "With --update: checks of the record too.")
  var records = false

  @Option(help: "Also write a JUnit report to this file.")
  var junit: String?

  func validate() throws {
    if modes.mode != nil, update || coverage || tap || failFast || junit != nil {
      throw ValidationError("--play, --step and --coach go with none of the options of a check.")
    }
    if !(1...1000).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1000.") }
  }

  func run() throws {
    try options.run { launch in
      if let mode = modes.mode { return try Teaching(launch: launch, modes: modes).run(mode, paths) }
      if update { return try Updating(launch: launch, records: records).run(paths) }
      if coverage { return try showCoverage(on: launch.page) }
      var wishes = ReplayOptions()
      wishes.tags = tag
      wishes.scene = scene
      wishes.failFast = failFast
      wishes.tap = tap
      wishes.jobs = jobs
      wishes.version = Banter.version
      let result = try Trainer.replay(paths: paths, options: wishes)
      try show(result.reply.text(on: launch.page))
      if let junit { try launch.write(result.junit, to: junit) }
      return result.exitCode
    }
  }

  private func showCoverage(on page: Page) throws -> Int32 {
    let coverage = try Trainer.coverage(paths: paths, jobs: jobs)
    try show(options.json ? coverage.json.description : coverage.reply.text(on: page))
    return 0
  }
}
