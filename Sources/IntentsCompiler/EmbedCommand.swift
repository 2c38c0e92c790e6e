import Foundation
import Language

/// Writes a Swift file that carries a compiled grammar, or none, and the texts of folders.
///
///     IntentsCompiler embed OUTPUT [--intents DIR] [--files DIR]
///
/// The YAML files at the top of `--intents` are compiled; everything in either folder is carried as text.
struct EmbedCommand {
  private let output: String
  private var intents: String?
  private var folder: String?

  init?(_ arguments: [String]) {
    guard arguments.count > 1, arguments[0] == "embed" else { return nil }
    output = arguments[1]
    for (flag, value) in zip(arguments.dropFirst(2), arguments.dropFirst(3)) {
      if flag == "--intents" { intents = value }
      if flag == "--files" { folder = value }
    }
  }

  func run() throws {
    var files: [(path: String, text: String)] = []
    for folder in [intents, folder].compactMap(\.self) { files += try texts(in: folder) }
    let grammar = try intents.map { try Self.grammar(IntentFolder.files($0)) }
    let source = """
      // Made at build time.

      enum Embedded {
        static let grammar: StaticString = "\(grammar?.templateText ?? "")"
        static let learnt: StaticString = "\(grammar?.learntText ?? "")"
        static let files: [(path: String, text: StaticString)] = [
      \(files.map(Self.entry).joined(separator: "\n"))
        ]
      }

      """
    try Data(source.utf8).write(to: URL(fileURLWithPath: output))
  }

  /// The files go by their names alone: where they were built is nobody's business.
  private static func grammar(_ files: [SourceFile]) throws -> Grammar {
    let files = files.map { SourceFile(path: "intents/" + ($0.path as NSString).lastPathComponent, text: $0.text) }
    return try Grammar(compiling: files).learnt(from: files)
  }

  private static func entry(_ file: (path: String, text: String)) -> String {
    "    (\(literal(file.path)), \(literal(file.text))),"
  }

  /// A string literal on one line.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// Every file below a folder with its path from there, hidden ones left out, by path.
  private func texts(in folder: String) throws -> [(path: String, text: String)] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try paths.sorted().compactMap { path in
      var isFolder: ObjCBool = false
      let full = folder + "/" + path
      guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue
      else { return nil }
      return (path, try IntentFolder.text(full))
    }
  }
}
