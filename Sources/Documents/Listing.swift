import Mustache

/// Several values: one after the other as a section, all in one line where the name stands alone.
struct Listing: MustacheSequence {
  let items: [Values]
  let line: Words

  func makeIterator() -> IndexingIterator<[Values]> { items.makeIterator() }
}

extension Listing: MustacheCustomRenderable, MustacheTransformable {
  var renderText: String { line.renderText }
  var isNull: Bool { items.isEmpty }
  func transform(_ name: String) -> Any? { line.transform(name) }
}

/// The answers to one part of the interviews, by the names of their questions: `budget.amount`.
final class AnsweredPart: MustacheParent {
  private let part: String
  private let values: Values
  private let strangers: Strangers

  init(_ part: String, _ values: Values, noting strangers: Strangers) {
    self.part = part
    self.values = values
    self.strangers = strangers
  }

  var isAnythingKnown: Bool { values.isAnythingKnown }

  func child(named name: String) -> Any? {
    if let value = values.named(name) { return value }
    strangers.names.append("\(part).\(name)")
    return nil
  }
}

/// The names that a template asks for in vain.
final class Strangers {
  var names: [String] = []
}
