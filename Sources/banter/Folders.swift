import Foundation

/// Where Banter keeps its files: the XDG base directories.
struct Folders {
  let configuration: String
  let data: String
  let state: String

  init(environment: [String: String]) {
    let set = environment["HOME"] ?? ""
    let home = set.isEmpty ? FileManager.default.homeDirectoryForCurrentUser.path : set
    func folder(_ variable: String, _ usual: String) -> String {
      let set = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (set ?? home + "/" + usual) + "/banter"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  var configurationFile: String { configuration + "/config.yaml" }
  var history: String { state + "/history" }
  var grammar: String { state + "/intents.grammar" }
  var misses: String { state + "/misses" }
  var sessions: String { state + "/sessions" }
}
