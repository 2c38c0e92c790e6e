/// What makes a transcript unreadable, and where.
struct Flaw: Error, Sendable, Hashable {
  enum Cause: Sendable, Hashable {
    // The file.
    case cannotRead(String)
    case notText
    case empty
    /// A text in which no line has a marker.
    case noTranscript
    /// So many more, from this line on.
    case more(Int)
    // Its lines.
    case tab
    /// Indented by so many spaces, and not eight.
    case indent(Int)
    /// A further line of nothing, or of a marker that takes one line.
    case furtherLine(after: Marker?)
    case unknownMarker(String, nearest: String?)
    case nothingAfter(Marker)
    case sceneWithoutTitle
    case longLine(Int)
    // Its front matter.
    case frontMatterOpen
    case frontMatterLine(String)
    case unknownKey(String, nearest: String?)
    case repeatedKey(String, firstLine: Int)
    case badValue(FrontMatter.Key, String)
    case unknownZone(String)
    // Its steps.
    case badClock(String)
    case clockBackwards(from: String, to: String)
    case unknownKeystroke(String, nearest: String?)
    case badPause(String)
    /// No check of the record, and one that was perhaps meant.
    case check(CheckFlaw, nearest: String?)
    // What it includes.
    case outside(String)
    case cannotInclude(String, String)
    case includesItself(String)
    case tooManyIncludes(Int)
    case includedFrontMatter
    // Its captures.
    case usedBeforeCapture(String, capturedOn: Int)
    case misspelledCapture(String, nearest: String)
    case capturedTwice(String, firstLine: Int)
    // What it starts from.
    case missingData(String, nearest: String?)
    case dataLine(file: String, line: Int, said: String, reply: String)
    /// A line of a data set that is none.
    case dataFlaw(file: String, line: Int, DataFlaw)
    /// The book could not be made.
    case broken(String)
  }

  var file: String
  /// Counted from 1.
  var line: Int
  var cause: Cause

  init(file: String, line: Int, _ cause: Cause) {
    self.file = file
    self.line = line
    self.cause = cause
  }
}

/// What is wrong with a line of a data set.
enum DataFlaw: Error, Sendable, Hashable {
  case badClock(String)
  case clockBackwards(from: String, to: String)
  /// A table of what is no kind of record.
  case unknownTable(String, nearest: String?)
  case unknownColumn(String, kind: String, nearest: String?)
  /// More cells than the table has columns.
  case tooManyCells(Int, columns: Int)
  case badValue(String, field: String, example: String)
  /// A name that nothing before it bears.
  case unknownName(String, kind: String, nearest: String?)
  /// What the record refuses, in its words.
  case refused(String)
  case notText
}

/// Why a sentence is no check of the record.
enum CheckFlaw: Error, Sendable, Hashable {
  /// Begins with, or counts, something that is no kind of record.
  case unknownSubject(String, nearest: String?)
  /// What stands where a field of that kind of record should.
  case noField(String, kind: String, nearest: String?)
  /// Nothing is said of the record.
  case noVerb(kind: String)
  case noName(kind: String)
  case noValue(field: String, verb: String)
  case badValue(String, field: String, example: String)
  /// A field whose values have no order, or no parts.
  case badVerb(String, field: String)
  /// A check of interviews that is none; one that is.
  case badInterview(String)
  case unknownInterview(String, nearest: String?)
  case unknownQuestion(String, interview: String, nearest: String?)
}
