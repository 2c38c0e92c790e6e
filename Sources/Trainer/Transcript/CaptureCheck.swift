/// What is wrong with the captures of a transcript: one name captured twice, or used before it is captured.
func captureFlaws(_ scenes: [Scene], file: String) -> [Flaw] {
  let steps = scenes.flatMap(\.steps)
  var lineOf: [String: Int] = [:]
  var flaws: [Flaw] = []
  for step in steps {
    for name in step.captures {
      if let first = lineOf[name] {
        flaws.append(Flaw(file: step.file ?? file, line: step.line, .capturedTwice(name, firstLine: first)))
      } else {
        lineOf[name] = step.line
      }
    }
  }
  var captured: Set<String> = []
  for step in steps {
    captured.formUnion(step.captures)
    for name in step.recalls where !captured.contains(name) {
      let cause: Flaw.Cause? =
        if let line = lineOf[name] {
          .usedBeforeCapture(name, capturedOn: line)
        } else {
          nearest(to: name, among: lineOf.keys.sorted()).map { .misspelledCapture(name, nearest: $0) }
        }
      if let cause { flaws.append(Flaw(file: step.file ?? file, line: step.line, cause)) }
    }
  }
  return flaws
}

extension Step {
  private var patterns: [LinePattern] {
    switch action {
    case .reply(let block): block.patterns
    case .holds(let line), .lacks(let line): [line]
    default: []
    }
  }

  var captures: [String] { patterns.flatMap(\.captures) }

  var recalls: [String] {
    switch action {
    case .say(let line): line.recalledNames
    case .expect(let check, _): check.source.recalledNames
    default: patterns.flatMap(\.recalls)
    }
  }
}

extension Transcript {
  /// Every name that a line captures.
  var captures: Set<String> { Set(scenes.flatMap(\.steps).flatMap(\.captures)) }
}
