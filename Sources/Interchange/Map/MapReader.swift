import Figures
import Sales
import Yams

extension ImportMap {
  /// Reads a map.
  ///
  /// - Parameter path: what its faults call it.
  public init(_ text: String, path: String) throws(MapFault) { self = try MapReader(path: path).map(text) }
}

/// Reads a map from YAML; the first thing that means nothing is told with its line.
struct MapReader {
  let path: String

  func map(_ text: String) throws(MapFault) -> ImportMap {
    var map = ImportMap(path: path)
    for (key, line, value) in try entries(of: root(text), "a mapping with files: in it") {
      switch key {
      case "dates": map.cells.dates = try choice(value)
      case "numbers": map.cells.numbers = try choice(value)
      case "currency": map.cells.currency = Currency(try word(value))
      case "references": map.refersByName = try word(value) != "id"
      case "stages": map.stages = try stages(value)
      case "files": map.files = try files(value)
      default: throw unknown(key, ["dates", "numbers", "currency", "references", "stages", "files"], line)
      }
    }
    guard !map.files.isEmpty || !map.stages.isEmpty else { throw fault(1, .missingKey("files")) }
    return map
  }

  private func root(_ text: String) throws(MapFault) -> Node {
    do {
      guard let root = try Yams.compose(yaml: text) else { throw fault(1, .missingKey("files")) }
      return root
    } catch let fault as MapFault { throw fault } catch {
      throw fault(error)
    }
  }

  private func stages(_ node: Node) throws(MapFault) -> [MappedStage] {
    var stages: [MappedStage] = []
    for (key, line, value) in try entries(of: node, "a mapping of stages") {
      stages.append(MappedStage(name: key, meaning: try word(value), line: line))
    }
    return stages
  }

  // MARK: Files

  private func files(_ node: Node) throws(MapFault) -> [MappedFile] {
    var files: [MappedFile] = []
    for (name, _, value) in try entries(of: node, "a mapping of files") { files.append(try file(name, value)) }
    return files
  }

  private func file(_ name: String, _ node: Node) throws(MapFault) -> MappedFile {
    var file = MappedFile(name: name)
    var bodies = [node]
    if let mapping = node.mapping, mapping["records"] != nil {
      for (key, line, value) in try entries(of: node, "a mapping") {
        switch key {
        case "marks": file.marks = try words(value)
        case "needs": file.needs = try words(value)
        case "columns": file.isStrict = try word(value) != "any"
        case "records": bodies = value.sequence.map(Array.init) ?? [value]
        default: throw unknown(key, ["records", "marks", "needs", "columns"], line)
        }
      }
    } else if let list = node.sequence {
      bodies = Array(list)
    }
    for body in bodies { file.rows.append(try row(body)) }
    return file
  }

  private func row(_ node: Node) throws(MapFault) -> MappedRow {
    let keys = ["record", "fields", "stage_dates", "when", "unless", "each"]
    let parts = try entries(of: node, "a mapping with record: and fields: in it")
    let line = line(of: node)
    for part in parts where !keys.contains(part.key) { throw unknown(part.key, keys, part.line) }
    guard let kind = parts.first(where: { $0.key == "record" }) else { throw fault(line, .missingKey("record")) }
    let name = try word(kind.value)
    guard let record = MappedRecord(name) else {
      throw fault(kind.line, .unknownRecord(name, known: MappedRecord.names))
    }
    var row = MappedRow(record: record, line: line)
    for (key, _, value) in parts {
      switch key {
      case "fields": row.fields = try fields(value, of: record)
      case "stage_dates": row.stageDates = try stageDates(value)
      case "when": row.when = try conditions(value)
      case "unless": row.unless = try conditions(value)
      case "each": row.each = try split(value)
      default: break
      }
    }
    guard record.isTold(by: row.fields) else { throw fault(line, .noIdentity(record: name)) }
    return row
  }

  private func stageDates(_ node: Node) throws(MapFault) -> [MappedRow.StageDate] {
    var dates: [MappedRow.StageDate] = []
    for (key, _, value) in try entries(of: node, "a mapping of stages to columns") {
      dates.append(.init(stage: key, source: try source(value)))
    }
    return dates
  }

  private func conditions(_ node: Node) throws(MapFault) -> [RowCondition] {
    var conditions: [RowCondition] = []
    for (key, line, value) in try entries(of: node, "a mapping of columns to values") {
      let columns = key.split(separator: "|").map { String($0.trimmed) }
      let values = Set(try words(value).map { $0.lowercased() })
      conditions.append(RowCondition(source: FieldSource(columns: columns, line: line), values: values))
    }
    return conditions
  }

  private func split(_ node: Node) throws(MapFault) -> MappedRow.SplitColumn {
    let pairs = try entries(of: node, "a column and its separator")
    guard let pair = pairs.first, let separator = try word(pair.value).first else {
      throw fault(line(of: node), .wrongForm(expected: "a column and its separator"))
    }
    return .init(column: pair.key, separator: separator)
  }

  // MARK: Fields

  private func fields(_ node: Node, of record: MappedRecord) throws(MapFault) -> [String: FieldSource] {
    var fields: [String: FieldSource] = [:]
    for (key, line, value) in try entries(of: node, "a mapping of fields to columns") {
      guard record.fieldNames.contains(key) else {
        throw fault(line, .unknownField(key, of: record.name, known: record.fieldNames))
      }
      fields[key] = try source(value, for: record.target(of: key))
      // That of the field, also where what follows is told elsewhere and only pointed at.
      fields[key]?.line = line
    }
    return fields
  }

  /// - Parameter target: the kind of record that the field points at, if it does.
  private func source(_ node: Node, for target: RecordKind? = nil) throws(MapFault) -> FieldSource {
    var source = FieldSource(line: line(of: node))
    if node.sequence != nil {
      source.columns = try words(node)
    } else if let text = node.scalar?.string {
      if text.contains("{") { source.template = text } else { source.columns = [text] }
    } else {
      for part in try entries(of: node, "a column") { try take(part, into: &source, target) }
    }
    return source
  }

  private static let sourceKeys = [
    "column", "text", "always", "values", "otherwise", "others", "times", "dates", "numbers", "currency", "create",
    "first_of", "optional",
  ]

  private func take(
    _ part: (key: String, line: Int, value: Node), into source: inout FieldSource, _ target: RecordKind?
  ) throws(MapFault) {
    switch part.key {
    case "column": source.columns = try words(part.value)
    case "text": source.template = try word(part.value)
    case "always": source.always = try word(part.value)
    case "values":
      for (there, _, here) in try entries(of: part.value, "a mapping of values") {
        source.values.append(NamedValue(there: there, here: try word(here)))
      }
    case "otherwise": source.otherwise = try word(part.value)
    case "others": source.isClosed = try word(part.value) == "empty"
    case "times":
      guard let times = Int(try word(part.value)), times > 0 else {
        throw fault(part.line, .wrongForm(expected: "a whole number"))
      }
      source.times = times
    case "dates": source.cells.dates = try choice(part.value)
    case "numbers": source.cells.numbers = try choice(part.value)
    case "currency": source.currencyColumn = try word(part.value)
    case "first_of": source.separator = try word(part.value).first
    case "optional": source.isOptional = try word(part.value) == "true"
    case "create":
      source.isMaker = part.value.scalar?.string != "false"
      if let target, part.value.mapping != nil, let record = MappedRecord(target.rawValue) {
        source.made = try fields(part.value, of: record)
      }
    default: throw unknown(part.key, Self.sourceKeys, part.line)
    }
  }

  // MARK: Nodes

  private func entries(of node: Node, _ form: String) throws(MapFault) -> [(key: String, line: Int, value: Node)] {
    guard let mapping = node.mapping else { throw fault(line(of: node), .wrongForm(expected: form)) }
    return mapping.map { key, value in (key.scalar?.string ?? "", key.mark?.line ?? line(of: node), value) }
  }

  private func word(_ node: Node) throws(MapFault) -> String {
    guard let text = node.scalar?.string else { throw fault(line(of: node), .wrongForm(expected: "a word")) }
    return text
  }

  /// The items of a list; a word alone is a list of one.
  private func words(_ node: Node) throws(MapFault) -> [String] {
    guard let list = node.sequence else { return [try word(node)] }
    var words: [String] = []
    for item in list { words.append(try word(item)) }
    return words
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node) throws(MapFault) -> Choice {
    let text = try word(node)
    guard let choice = Choice(rawValue: text) else {
      throw fault(line(of: node), .unknownChoice(text, choices: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  private func line(of node: Node) -> Int { node.mark?.line ?? 1 }

  private func unknown(_ key: String, _ known: [String], _ line: Int) -> MapFault {
    fault(line, .unknownKey(key, known: known))
  }

  private func fault(_ line: Int, _ problem: MapFault.Problem) -> MapFault {
    MapFault(path: path, line: line, problem: problem)
  }

  private func fault(_ error: any Error) -> MapFault {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      fault(mark.line, .yaml(problem))
    default: fault(1, .yaml("it is no YAML"))
    }
  }
}
