import Foundation

/// Compiles intents at build time into a Swift file that carries them.
guard let command = EmbedCommand(Array(CommandLine.arguments.dropFirst())) else {
  FileHandle.standardError.write(Data("usage: IntentsCompiler embed OUTPUT [--intents DIR] [--files DIR]\n".utf8))
  exit(64)
}
do { try command.run() } catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(78)
}
