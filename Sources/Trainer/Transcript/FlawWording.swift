import Display

extension Flaw {
  /// Its place, what is wrong, and what would work: `tour.txt:12: …`.
  var message: String { "\(file):\(line): \(cause.message)" }
}

extension Flaw.Cause {
  /// What is wrong, and what would work.
  var message: String {
    switch self {
    case .cannotRead(let reason): "This file cannot be read (\(reason))."
    case .notText: "This file is not text. Save the transcript as plain text in UTF-8."
    case .empty: "This file is empty. A transcript has at least one line that begins with \"you>\"."
    case .noTranscript: "This is no transcript: no line begins with \"you>\" or another marker."
    case .more(let count): "And \(count) more from here on."
    case .frontMatterOpen: "The front matter has no end. Put a line of three hyphens (---) behind it."
    case .frontMatterLine(let line):
      "\(quoted(line)) is no line of the front matter. Write a name, a colon and a value."
    case .unknownKey(let key, let near):
      "The front matter has no \(quoted(key)).\(meant(near) ?? " It takes \(FrontMatter.Key.listed).")"
    case .repeatedKey(let key, let line): "\(quoted(key)) stands on line \(line) already. Leave one of them."
    case .badValue(let key, let value): "\(quoted(value)) is no \(key.rawValue). Write \(key.example)."
    case .unknownZone(let zone): "There is no time zone \(quoted(zone)). Write a name such as Europe/London."
    case .capturedTwice(let name, let line):
      "\(quoted(name)) is captured on line \(line) already. Use another name here, or {\(name)} for what it holds."
    case .usedBeforeCapture(let name, let line): "{\(name)} is used before it is captured on line \(line)."
    case .misspelledCapture(let name, let near): "Nothing is captured as \(quoted(name)).\(meant("{\(near)}") ?? "")"
    case .missingData(let name, let near):
      "There is no data set \(quoted(name)).\(meant(near) ?? " Write empty, demo, or the name of a file beside this one.")"
    case .dataLine(let file, let line, let said, let reply):
      "The data set does not load: \(file):\(line): \(quoted(said)) was answered with \(quoted(reply))."
    case .broken(let reason): "It broke off: \(reason)"
    case .dataFlaw(let file, let line, let flaw): "The data set does not load: \(file):\(line): \(flaw.message)"
    case .check(let flaw, let near): near.map { flaw.fact + (meant($0) ?? "") } ?? flaw.message
    default: lineMessage
    }
  }

  /// What is wrong with a line below the front matter.
  private var lineMessage: String {
    switch self {
    case .tab: "A tab. Write spaces instead; the further lines of a reply begin with exactly 8."
    case .indent(let count):
      "\(count) \(count == 1 ? "space" : "spaces") before the text. The further lines of a reply begin with exactly 8; "
        + "other lines with their marker."
    case .furtherLine(let marker?):
      "\(quoted(marker.rawValue)) takes one line. Begin this one with a marker of its own."
    case .furtherLine(nil): "A further line with no reply before it. Begin it with a marker, such as \"banter>\"."
    case .unknownMarker(let word, let near):
      "No line begins with \(quoted(word)).\(meant(near) ?? " Put a marker before it, such as \"you>\" or \"//\".")"
    case .nothingAfter(let marker): "Nothing stands behind \(quoted(marker.rawValue))."
    case .sceneWithoutTitle: "A scene has no title. Write one behind the #."
    case .longLine(let bytes): "A line of \(bytes) bytes. The longest is \(LineCutter.longest)."
    case .badClock(let text): "\(quoted(text)) is no time. Write \"+1 day\", \"09:30\" or \"2026-12-01 09:00\"."
    case .clockBackwards(let from, let to): "The clock would go back from \(from) to \(to). It only goes forward."
    case .unknownKeystroke(let key, let near):
      "There is no key \(quoted(key)).\(meant(near) ?? " Write ctrl-c, ctrl-d, tab or up.")"
    case .outside(let name):
      "\(quoted(name)) leads out of the transcript's folder. Put the file beside the transcript, or in a folder there."
    case .cannotInclude(let name, let reason): "\(quoted(name)) cannot be included (\(reason))."
    case .includesItself(let name): "\(quoted(name)) includes itself in the end. Leave one of the includes out."
    case .tooManyIncludes(let most): "More than \(most) files are included. Write their lines here."
    case .includedFrontMatter: "An included file has no front matter of its own. Leave it to the transcript."
    case .badPause(let text): "\(quoted(text)) is no pause. Write seconds, such as 2s."
    default: ""
    }
  }
}

extension FrontMatter.Key {
  fileprivate static var listed: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// A value that it takes.
  fileprivate var example: String {
    switch self {
    case .clock: "the date, the time and the time zone, such as 2026-11-23 09:00 Europe/London"
    case .locale: "en-US or en-GB"
    case .seed: "a whole number"
    case .width: "a number of columns from 20 to 1000"
    case .pass: "a percentage, such as 80 %"
    default: "something behind the colon"
    }
  }
}

/// A text in quotation marks, cut where it is long.
func quoted(_ text: String) -> String {
  let shown = text.shown()
  return "\"" + (shown.count > 60 ? shown.prefix(59) + "…" : shown) + "\""
}

/// ` Did you mean …?`
func meant(_ near: String?) -> String? { near.map { " Did you mean \(quoted($0))?" } }
