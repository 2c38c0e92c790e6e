import Figures
import Foundation

@testable import Language

/// The intents as shipped, read with the sample names on file.
enum Shipped {
  static let reader: Reader? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "intents")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { SourceFile(path: name, text: $0) }
    }
    return (try? Grammar(compiling: files).learnt(from: files)).map {
      Reader(grammar: $0, names: Names(SampleNames.read(files)), settings: Desk.settings)
    }
  }()

  /// The requests of a line that write at once.
  static func writes(_ line: String) -> [String] {
    guard let reader else { return ["no intents"] }
    return reader.read(line).requests.filter { request in
      guard let intent = reader.grammar[intent: request.intent], intent.writes, request.isCertain else { return false }
      return intent.missing(in: request).isEmpty
        && request.slots.allSatisfy { $0.problem == nil && $0.candidates.isEmpty }
    }.map(\.intent)
  }
}
