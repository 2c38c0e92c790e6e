import Foundation
import Language

/// Compiles intents at build time, and checks and tries them while they are written.
let usage = """
  usage: IntentsCompiler lint DIR… [--warnings]     what is wrong in a folder of intents
         IntentsCompiler parse DIR…                 sentences on standard input, readings as JSON
         IntentsCompiler embed OUTPUT [--intents DIR] [--files DIR]     a Swift file that carries them

  """
let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch arguments.first {
  case "lint": exit(try LintCommand(Array(arguments.dropFirst())).run() ? 0 : 78)
  case "parse": try ParseCommand(Array(arguments.dropFirst())).run()
  case "embed" where arguments.count > 1: try EmbedCommand(Array(arguments.dropFirst()))?.run()
  default:
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(78)
}
