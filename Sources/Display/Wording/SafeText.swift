extension String {
  /// The text with every character that a terminal would obey replaced by a picture of it.
  ///
  /// Control characters become `␛` (`\u{1b}` without Unicode); C1 controls, line and paragraph separators,
  /// bidirectional overrides, invisible marks and tags become `\u{202e}`. Joiners of scripts and emoji stay.
  public func shown(unicode: Bool = true) -> String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var text = ""
    text.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isObeyed {
        text += scalar.picture(unicode: unicode)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether a terminal acts on it, or a reader is deceived by it, instead of seeing it.
  fileprivate var isObeyed: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true  // C0, DEL, C1
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF: true  // soft hyphen, marks, zero-width spaces
    case 0x2028...0x202E, 0x2060...0x206F: true  // separators, overrides, isolates, invisible operators
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true  // annotations, tags
    default: false
    }
  }

  fileprivate func picture(unicode: Bool) -> String {
    switch value {
    case 0..<0x20 where unicode: String(Unicode.Scalar(0x2400 + value) ?? "?")
    case 0x7F where unicode: "␡"
    default: "\\u{" + String(value, radix: 16) + "}"
    }
  }
}
