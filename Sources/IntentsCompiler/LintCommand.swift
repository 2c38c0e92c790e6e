import Language

/// Prints what is wrong in folders of intents, one finding a line.
struct LintCommand {
  let paths: [String]
  let showsWarnings: Bool

  init(_ arguments: [String]) {
    paths = arguments.filter { $0 != "--warnings" }
    showsWarnings = paths.count < arguments.count
  }

  /// Whether nothing is wrong.
  func run() throws -> Bool {
    let findings = Lint.check(try paths.flatMap(IntentFolder.files))
    let errors = findings.filter { !$0.isWarning }
    for finding in showsWarnings ? findings : errors { print(finding) }
    print("\(errors.count) errors, \(findings.count - errors.count) warnings")
    return errors.isEmpty
  }
}
