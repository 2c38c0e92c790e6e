import ArgumentParser
import Dialogue
import Language

/// `banter lint [PATH…]`: checks intents and the playbook.
struct LintFiles: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lint", abstract: "Check intent files and the playbook.")

  @OptionGroup var options: Options

  @Argument(help: "Folders of intents; the team's own overlay without one.")
  var paths: [String] = []

  func run() throws {
    try options.run { launch in
      let own = launch.folders.configuration + "/intents"
      let folders = paths.isEmpty && launch.exists(own) ? [own] : paths
      let findings = try Inspection.findings(in: folders)
      let faults = try Inspection.faults(of: try launch.playbook()())
      for finding in findings { try show("\(finding)") }
      for fault in faults { try show(fault) }
      let wrong = findings.filter { !$0.isWarning }.count + faults.count
      try show(wrong == 0 ? "Nothing to mend." : "\(wrong) to mend.")
      return wrong == 0 ? 0 : 78
    }
  }
}
