import Display
import Figures

/// Tells how transcripts went: what differs with its place, and a last line with the sum.
struct Report {
  let performances: [Performance]

  var reply: Reply { Reply(performances.flatMap(blocks) + [.line(summary)]) }

  private func blocks(_ performance: Performance) -> [Block] {
    let flaws = performance.flaws.map { Block.line(Line([.text($0.message)], tone: .error)) }
    let skipped = performance.lacking.isEmpty ? [] : [Block.line(.hint("\(performance.path): \(performance.skipped)"))]
    return flaws + skipped + performance.findings.flatMap { blocks($0, in: performance.path) }
  }

  /// One finding alone.
  func reply(to finding: Finding, in path: String) -> Reply { Reply(blocks(finding, in: path)) }

  private func blocks(_ finding: Finding, in path: String) -> [Block] {
    let place: Line = "\(finding.place(in: path)): \(finding.what.headline)"
    let typed = finding.after.map { ["you> \($0.typed.prefix(200))"] } ?? []
    let changes = finding.changed.map { "(this line changed) \($0.row)".shown() }
    let rows = typed + finding.what.rows + changes
    return [.line(place.toned(.error))] + rows.map { .line(Line([.text("    " + $0)])) }
  }

  /// `14 transcripts, 212 checks: 2 differ.`
  private var summary: Line {
    if performances.isEmpty { return Line([.text("There is no such transcript.")], tone: .error) }
    let checks = performances.reduce(0) { $0 + $1.checks }
    let findings = performances.reduce(0) { $0 + $1.findings.count }
    let unreadable = performances.filter { !$0.flaws.isEmpty }.count
    var line: Line = "\(performances.count, of: "transcript"), \(checks, of: "check")"
    if findings > 0 { line = "\(line), \(findings, of: "difference")" }
    if unreadable > 0 { line = "\(line), \(unreadable, of: "unreadable transcript")" }
    let skipped = performances.filter { !$0.lacking.isEmpty }.count
    if skipped > 0 { line = "\(line), \(skipped) skipped" }
    line.parts.append(.text(performances.allSatisfy(\.passes) ? ", all as expected." : "."))
    return line.toned(performances.allSatisfy(\.passes) ? .success : .error)
  }
}

extension Step {
  fileprivate var typed: String {
    switch action {
    case .say(let line): line
    case .press(let key): "(\(key.rawValue))"
    default: ""
    }
  }
}

extension Finding {
  /// `tour.txt:12`.
  func place(in path: String) -> String { "\(file ?? path):\(line)" }
}

extension Performance {
  /// Why it was not played.
  var skipped: String {
    "skipped, for it requires what this program does not have: \(lacking.joined(separator: ", "))."
  }
}

extension Line {
  /// The line of a report: it holds no date that depends on the day.
  var plain: String { text(today: Day(number: 0)) }
}

extension Finding.What {
  /// What is wrong, in a few words.
  var headline: Line {
    switch self {
    case .reply: "the reply differs."
    case .holds(let line, _): "the reply does not hold \(quoted: line.source)."
    case .lacks(let line, _): "the reply holds \(quoted: line.source)."
    case .record(let check, _): "the record differs: \(quoted: check.source)."
    case .noCapture(let name): "{\(name)} holds nothing: the line that captures it did not match."
    case .broken(let reason): "it broke off: \(reason)"
    }
  }

  /// What was said or is on file instead.
  var rows: [String] {
    switch self {
    case .reply(let expected, let said): WordDiff(expected.rows, said).rows.map { $0.shown() }
    case .holds(_, let said): said.isEmpty ? ["(no reply)"] : said.map { $0.shown() }
    case .lacks(_, let said): [said.shown()]
    case .record(_, let finding): finding.rows.map { $0.shown() }
    case .noCapture, .broken: []
    }
  }
}

extension RecordFinding {
  /// What is on file, in words that a check could use.
  var rows: [String] {
    switch self {
    case .value(let value, let field, let record): ["\(record): \(spoken(field)) is \(value)"]
    case .earlierValue(let value, let field, let record): ["\(record): \(spoken(field)) was \(value)"]
    case .neverChanged(let field, let record): ["\(record): \(spoken(field)) never changed"]
    case .count(let count, let kind, let names):
      ["\(count) \(count == 1 ? RecordNoun.of(kind) : RecordNoun.of(kind).plural)"] + names.map { "  \($0)" }
    case .noRecord(let kind, let name, let near):
      ["There is no \(RecordNoun.of(kind)) \(quoted(name)).\(meant(near) ?? "")"]
    case .several(let kind, let name, let names):
      ["More than one \(RecordNoun.of(kind)) is called \(quoted(name)): \(names.joined(separator: "; "))"]
    case .interview(let words): [words]
    case .alsoChanged(let differences): differences.map(\.row)
    }
  }
}

extension Difference {
  /// `deal Pilot (Acme Labs): stage proposal -> negotiation`.
  var row: String {
    switch what {
    case .created: "new \(RecordNoun.of(kind)): \(name)"
    case .deleted: "deleted \(RecordNoun.of(kind)): \(name)"
    case .changed(let field, let old, let new): "\(RecordNoun.of(kind)) \(name): \(spoken(field)) \(old) -> \(new)"
    }
  }
}

/// A field's name as it is spoken: `close date`.
private func spoken(_ field: String) -> String { String(field.map { $0 == "_" ? " " : $0 }) }
