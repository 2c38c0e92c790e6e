import Mustache

/// A value of the record as it stands in a document, or the gap where the record has none.
///
/// `{{amount}}` is safe wherever Markdown may stand, a cell of a table included; `{{plain(amount)}}` is for text that is
/// no Markdown, `{{capital(…)}}` begins with a capital, `{{stopped(…)}}` ends with a full stop, `{{sentence(…)}}` has both, and
/// `{{marked(amount)}}` says where nobody told it. As a section it is false where it is a gap, or a no.
struct Words {
  let text: String?
  private let gap: String
  /// Whether it was worked out, or taken from the record: nobody at the customer's said so.
  var isImplied = false
  /// A question that was answered with no.
  var isNo = false

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
  var isNull: Bool { isGap || isNo }

  /// Words are no record: nothing in them has a name.
  func child(named name: String) -> Any? { nil }

  func transform(_ name: String) -> Any? {
    switch name {
    case "plain": text ?? mark
    case "capital": rewritten { $0.capitalized }
    case "stopped": rewritten { $0.stopped }
    case "sentence": rewritten { $0.capitalized.stopped }
    case "marked": renderText + (isImplied && !isGap ? " *(implied)*" : "")
    default: nil
    }
  }

  /// With a capital and a full stop; empty where it is a gap.
  var sentence: String { text.map(\.capitalized.stopped) ?? "" }

  private func rewritten(_ rewrite: (String) -> String) -> Words {
    guard let text else { return self }
    var words = Words(rewrite(text), gap: gap)
    words.isImplied = isImplied
    return words
  }
}

extension String {
  /// With a capital at the start, unless the word there has one of its own: "iPhone".
  fileprivate var capitalized: String {
    let first = prefix { $0.isLetter || $0.isNumber }
    return first.dropFirst().contains(where: \.isUppercase) ? self : prefix(1).uppercased() + dropFirst()
  }

  fileprivate var stopped: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }
}
