/// The rows of a plain text: a byte order mark is passed over, and line ends of any kind are taken as they come.
enum TextRows {
  /// Throws ``Flaw/Cause/notText`` for bytes that are no UTF-8.
  static func read(_ bytes: some Sequence<UInt8>) throws(Flaw.Cause) -> [Substring] {
    let bytes = Array(bytes)
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    var rows = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    if let first = rows.first, first.unicodeScalars.first == "\u{FEFF}" {
      rows[0] = Substring(first.unicodeScalars.dropFirst())
    }
    return rows
  }
}
