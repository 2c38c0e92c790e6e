import Figures
import Sales

/// Values of changes as text, so that what is read back is equal to what was kept.
///
/// A value is a letter and its text: `t` text, `i` integer, `r` real, `m` minor units, a space and the currency, `n`
/// nothing. A record is a line `field=value` for each field that is filled; line ends and backslashes are escaped.
enum ChangeText {
  static func encode(_ value: ChangeValue?) -> String? {
    switch value {
    case nil: nil
    case .field(let value): encode(value)
    case .record(let values):
      values.sorted { $0.key < $1.key }.map { "\($0.key)=\(escape(encode($0.value)))" }.joined(separator: "\n")
    }
  }

  /// - Parameter isRecord: the text is a whole record's.
  static func decode(_ text: String?, isRecord: Bool) -> ChangeValue? {
    guard let text else { return nil }
    guard isRecord else { return .field(decode(text)) }
    var values: [String: FieldValue] = [:]
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      values[String(decoding: line[..<sign], as: UTF8.self)] = decode(unescape(line[sign...].dropFirst()))
    }
    return .record(values)
  }

  private static func encode(_ value: FieldValue) -> String {
    switch value {
    case .null: "n"
    case .text(let text): "t" + text
    case .integer(let number): "i\(number)"
    case .real(let number): "r\(number)"
    case .money(let money): "m\(money.minor) \(money.currency.code)"
    }
  }

  private static func decode(_ text: String) -> FieldValue {
    let rest = String(decoding: text.utf8.dropFirst(), as: UTF8.self)
    switch text.utf8.first {
    case UInt8(ascii: "t"): return .text(rest)
    case UInt8(ascii: "i"): return Int(rest).map { .integer($0) } ?? .null
    case UInt8(ascii: "r"): return Double(rest).map { .real($0) } ?? .null
    case UInt8(ascii: "m"):
      let parts = rest.split(separator: " ")
      guard parts.count == 2, let minor = Int(parts[0]) else { return .null }
      return .money(Money(minor: minor, currency: Currency(String(parts[1]))))
    default: return .null
    }
  }

  private static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\\") }) else { return text }
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): escaped += "\\\\".utf8
      case UInt8(ascii: "\n"): escaped += "\\n".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func unescape(_ text: Substring.UTF8View) -> String {
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var plain: [UInt8] = []
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      if byte == UInt8(ascii: "\\"), let next = bytes.next() {
        plain.append(next == UInt8(ascii: "n") ? UInt8(ascii: "\n") : next)
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
