import Assistant
import Dialogue
import Foundation
import Language
import Sales

/// A look over the files a team may edit: each finding with its file and line.
struct Inspection {
  /// What is wrong in folders or files of intents.
  static func findings(in paths: [String]) throws -> [Finding] {
    try paths.flatMap { Lint.check(try files(at: $0)) }
  }

  /// What is wrong with a playbook.
  static func faults(of playbook: Playbook) throws -> [String] { playbook.validate().map { "playbook: \($0)" } }

  private static func files(at path: String) throws -> [SourceFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Fault(["There is no file or folder \(path)."], exitCode: 64)
    }
    guard isFolder.boolValue else { return [SourceFile(path: path, text: try Launch.text(of: path))] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }.sorted()
    return try names.map { SourceFile(path: path + "/" + $0, text: try Launch.text(of: path + "/" + $0)) }
  }
}
