import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Says back every line it reads, for the tests of the line editor. Arguments: the history file.

let environment = Dictionary(
  sequence(state: environ) { place -> (String, String)? in
    guard let entry = place.pointee else { return nil }
    place += 1
    let text = String(cString: entry)
    let name = text.prefix { $0 != "=" }
    return (String(name), String(text.dropFirst(name.count + 1)))
  }, uniquingKeysWith: { $1 })
guard
  let editor = LineEditor(
    program: "banter", historyFile: CommandLine.arguments.dropFirst().first, environment: environment)
else { exit(1) }
editor.completions = { line in
  let known = ["demo", "deal", "account", "Acme Corporation", "Acme Labs", "Zoë's Pâtisserie"]
  let words = line.split(separator: " ", omittingEmptySubsequences: false)
  let typed = words.indices.dropLast(words.last == "" ? 1 : 0).map { words[$0...].joined(separator: " ").lowercased() }
  return known.filter { name in typed.contains { name.lowercased().hasPrefix($0) } }
    .map { Candidate($0, detail: $0.contains(" ") ? "account" : "") }
}
chat: while true {
  fflush(nil)
  switch editor.readLine(prompt: "you> ") {
  case .line("crash"): abort()
  case .line("page"):
    Pager(screen: Screen(environment: environment)).show((1...100).map { "row \($0)" }.joined(separator: "\n"))
  case .line(let line): print("said <\(line)> \(line.unicodeScalars.count)")
  case .interrupted: print("interrupted")
  case .end: break chat
  }
}
print("bye")
