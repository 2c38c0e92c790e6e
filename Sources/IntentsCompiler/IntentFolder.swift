import Foundation
import Language

/// A folder of intent files on disk.
enum IntentFolder {
  /// The `.yaml` files at its top level, by name; a path may also be one file.
  static func files(_ path: String) throws -> [SourceFile] {
    try paths(path).map { SourceFile(path: $0, text: try text($0)) }
  }

  private static func paths(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .sorted()
      .map { path + "/" + $0 }
  }

  /// The text of a file; bytes that are no UTF-8 are replaced.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
