/// Spells out an expression that holds no list: `call[ed|ing]` gives `call`, `called`, `calling`.
struct Spellings {
  /// More spellings than this are refused.
  static let limit = 16_384

  let rules: (String) -> Expression?
  private var work = 0

  init(rules: @escaping (String) -> Expression?) { self.rules = rules }

  /// Every text the expression stands for; `nil` when there are too many or a list is among them.
  mutating func all(of expression: Expression, depth: Int = 0) -> [String]? {
    work += 1
    guard depth < TemplateParser.maximalDepth, work <= 16 * Self.limit else { return nil }
    switch expression {
    case .text(let text): return [text]
    case .space: return [" "]
    case .sequence(let items): return product(items, depth)
    case .alternative(let branches): return union(branches, depth)
    case .permutation(let parts): return union((orders(of: parts) ?? []).map(spaced), depth)
    case .rule(let name):
      guard let expression = rules(name) else { return nil }
      return all(of: expression, depth: depth + 1)
    case .list, .range: return nil
    }
  }

  private func spaced(_ parts: [Expression]) -> Expression {
    .sequence(Array(parts.map { [$0] }.joined(separator: [.space])))
  }

  private mutating func union(_ branches: [Expression], _ depth: Int) -> [String]? {
    var found: [String] = []
    for branch in branches {
      guard let spellings = all(of: branch, depth: depth + 1), found.count + spellings.count <= Self.limit else {
        return nil
      }
      found += spellings
    }
    return found
  }

  private mutating func product(_ items: [Expression], _ depth: Int) -> [String]? {
    var found = [""]
    for item in items {
      guard let endings = all(of: item, depth: depth + 1), found.count * endings.count <= Self.limit else { return nil }
      found = found.flatMap { start in endings.map { start + $0 } }
    }
    return found
  }
}

/// All orders of the parts of a permutation; `nil` for more than five parts.
func orders(of parts: [Expression]) -> [[Expression]]? {
  guard parts.count <= 5 else { return nil }
  guard parts.count > 1 else { return [parts] }
  return parts.indices.flatMap { index in
    var rest = parts
    let first = rest.remove(at: index)
    return (orders(of: rest) ?? []).map { [first] + $0 }
  }
}
