/// What is wrong with the captures of a transcript: one name captured twice, or used before it is captured.
func captureFaults(_ scenes: [Scene], file: String) -> [Fault] {
  let steps = scenes.flatMap(\.steps)
  var lineOf: [String: Int] = [:]
  var faults: [Fault] = []
  for step in steps {
    for name in step.captures {
      if let first = lineOf[name] {
        faults.append(Fault(file: file, line: step.line, .capturedTwice(name, firstLine: first)))
      } else {
        lineOf[name] = step.line
      }
    }
  }
  for step in steps {
    for name in step.recalls {
      if let line = lineOf[name] {
        if line > step.line {
          faults.append(Fault(file: file, line: step.line, .usedBeforeCapture(name, capturedOn: line)))
        }
      } else if let meant = nearest(to: name, among: lineOf.keys.sorted()) {
        faults.append(Fault(file: file, line: step.line, .misspelledCapture(name, nearest: meant)))
      }
    }
  }
  return faults
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
    case .say(let line): LinePattern(line).recalls
    case .expect(let check, _): LinePattern(check.source).recalls
    default: patterns.flatMap(\.recalls)
    }
  }
}
