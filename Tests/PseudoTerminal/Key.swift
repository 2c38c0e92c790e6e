/// A key as a terminal sends it.
public enum Key: Hashable, Sendable {
  case enter, tab, escape, backspace, up, down, left, right, home, end
  /// With the Control key: `.control("c")`.
  case control(Character)

  var sequence: String {
    switch self {
    case .enter: "\r"
    case .tab: "\t"
    case .escape: "\u{1b}"
    case .backspace: "\u{7f}"
    case .up: "\u{1b}[A"
    case .down: "\u{1b}[B"
    case .right: "\u{1b}[C"
    case .left: "\u{1b}[D"
    case .home: "\u{1b}[H"
    case .end: "\u{1b}[F"
    case .control(let letter): String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    }
  }
}
