import ArgumentParser
import Assistant
import Display
import Figures
import Foundation
import Terminal
import Trainer

/// `banter record FILE`: a chat that is kept as a transcript, with a small data set beside it.
struct RecordSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Chat, and keep it as a transcript that can be replayed.",
    discussion: """
      FILE is the transcript; the records that it needs go into FILE-data.txt beside it. On a terminal you are asked whether what a
      line changed is to be checked; with input piped in, or --no-input, all of it is.
      """)

  @OptionGroup var options: Options

  @Flag(help: "Swap names, addresses and amounts for others, the same everywhere.")
  var anonymise = false

  @Argument(help: "The transcript to write, such as lesson.txt; never over another.")
  var file: String

  func run() throws {
    try options.run { launch in
      let place = try TranscriptPlace(file)
      let assistant = try launch.assistant()
      let locale = launch.settings.monthFirst ? "en-US" : "en-GB"
      let recorder = try Recorder(
        assistant, version: Banter.version, locale: locale, zone: launch.zone, at: launch.clock())
      guard let recorder else { throw Fault(["This book cannot be copied, so nothing is recorded."], exitCode: 70) }
      let isTalk = launch.screen.isInteractive && !options.json && !options.noInput
      let taping = Taping(assistant: assistant, recorder: recorder, launch: launch)
      let code = try isTalk ? taping.converse() : taping.take(PipedInput())
      if recorder.isEmpty { throw Fault(["Nothing was said, so nothing is kept."], exitCode: 1) }
      let recording = try recorder.recording(named: place.name, anonymised: anonymise)
      try launch.write(recording.transcript, to: place.transcript)
      try launch.write(recording.data, to: place.data)
      try show(told(recording, place).text(on: launch.page))
      return code
    }
  }

  private func told(_ recording: Recording, _ place: TranscriptPlace) -> Reply {
    let differing = recording.differing.map { line -> Block in
      .line(.hint("Without your own intents, phrases and settings this is read otherwise: \(quoted: line)."))
    }
    return Reply(
      [.line(.success("Kept \(place.transcript), and its records in \(place.data)."))] + differing + [
        .line(.hint("\(quoted: "banter replay \(place.transcript)") plays it; edit it as you like."))
      ])
  }
}

/// Where a transcript and its data set go, neither of which is there yet.
private struct TranscriptPlace {
  let transcript: String
  let name: String

  init(_ path: String) throws {
    transcript = path.hasSuffix(".txt") ? path : path + ".txt"
    name = String((transcript.split(separator: "/").last ?? "").dropLast(4))
    if name.isEmpty || name.hasPrefix(".") { throw ValidationError("Name a file, such as lesson.txt.") }
    for file in [transcript, data] where Launch.exists(file) {
      throw Fault(["\(file) is there already.", "Name another file; nothing was written."], exitCode: 73)
    }
    let folder = transcript.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    guard folder.isEmpty || Launch.exists(folder) else {
      throw Fault(["There is no folder \(folder).", "Make it first; nothing was written."], exitCode: 73)
    }
  }

  var data: String { String(transcript.dropLast(4)) + "-data.txt" }
}

/// Goes on with a conversation and has each line noted.
private struct Taping {
  let assistant: Assistant
  let recorder: Recorder
  let launch: Launch

  func converse() throws -> Int32 {
    guard
      let editor = LineEditor(
        program: "banter", historyFile: launch.folders.history, environment: launch.environment)
    else { return try take(PipedInput()) }
    editor.completions = { text in assistant.completions(after: text).map { Candidate($0.text, detail: $0.kind) } }
    try show(assistant.greeting(version: Banter.version).text(on: launch.page))
    while true {
      switch editor.readLine(prompt: "you> ") {
      case .line(let line):
        let (moment, turn) = (launch.clock(), assistant.take(line))
        try show(launch.text(of: turn, session: nil))
        recorder.note(line, at: moment, isChecked: try turn.changes.isEmpty || isWanted(editor))
        if turn.isLast { return 0 }
      case .interrupted(let dropped):
        guard dropped.isEmpty else { continue }
        let (moment, text) = (launch.clock(), assistant.interrupt().reply.text(on: launch.page))
        if text.isEmpty { continue }
        try show(text)
        recorder.noteInterrupt(at: moment)
      case .end: return 0
      }
    }
  }

  /// Asks whether what a line changed is to be checked.
  private func isWanted(_ editor: LineEditor) throws -> Bool {
    try show(Reply(.hint("Check this whenever it is replayed? (yes, no)")).text(on: launch.page))
    while case .line(let answer) = editor.readLine(prompt: "check> ") {
      switch answer.lowercased() {
      case "", "y", "yes": return true
      case "n", "no": return false
      default: try show(Reply(.hint("Say yes or no first; then go on.")).text(on: launch.page))
      }
    }
    return false
  }

  func take(_ input: PipedInput) throws -> Int32 {
    var input = input
    var code: Int32 = 0
    while let next = input.next() {
      guard case .text(let line, _) = next else { continue }
      let (moment, turn) = (launch.clock(), assistant.take(line))
      try show(launch.text(of: turn, session: nil))
      recorder.note(line, at: moment)
      if code == 0 { code = turn.exitCode }
      if turn.isLast { break }
    }
    return code
  }
}
