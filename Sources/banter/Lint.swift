import ArgumentParser
import Dialogue
import Display
import Language

/// `banter lint [PATH…]`: checks intents, transcripts and the playbook; `--misses` ranks what was not understood.
struct LintFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check intents, transcripts and the playbook.")

  @OptionGroup var options: Options

  @Argument(
    help: "Intents (.yaml) and transcripts (.txt), or folders of them; without one Banter's, and the team's intents.")
  var paths: [String] = []

  @Flag(help: "Rank what was typed and not understood, for whoever tends the intents; with a path, check it as well.")
  var misses = false

  func run() throws {
    try options.run { launch in
      if misses { try showMisses(launch) }
      if misses, paths.isEmpty { return 0 }
      var inspection = Inspection()
      if paths.isEmpty { try checkAll(launch, &inspection) } else { try checkPaths(&inspection) }
      inspection.check(try launch.playbook()())
      try inspection.findings.forEach(show)
      try show(inspection.scope)
      try show(inspection.mistakes == 0 ? "Nothing to mend." : "\(inspection.mistakes) to mend.")
      return inspection.mistakes == 0 ? 0 : 78
    }
  }

  private func showMisses(_ launch: Launch) throws {
    let report = try MissReport(launch)
    try show(options.json ? report.json.description : report.reply.text(on: launch.page))
  }

  private func checkAll(_ launch: Launch, _ inspection: inout Inspection) throws {
    inspection.check(try launch.ownIntents.map(Inspection.intents) ?? [], over: Shipped.intents)
    if let own = launch.ownIntents { try inspection.check(interviews: own + "/interviews") }
    inspection.check(transcripts: [])
    inspection.check(launch.templates)
  }

  /// Each path by itself: a folder may be a whole of its own.
  private func checkPaths(_ inspection: inout Inspection) throws {
    for path in paths where !path.hasSuffix(".txt") {
      let intents = try Inspection.intents(at: path)
      if !intents.isEmpty { inspection.check(intents) }
      try inspection.check(interviews: path + "/interviews")
    }
    let texts = paths.filter { $0.hasSuffix(".txt") || Inspection.isFolder($0) }
    if !texts.isEmpty { inspection.check(transcripts: texts) }
  }
}
