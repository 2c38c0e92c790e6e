import Yams

/// A value read from YAML text. Throws `DecodingError`, or the parser's error with its line.
public func decodeYAML<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
  try YAMLDecoder().decode(type, from: text)
}
