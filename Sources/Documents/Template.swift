import Mustache

/// A document's text with tags in place of what the record says.
struct Template {
  private let path: String
  private let source: String
  /// One of Banter's own: it may name questions that a team has taken out of its interviews.
  let isShipped: Bool
  private let parsed: MustacheTemplate

  /// Values escape themselves (``Words``), for HTML's escapes would spoil Markdown. The line is the parser's first.
  private static let asText = "{{% CONTENT_TYPE:TEXT}}\n"

  init(_ source: String, path: String, isShipped: Bool = false) throws(TemplateFault) {
    self.source = source
    self.path = path
    self.isShipped = isShipped
    if let line = Self.line(of: source, where: Self.takesAnother) {
      throw TemplateFault(path: path, line: line, reason: .takesAnother)
    }
    do { parsed = try MustacheTemplate(string: Self.asText + source) } catch {
      let error = error as? MustacheTemplate.ParserError
      let line = min((error?.context.lineNumber ?? 2) - 1, Self.lines(of: source).count)
      switch error?.error as? MustacheTemplate.Error {
      case .sectionCloseNameIncorrect: throw TemplateFault(path: path, line: line, reason: .sectionNotClosed)
      case .expectedSectionEnd:
        throw TemplateFault(path: path, line: Self.openSection(in: source) ?? line, reason: .sectionNotClosed)
      default: throw TemplateFault(path: path, line: max(1, line), reason: .badTag)
      }
    }
  }

  /// The document; a name in the template that no value has makes it broken.
  func text(of sheet: Sheet) throws(TemplateFault) -> String {
    let text = parsed.render(sheet)
    if !isShipped, let stranger = sheet.strangers.first {
      let line = Self.line(of: source) { $0.contains("{{") && $0.contains(stranger) }
      throw TemplateFault(path: path, line: line ?? 1, reason: .unknownName(stranger))
    }
    return text
  }

  /// Whether a line takes in another template: there is none to take in.
  private static func takesAnother(_ line: Substring) -> Bool {
    line.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().contains { tag in
      tag.first { $0 != " " }.map { "<>".contains($0) } ?? false
    }
  }

  /// The line of the last section that is opened and not closed again.
  private static func openSection(in text: String) -> Int? {
    var open: [Int] = []
    for (index, line) in lines(of: text).enumerated() {
      for tag in line.split(separator: "{{", omittingEmptySubsequences: false).dropFirst() {
        switch tag.first {
        case "#", "^": open.append(index + 1)
        case "/": _ = open.popLast()
        default: break
        }
      }
    }
    return open.last
  }

  private static func line(of text: String, where fits: (Substring) -> Bool) -> Int? {
    lines(of: text).firstIndex(where: fits).map { $0 + 1 }
  }

  /// The lines of a text; what follows its last line end is none, if there is nothing.
  private static func lines(of text: String) -> [Substring] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}

/// What is wrong with a template, and where.
public struct TemplateFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A section that is not closed, or closed under another name.
    case sectionNotClosed
    case badTag
    /// Nothing that can be known is called so.
    case unknownName(String)
    case takesAnother
    case unreadable
  }

  public let path: String
  /// From 1.
  public let line: Int
  public let reason: Reason
}
