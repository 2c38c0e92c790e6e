import Yams

/// A YAML document as plain values that remember their lines.
struct YAMLTree {
  enum Content {
    case scalar(String)
    case list([YAMLTree])
    case map([(key: String, line: Int, value: YAMLTree)])
  }

  /// What a file may hold at most, so that none can exhaust the machine.
  enum Limit {
    static let bytes = 2_000_000
    static let nodes = 300_000
    static let depth = 64
  }

  var content: Content
  /// Counted from 1.
  var line: Int

  /// Parses a file; `nil` when it is empty.
  static func parse(_ file: SourceFile) throws(Finding) -> YAMLTree? {
    try refuseHostile(file)
    let root: Node?
    do {
      root = try Yams.compose(yaml: file.text)
    } catch {
      throw Finding(SourceLine(file: file.path, line: line(of: error)), .yaml(reason(error)))
    }
    guard let root, root.null == nil || root.scalar == nil else { return nil }
    var nodes = 0
    return try convert(root, in: file, nodes: &nodes)
  }

  var text: String? { if case .scalar(let text) = content { text } else { nil } }
  var entries: [(key: String, line: Int, value: YAMLTree)]? {
    if case .map(let entries) = content { entries } else { nil }
  }
  /// The items of a list; a scalar counts as a list of one.
  var items: [YAMLTree]? {
    switch content {
    case .list(let items): items
    case .scalar: [self]
    case .map: nil
    }
  }
  /// Whether nothing follows the key.
  var isEmpty: Bool { text.map { ["", "~", "null"].contains($0) } ?? false }
  var flag: Bool? {
    switch text {
    case "true", "True", "yes": true
    case "false", "False", "no": false
    default: nil
    }
  }

  subscript(key: String) -> YAMLTree? { entries?.first { $0.key == key }?.value }
}

extension YAMLTree {
  private static func convert(_ node: Node, in file: SourceFile, nodes: inout Int) throws(Finding) -> YAMLTree {
    let line = node.mark?.line ?? 1
    nodes += 1
    guard nodes <= Limit.nodes else {
      throw Finding(SourceLine(file: file.path, line: line), .tooLarge(what: "the file's tree", limit: Limit.nodes))
    }
    switch node {
    case .scalar(let scalar): return YAMLTree(content: .scalar(scalar.string), line: line)
    case .alias: return YAMLTree(content: .scalar(""), line: line)
    case .sequence(let sequence):
      var items: [YAMLTree] = []
      for item in sequence { items.append(try convert(item, in: file, nodes: &nodes)) }
      return YAMLTree(content: .list(items), line: line)
    case .mapping(let mapping):
      var entries: [(key: String, line: Int, value: YAMLTree)] = []
      for (key, value) in mapping {
        let tree = try convert(value, in: file, nodes: &nodes)
        entries.append((key.scalar?.string ?? "?", key.mark?.line ?? line, tree))
      }
      return YAMLTree(content: .map(entries), line: line)
    }
  }

  private static func line(of error: any Error) -> Int {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .reader(let problem, _, _, _): problem
    default: "\(error)"
    }
  }

  /// Refuses what would overwhelm the YAML parser itself: size, and nesting by brackets or by `- - -`.
  private static func refuseHostile(_ file: SourceFile) throws(Finding) {
    guard file.text.utf8.count <= Limit.bytes else {
      throw Finding(SourceLine(file: file.path, line: 1), .tooLarge(what: "the file", limit: Limit.bytes))
    }
    var line = 1
    var depth = 0
    for byte in file.text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\n"):
        line += 1
        depth = 0
      default: continue
      }
      guard depth <= Limit.depth else {
        throw Finding(SourceLine(file: file.path, line: line), .tooLarge(what: "the nesting", limit: Limit.depth))
      }
    }
  }
}
