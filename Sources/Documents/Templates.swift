import Foundation

/// The templates documents are written from: Banter's own, and a team's that take their place or add to them.
///
/// A file `stakeholder_map.mustache` is the template of that document. Files are read when a document is written.
public struct Templates: Sendable {
  private static let ending = ".mustache"
  private let folder: String?

  /// - Parameter folder: where a team's own templates are, if anywhere.
  public init(folder: String? = nil) { self.folder = folder }

  /// The documents that there is a template for.
  public var documents: Set<String> {
    Set((Embedded.files.map(\.path) + own).map { String($0.dropLast(Self.ending.count)) })
  }

  /// What is wrong with the team's own, and how many there are.
  public func check() -> (count: Int, faults: [TemplateFault]) {
    var faults: [TemplateFault] = []
    for name in own {
      do { _ = try Self.read(path(name)) } catch { faults.append(error) }
    }
    return (own.count, faults)
  }

  func template(for document: String) throws -> Template {
    let name = document + Self.ending
    if own.contains(name) { return try Self.read(path(name)) }
    guard let file = Embedded.files.first(where: { $0.path == name }) else {
      throw DocumentFault.noTemplate(document)
    }
    return try Template(file.text.description, path: "documents/" + name, isShipped: true)
  }

  private static func read(_ path: String) throws(TemplateFault) -> Template {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      throw TemplateFault(path: path, line: 1, reason: .unreadable)
    }
    return try Template(text, path: path)
  }

  private func path(_ name: String) -> String { "\(folder ?? "")/\(name)" }

  /// The names of the team's own files, in order.
  private var own: [String] {
    guard let folder, FileManager.default.fileExists(atPath: folder) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }.sorted()
  }
}
