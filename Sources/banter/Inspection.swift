import Assistant
import Display
import Documents
import Foundation
import Language
import Sales
import Trainer

/// A look over the files a team may edit: what was looked at, and each finding with its file and line.
struct Inspection {
  private(set) var findings: [String] = []
  /// How many findings are more than a warning.
  private(set) var mistakes = 0
  private var looked: [String] = []

  /// `Checked 24 files of intents, 26 transcripts and the playbook.`
  var scope: String {
    let all = [looked.dropLast().joined(separator: ", "), looked.last ?? "nothing"]
    return "Checked \(all.filter { !$0.isEmpty }.joined(separator: " and "))."
  }

  /// Checks intents, as they are read together with those they are laid over.
  mutating func check(_ intents: [SourceFile], over shipped: [SourceFile] = []) {
    let known = Set(shipped.map(\.path))
    let found = Lint.check(shipped + intents).filter { !$0.isWarning || !known.contains($0.place.file) }
    if !shipped.isEmpty { looked.append("Banter's own intents") }
    if !intents.isEmpty { looked.append("\(counted(intents.count, "file")) of intents") }
    findings += found.map(\.description)
    mistakes += found.filter { !$0.isWarning }.count
  }

  /// Checks transcripts as they are written, those inside the program without a path; none is played.
  mutating func check(transcripts paths: [String]) {
    let (count, flaws, doubts) = Trainer.lint(paths: paths)
    if count > 0 { looked.append(counted(count, "transcript")) }
    report(flaws)
    findings += doubts
  }

  mutating func check(_ playbook: Playbook) {
    looked.append("the playbook")
    report(playbook.validate().map { "playbook: \($0)" })
  }

  /// Checks the questionnaires in a folder.
  mutating func check(interviews folder: String) throws {
    guard Self.isFolder(folder) else { return }
    let files = try Self.intents(at: folder)
    if !files.isEmpty { looked.append(counted(files.count, "interview")) }
    for file in files {
      do { _ = try Launch.questionnaire(file) } catch {
        report(Fault(error).lines.map { $0.text(today: .init(number: 0)) })
      }
    }
  }

  /// Checks the team's own templates of documents; they are not filled in.
  mutating func check(_ templates: Templates) {
    let (count, faults) = templates.check()
    if count > 0 { looked.append(counted(count, "template")) }
    report(faults.map { Fault($0).lines.first?.text(today: .init(number: 0)) ?? "" })
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(count == 1 ? noun : noun.plural)" }

  private mutating func report(_ lines: [String]) {
    findings += lines
    mistakes += lines.count
  }

  /// The file, or the intents in the folder, at a path.
  static func intents(at path: String) throws -> [SourceFile] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Fault(["There is no file or folder \(path)."], exitCode: 64)
    }
    guard isFolder(path) else { return [SourceFile(path: path, text: try Launch.text(of: path))] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }.sorted()
    return try names.map { SourceFile(path: path + "/" + $0, text: try Launch.text(of: path + "/" + $0)) }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
