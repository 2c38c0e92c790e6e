import Assistant
import Display
import Foundation
import Trainer

/// `banter replay --update`: brings expected replies up to what is said now, turn by turn.
struct Updating {
  let launch: Launch
  let records: Bool

  func run(_ paths: [String]) throws -> Int32 {
    if let ci = launch.environment["CI"], ci != "false" {
      throw Fault(
        ["Nothing is updated where CI is set: a build that changes what it is checked by checks nothing."], exitCode: 1)
    }
    if paths.isEmpty {
      throw Fault(["Banter's own transcripts are inside the program. Name the files to update."], exitCode: 64)
    }
    let result = try Trainer.update(
      paths: paths, records: records, ask: { launch.wishes.noInput ? .bless : ask($0) },
      write: { text, path in try launch.replace(text, at: path) })
    try show(result.reply.text(on: launch.page))
    return result.exitCode
  }

  /// Asks at the keyboard, or takes the lines that are piped in; when those are used up the rest is kept.
  private func ask(_ offer: UpdateOffer) -> UpdateAnswer {
    warn(offer.reply.text(on: launch.page))
    while true {
      if launch.screen.isInteractive { warn("Keep it, bless what is said now, loosen it, or quit? (k, b, l, q)") }
      guard let line = readLine() else { return .keep }
      switch line.lowercased().first {
      case "k": return .keep
      case "b": return .bless
      case "l": return .loosen
      case "q": return .stop
      default: warn("Say k, b, l or q.")
      }
    }
  }
}

extension Launch {
  /// Puts a text in the place of a file, whole or not at all.
  func replace(_ text: String, at path: String) throws {
    let draft = path + ".part"
    try write(text, to: draft)
    guard rename(draft, path) == 0 else { throw Fault(["\(path) cannot be written."], exitCode: 73) }
  }
}
