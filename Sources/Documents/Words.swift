import Mustache

/// A value of the record as it stands in a document, or the gap where the record has none.
///
/// `{{amount}}` is safe wherever Markdown may stand, a cell of a table included; `{{plain(amount)}}` is for text that is
/// no Markdown. As a section it is false where it is a gap.
struct Words {
  private let text: String?
  private let gap: String

  /// - Parameter gap: what is missing where there is no text, or none but blanks: "close date".
  init(_ text: String?, gap: String) {
    let clean = text.map(Self.clean) ?? ""
    self.text = clean.isEmpty ? nil : clean
    self.gap = gap
  }

  /// Words that are known for certain.
  init(_ text: String) { self.init(text, gap: "") }

  var isGap: Bool { text == nil }
  private var mark: String { gap.isEmpty ? "" : Self.opening + gap + "]" }
  private static let opening = "[gap: "

  /// What the gaps of a text are called, each once. The record's own words never look like one: their brackets are
  /// escaped.
  static func gaps(in text: String) -> [String] {
    let parts = text.split(separator: opening, omittingEmptySubsequences: false)
    var seen: Set<String> = []
    return zip(parts, parts.dropFirst()).filter { before, _ in !before.hasSuffix("\\") }
      .compactMap { _, rest in rest.firstIndex(of: "]").map { String(rest[..<$0]) } }
      .filter { seen.insert($0).inserted }
  }

  /// One line without characters that are obeyed instead of seen.
  private static func clean(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: " "
      // Joiners hold emoji and some scripts together.
      case .format: ["\u{200C}", "\u{200D}"].contains(scalar) ? scalar : " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Words: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  var renderText: String { text.map(Markdown.escape) ?? mark }
  var isNull: Bool { isGap }

  /// Words are no record: nothing in them has a name.
  func child(named name: String) -> Any? { nil }

  func transform(_ name: String) -> Any? { name == "plain" ? text ?? mark : nil }
}
