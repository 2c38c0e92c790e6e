/// Keeps a spreadsheet from running what a cell says.
///
/// A text that begins with `=`, `+`, `-`, `@`, tab or CR, and is neither a number nor a phone number, goes out with an
/// apostrophe before it; so does one that has apostrophes before such a sign already. Coming in, one is taken off.
enum FormulaGuard {
  static func guarded(_ text: String) -> String { needsGuard(text[...]) && !isNumeric(text) ? "'" + text : text }

  static func lifted(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), needsGuard(text.dropFirst()) else { return text }
    return String(text.dropFirst())
  }

  private static func needsGuard(_ text: Substring) -> Bool {
    switch text.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }

  /// Digits with the marks of numbers and phone numbers among them, behind one sign at most.
  private static func isNumeric(_ text: String) -> Bool {
    let rest = text.utf8.dropFirst(text.hasPrefix("+") || text.hasPrefix("-") ? 1 : 0)
    return rest.contains { (0x30...0x39).contains($0) }
      && rest.allSatisfy { (0x30...0x39).contains($0) || " .,()/-".utf8.contains($0) }
  }
}
