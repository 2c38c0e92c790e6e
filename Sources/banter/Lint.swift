import ArgumentParser
import Assistant
import Display
import Language

/// `banter lint`: checks intents, the playbook and transcripts.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check intent files and the playbook.")

  @OptionGroup var options: Options

  @Argument(help: "Folders of intents; Banter's own without one.")
  var paths: [String] = []

  func run() throws {
    try options.run { launch in
      let findings = try Inspection(launch: launch).findings(in: paths)
      for finding in findings { show(finding) }
      show(findings.isEmpty ? "Nothing to mend." : "\(findings.count) to mend.")
      return findings.isEmpty ? 0 : 78
    }
  }
}
