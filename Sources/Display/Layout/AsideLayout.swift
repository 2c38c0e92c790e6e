/// Sets words beside the talk in a frame, as wide as they need and no wider than the page.
///
/// For a screen reader, and where no page has an edge, they stand behind their title instead: `Note: …`.
struct AsideLayout {
  let title: String
  let lines: [Line]
  let layout: Layout

  var rows: [Row] {
    guard let width = layout.page.width, !layout.page.accessible else { return plain }
    return framed(within: width)
  }

  private var plain: [Row] {
    lines.enumerated().flatMap { index, line in
      layout.rows(index == 0 ? "\(title): \(line)" : "  \(line)")
    }
  }

  private func framed(within width: Int) -> [Row] {
    let words = lines.flatMap { layout.runs($0).wrapped(width: min(width, Self.widest) - 4, indent: 0) }
    let room = max(words.map(\.displayWidth).max() ?? 0, title.displayWidth + 2)
    let sign = layout.page.unicode ? ("┌", "┐", "└", "┘", "─", "│") : ("+", "+", "+", "+", "-", "|")
    let line = { (count: Int) in String(repeating: sign.4, count: max(0, count)) }
    let side = Run(text: sign.5, tone: .hint)
    let top = sign.0 + sign.4 + " " + title + " " + line(room - title.displayWidth - 1) + sign.1
    return [[Run(text: top, tone: .hint)]]
      + words.map { [side, Run(text: " ")] + $0.padded(to: room) + [Run(text: " "), side] }
      + [[Run(text: sign.2 + line(room + 2) + sign.3, tone: .hint)]]
  }

  /// Longer lines are hard to read.
  private static let widest = 80
}
