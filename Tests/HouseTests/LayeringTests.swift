import Foundation
import Testing

/// The picture of docs/tour-of-the-code.md, as data: which rooms and libraries a room may import.
private let arrows: [String: Set<String>] = [
  "Figures": [],
  "Language": ["Figures", "Yams"],
  "Sales": ["Figures"],
  "Display": ["Figures"],
  "Dialogue": ["Language", "Sales", "Display", "Figures"],
  "Store": ["Sales", "Figures", "GRDB"],
  "Interchange": ["Sales", "Figures", "Yams"],
  "Documents": ["Sales", "Figures", "Mustache"],
  "Assistant": ["Dialogue", "Language", "Sales", "Display", "Store", "Interchange", "Documents", "Figures"],
  "Terminal": ["CEditLine", "Display"],
  "Trainer": ["Assistant", "Dialogue", "Store", "Sales", "Display", "Figures"],
  "banter": [
    "Assistant", "Terminal", "Trainer", "Dialogue", "Documents", "Language", "Store", "Sales", "Display", "Figures",
    "ArgumentParser",
  ],
  "IntentsCompiler": ["Language"],
]

/// Modules of the toolchain, free to all.
private let toolchain: Set<String> = [
  "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch",
]

private let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Sources")

private func swiftFiles(in folder: URL) -> [URL] {
  let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

private func imports(of file: URL) throws -> Set<String> {
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  let modules = lines.compactMap { line -> String? in
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else { return nil }
    return String(words[place + 1].split(separator: ".")[0])
  }
  return Set(modules)
}

@Suite("The house")
struct LayeringTests {
  @Test("A room imports only the rooms below it", arguments: arrows.keys.sorted())
  func arrowsPointDown(room: String) throws {
    let files = swiftFiles(in: sources.appending(path: room))
    #expect(!files.isEmpty, "\(room) has no source file")
    for file in files {
      let strangers = try imports(of: file).subtracting(arrows[room] ?? []).subtracting(toolchain)
      #expect(strangers.isEmpty, "\(file.lastPathComponent) imports \(strangers.sorted())")
    }
  }

  @Test("Every room is in the picture")
  func everyRoomIsKnown() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    #expect(Set(rooms).subtracting(["CEditLine"]) == Set(arrows.keys))
  }

  @Test("There are no circles")
  func noCircles() {
    var left = arrows.mapValues { $0.intersection(arrows.keys) }
    while let bottom = left.first(where: { $0.value.isEmpty })?.key {
      left[bottom] = nil
      for room in left.keys { left[room]?.remove(bottom) }
    }
    #expect(left.isEmpty, "in a circle: \(left.keys.sorted())")
  }

  @Test("Nothing outside tests can trap on purpose")
  func noTraps() throws {
    for file in swiftFiles(in: sources) {
      for (number, line) in codeLines(of: try String(contentsOf: file, encoding: .utf8)) where isTrap(line) {
        Issue.record("\(file.lastPathComponent):\(number) can trap: \(line)")
      }
    }
  }

  @Test(
    "A trap is seen in code, not in words",
    arguments: [
      ("let day = days.first!", true), ("call()!.name", true), ("try! run()", true), ("x as! Deal", true),
      ("precondition(count > 0)", true), ("if !isOpen && left != right { }", false),
      ("print(\"Stop!\") // Now!", false),
    ])
  func traps(code: String, isTrap: Bool) {
    #expect(codeLines(of: code).contains { self.isTrap($0.line) } == isTrap)
  }

  private func isTrap(_ line: String) -> Bool {
    let calls = [
      "fatalError(", "precondition(", "preconditionFailure(", "assert(", "assertionFailure(", ".unsafelyUnwrapped",
    ]
    let marks = zip(line, zip(line.dropFirst(), line.dropFirst(2) + " "))
    return calls.contains { line.contains($0) }
      || marks.contains { before, next in
        (before.isLetter || before.isNumber || "_)]".contains(before)) && next.0 == "!" && next.1 != "="
      }
  }

  /// The lines of a file with their numbers, without comments and the words of strings.
  private func codeLines(of text: String) -> [(number: Int, line: String)] {
    var isInText = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      if line.components(separatedBy: "\"\"\"").count == 2 {
        isInText.toggle()
        return nil
      }
      guard !isInText else { return nil }
      let parts = line.replacingOccurrences(of: "\\\"", with: "").components(separatedBy: "\"")
      let code = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }.joined(separator: "\"\"")
      return (index + 1, code.components(separatedBy: "//")[0])
    }
  }
}
