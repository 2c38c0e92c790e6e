/// How transcripts went, as the XML that build servers read: a suite a transcript, a case a scene.
struct JUnit {
  let performances: [Performance]

  var text: String {
    let suites = performances.map(suite).joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n\(suites)</testsuites>\n"
  }

  private func suite(_ performance: Performance) -> String {
    let flaws = performance.flaws.map {
      "    <testcase name=\"\(escaped(performance.path))\"><error message=\"\(escaped($0.message))\"/></testcase>\n"
    }
    let isSkipped = !performance.lacking.isEmpty
    let skipped =
      "    <testcase name=\"\(escaped(performance.path))\"><skipped message=\"\(escaped(performance.skipped))\"/></testcase>\n"
    let cases = performance.acts.map { test($0, of: performance) } + (isSkipped ? [skipped] : [])
    let failures = performance.acts.filter { !$0.findings.isEmpty }.count
    return """
        <testsuite name="\(escaped(performance.path))" tests="\(flaws.count + cases.count)" failures="\(failures)" \
      errors="\(flaws.count)">
      \((flaws + cases).joined())  </testsuite>

      """
  }

  private func test(_ act: Performance.Act, of performance: Performance) -> String {
    let name = escaped(act.title.isEmpty ? performance.title : act.title)
    let opening = "    <testcase name=\"\(name)\" classname=\"\(escaped(performance.title))\" line=\"\(act.line)\""
    if act.findings.isEmpty { return opening + "/>\n" }
    let failures = act.findings.map { finding in
      let message = escaped("\(finding.place(in: performance.path)): \(finding.what.headline.plain)")
      return "      <failure message=\"\(message)\">\(escaped(finding.what.rows.joined(separator: "\n")))</failure>\n"
    }
    return opening + ">\n" + failures.joined() + "    </testcase>\n"
  }

  private func escaped(_ text: String) -> String {
    let named: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    return text.map { named[$0] ?? String($0) }.joined()
  }
}

/// How transcripts went, in the Test Anything Protocol, version 14: a point a scene.
struct TestAnything {
  let performances: [Performance]

  var lines: [String] {
    let points = performances.flatMap(points)
    let numbered = points.enumerated().flatMap { number, point in
      ["\(point.isOK ? "ok" : "not ok") \(number + 1) - \(point.name)"] + point.details.map { "# \($0)" }
    }
    return ["TAP version 14", "1..\(points.count)"] + numbered
  }

  private struct Point {
    var isOK: Bool
    var name: String
    var details: [String]
  }

  private func points(_ performance: Performance) -> [Point] {
    let flaws = performance.flaws.map { Point(isOK: false, name: performance.path, details: [$0.message]) }
    let scenes = performance.acts.map { act in
      let details = act.findings.flatMap { finding in
        ["\(finding.place(in: performance.path)): \(finding.what.headline.plain)"] + finding.what.rows
      }
      let name = act.title.isEmpty ? performance.title : "\(performance.title): \(act.title)"
      return Point(isOK: act.findings.isEmpty, name: name.filter { $0 != "#" }, details: details)
    }
    let skipped =
      performance.lacking.isEmpty
      ? [] : [Point(isOK: true, name: "\(performance.path) # SKIP \(performance.skipped)", details: [])]
    return flaws + skipped + scenes
  }
}
