import Foundation
import PackagePlugin

/// Puts the intents (into Dialogue), the templates of documents (into Documents), the maps of other systems' files (into
/// Interchange) and the transcripts (into Trainer) inside the binary.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let option =
      switch target.name {
      case "Dialogue": ("--intents", "intents")
      case "Documents": ("--files", "Sources/Documents/Templates")
      case "Interchange": ("--files", "Sources/Interchange/Maps")
      default: ("--files", "transcripts")
      }
    let folder = context.package.directoryURL.appending(path: option.1)
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(option.1)",
        executable: try context.tool(named: "IntentsCompiler").url,
        arguments: ["embed", output.path(percentEncoded: false), option.0, folder.path(percentEncoded: false)],
        inputFiles: contents(of: folder),
        outputFiles: [output])
    ]
  }

  /// The folder, its subfolders and their files: a new file changes its folder, an edited one itself.
  private func contents(of folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return [folder] + (found?.compactMap { $0 as? URL } ?? [])
  }
}
