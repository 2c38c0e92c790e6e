/// Reads one template in the syntax of `hassil`: `[optional]`, `(a|b)`, `(a;b)`, `{list:slot}`, `{0..100:slot}`,
/// `<rule>`, `\` before a mark that should stand for itself.
struct TemplateParser {
  /// Brackets may be nested this deep.
  static let maximalDepth = 40

  struct Failure: Error {
    var offset: Int
    var fault: Finding.TemplateFault
  }

  private let characters: [Character]
  private var at = 0
  private var depth = 0

  private init(_ text: String) { characters = Array(text) }

  static func parse(_ text: String) throws(Failure) -> Expression {
    var parser = TemplateParser(text)
    let expression = try parser.alternatives()
    if let mark = parser.peek { throw Failure(offset: parser.at, fault: .unexpected(mark)) }
    return expression
  }
}

extension TemplateParser {
  private var peek: Character? { at < characters.count ? characters[at] : nil }

  /// What stands between two brackets, or the whole template.
  private mutating func alternatives() throws(Failure) -> Expression {
    var branches: [Expression] = [try sequence()]
    let separator = peek
    while let mark = peek, mark == "|" || mark == ";" {
      guard mark == separator else { throw Failure(offset: at, fault: .unexpected(mark)) }
      at += 1
      branches.append(try sequence())
    }
    if branches.count == 1 { return branches[0] }
    return separator == ";" ? .permutation(branches) : .alternative(branches)
  }

  private mutating func sequence() throws(Failure) -> Expression {
    var items: [Expression] = []
    while let mark = peek {
      switch mark {
      case "|", ";", ")", "]": return Self.sequence(items)
      case "(", "[": items.append(try group(mark))
      case "{": items.append(try reference(closing: "}"))
      case "<": items.append(try reference(closing: ">"))
      case "}", ">": throw Failure(offset: at, fault: .unexpected(mark))
      default: items.append(mark.isWhitespace ? space() : text())
      }
    }
    return Self.sequence(items)
  }

  private static func sequence(_ items: [Expression]) -> Expression { items.count == 1 ? items[0] : .sequence(items) }

  private mutating func group(_ opening: Character) throws(Failure) -> Expression {
    let start = at
    at += 1
    depth += 1
    guard depth <= Self.maximalDepth else { throw Failure(offset: start, fault: .tooDeep) }
    let inner = try alternatives()
    guard peek == (opening == "(" ? ")" : "]") else { throw Failure(offset: start, fault: .unclosed(opening)) }
    at += 1
    depth -= 1
    return opening == "(" ? inner : .alternative([inner, .empty])
  }

  private mutating func space() -> Expression {
    while let mark = peek, mark.isWhitespace { at += 1 }
    return .space
  }

  private mutating func text() -> Expression {
    var text = ""
    while let mark = peek, !mark.isWhitespace, !"|;()[]{}<>".contains(mark) {
      at += 1
      if mark == "\\", let escaped = peek {
        text.append(escaped)
        at += 1
      } else {
        text.append(mark)
      }
    }
    return .text(text)
  }

  private mutating func reference(closing: Character) throws(Failure) -> Expression {
    let start = at
    at += 1
    var name = ""
    while let mark = peek, mark != closing {
      name.append(mark)
      at += 1
    }
    guard peek == closing else { throw Failure(offset: start, fault: .unclosed(closing == "}" ? "{" : "<")) }
    at += 1
    let found = closing == ">" ? Self.rule(name) : Self.list(name)
    guard let found else { throw Failure(offset: start, fault: .badReference(name)) }
    return found
  }

  private static func rule(_ name: String) -> Expression? { isName(name) ? .rule(name) : nil }

  private static func list(_ text: String) -> Expression? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let name = parts.first, let slot = parts.last, isName(slot) || parts.count == 1 else {
      return nil
    }
    if let range = NumberRange(name) { return .range(range, slot: parts.count == 2 ? slot : "number") }
    return isName(name) ? .list(name, slot: slot) : nil
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
  }
}

extension NumberRange {
  /// `low..high` or `low..high,step`.
  init?(_ text: String) {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let ends = text[dots.upperBound...].split(separator: ",").map { Double($0) }
    guard let low = Double(text[..<dots.lowerBound]), let high = ends.first ?? nil, ends.count <= 2, low <= high,
      let step = ends.count == 2 ? ends[1] : 1, step > 0
    else { return nil }
    self.init(low: low, high: high, step: step)
  }
}
