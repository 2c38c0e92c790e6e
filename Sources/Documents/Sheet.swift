import Mustache

/// The values a template can name.
typealias Values = [String: Any]

/// All that is known for one document; it notes which names a template asks for in vain.
final class Sheet: MustacheParent {
  private let values: Values
  private(set) var strangers: [String] = []

  init(_ values: Values) { self.values = values }

  func child(named name: String) -> Any? {
    if let value = values[name] { return value }
    strangers.append(name)
    return nil
  }
}
