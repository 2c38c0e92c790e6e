/// What is wrong with the captures of a transcript: one name captured twice, or used before it is captured.
func captureFlaws(_ scenes: [Scene], file: String) -> [Flaw] {
  let steps = scenes.flatMap(\.steps)
  var lineOf: [String: Int] = [:]
  var flaws: [Flaw] = []
  for step in steps {
    for name in step.captures {
      if let first = lineOf[name] {
        flaws.append(Flaw(file: file, line: step.line, .capturedTwice(name, firstLine: first)))
      } else {
        lineOf[name] = step.line
      }
    }
  }
  for step in steps {
    for name in step.recalls {
      if let line = lineOf[name] {
        if line > step.line {
          flaws.append(Flaw(file: file, line: step.line, .usedBeforeCapture(name, capturedOn: line)))
        }
      } else if let meant = nearest(to: name, among: lineOf.keys.sorted()) {
        flaws.append(Flaw(file: file, line: step.line, .misspelledCapture(name, nearest: meant)))
      }
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
