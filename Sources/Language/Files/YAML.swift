import Yams

/// A value read from YAML text. Throws `DecodingError`, or the parser's error with its line.
public func decodeYAML<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
  try YAMLDecoder().decode(type, from: text)
}

/// A value read from YAML text with another laid over it.
///
/// What the other says counts, key by key. A list is as the other has it, but its items take what they do not say from those
/// of the same `id`; in the lists that are named `growing` at the top, items that it leaves out stay as well.
///
/// - Throws: ``UnknownKey`` for a key at the top that the first text does not have, else as
///   ``decodeYAML(_:from:)``.
public func decodeYAML<Value: Decodable>(
  _ type: Value.Type, from text: String, overlaidBy own: String, growing: Set<String>
) throws -> Value {
  guard let base = try compose(yaml: text), let over = try compose(yaml: own) else {
    return try decodeYAML(type, from: text)
  }
  for key in over.mapping?.keys.compactMap(\.string) ?? [] where base[key] == nil {
    throw UnknownKey(name: key, known: base.mapping?.keys.compactMap(\.string) ?? [])
  }
  return try YAMLDecoder().decode(type, from: overlaid(base, over, growing))
}

/// A key that means nothing where it stands.
public struct UnknownKey: Error, Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public let known: [String]

  public var description: String { "there is no \(name); there are \(known.joined(separator: ", "))" }
}

private func overlaid(_ base: Node, _ own: Node, _ growing: Set<String>) -> Node {
  if var mapping = base.mapping, let more = own.mapping {
    for (key, value) in more {
      mapping[key] =
        mapping[key].map { old in
          items(old, value, isGrowing: key.string.map(growing.contains) ?? false) ?? overlaid(old, value, [])
        } ?? value
    }
    return .mapping(mapping)
  }
  return items(base, own, isGrowing: false) ?? own
}

/// Two lists of items with ids as one; `nil` where they are none.
private func items(_ base: Node, _ own: Node, isGrowing: Bool) -> Node? {
  guard let base = base.sequence, let own = own.sequence, (Array(base) + own).allSatisfy({ $0["id"] != nil }) else {
    return nil
  }
  let named = own.map { item in base.first { $0["id"] == item["id"] }.map { overlaid($0, item, []) } ?? item }
  guard isGrowing else { return Node(named) }
  let kept = base.map { old in named.first { $0["id"] == old["id"] } ?? old }
  return Node(kept + named.filter { item in !base.contains { $0["id"] == item["id"] } })
}
