import Display
import Interchange

extension Fault {
  /// Stages that the files have and nobody knows.
  init(unknown stages: [UnknownStage], _ map: String?, _ known: [String]) {
    let lines = stages.map { stage -> Line in
      "\(stage.path):\("\(stage.line)"): nobody knows the stage \(quoted: stage.name) (\(stage.rows, of: "row"))."
    }
    let example = "\(stages.first?.name ?? "Theirs"): \(known.first ?? "won")"
    let place: Line = map.map { "Say in \($0)" } ?? "Say in a map (--map FILE), or in the playbook under salesforce,"
    self.init(
      lines + [
        "Nothing was changed. \(place) what it is: under stages:, as \(quoted: example).",
        "There are \(known.joined(separator: ", ")).",
      ], exitCode: 65)
  }

  /// What is wrong with a map.
  init(map fault: MapFault) {
    let (what, hint) = Self.words(fault.problem)
    self.init(["\(fault.path):\("\(fault.line)"): \(what).", "\(hint) Nothing was changed."], exitCode: 65)
  }

  private static func words(_ problem: MapFault.Problem) -> (what: Line, hint: Line) {
    switch problem {
    case .yaml(let why): ("\(why)", "A map is a YAML file; the README shows one.")
    case .unreadable: ("the file cannot be read", "Name another with --map FILE.")
    case .unknownKey(let key, let known): ("nothing is known of \(quoted: key) here", list(known))
    case .unknownRecord(let name, let known): ("there are no records of the kind \(quoted: name)", list(known))
    case .unknownField(let field, let record, let known):
      ("a record of the kind \(quoted: record) has no field \(quoted: field)", list(known.sorted()))
    case .unknownStage(let name, let known): ("there is no stage \(quoted: name)", list(known))
    case .unknownChoice(let text, let choices): ("\(quoted: text) means nothing here", list(choices))
    case .wrongForm(let expected): ("\(expected) should stand here", "The README shows a whole map.")
    case .missingKey(let key): ("\(quoted: key + ":") is missing", "The README shows a whole map.")
    case .noIdentity(let record):
      (
        "nothing tells one record of the kind \(quoted: record) from another",
        "Say which column does: \(quoted: "external_id: COLUMN")."
      )
    }
  }

  private static func list(_ known: [String]) -> Line { "There are \(known.joined(separator: ", "))." }
}

extension Fault {
  /// Why nothing was exported.
  init(export fault: ExportFault) {
    switch fault {
    case .exists(let path):
      self.init(
        ["\(path) is there already.", "Nothing was written. Name another file, or say --overwrite."], exitCode: 73)
    case .isFolder(let path):
      self.init(["\(path) is a folder.", "Nothing was written. Name a file."], exitCode: 73)
    case .isNoFolder(let path):
      self.init(["\(path) is a file, not a folder.", "Nothing was written. Name a folder."], exitCode: 73)
    case .unwritable(let path, let why):
      self.init(["\(path) cannot be written: \(why).", "Nothing was written."], exitCode: 73)
    }
  }
}
