import Mustache

/// The values a template can name.
typealias Values = [String: Any]

/// All that is known for one document; it notes which names a template asks for in vain.
final class Sheet: MustacheParent {
  private let values: Values
  private let noted: Strangers

  init(_ values: Values, noting strangers: Strangers = Strangers()) {
    self.values = values
    noted = strangers
  }

  var strangers: [String] { noted.names }

  func child(named name: String) -> Any? {
    if let value = values.named(name) { return value }
    noted.names.append(name)
    return nil
  }
}

extension Values {
  /// The value of a name; for `has_NAME` whether anything is known under the name behind it.
  func named(_ name: String) -> Any? {
    if let value = self[name] { return value }
    guard name.hasPrefix("has_"), let value = self[String(name.dropFirst(4))] else { return nil }
    return isKnown(value)
  }

  var isAnythingKnown: Bool { values.contains(where: isKnown) }

  private func isKnown(_ value: Any) -> Bool {
    switch value {
    case let words as Words: !words.isGap
    case let listing as Listing: !listing.isNull
    case let list as [Values]: !list.isEmpty
    case let part as AnsweredPart: part.isAnythingKnown
    case let flag as Bool: flag
    default: true
    }
  }
}
