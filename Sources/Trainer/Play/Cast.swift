import Display

/// A film as a file of asciicast, version 3 (docs.asciinema.org/manual/asciicast/v3): a header, and an event a line with the
/// seconds since the one before.
public struct Cast: Sendable {
  let film: Film
  let columns: Int
  let rows: Int

  public init(_ film: Film, columns: Int, rows: Int) {
    self.film = film
    self.columns = columns
    self.rows = rows
  }

  /// The whole file. Scenes are marked, for players to jump to.
  public var text: String {
    let header: JSON = [
      "version": 3, "term": ["cols": .int(columns), "rows": .int(rows)], "title": .string(film.title),
    ]
    var lines = [header.description]
    var waited = 0.0
    for frame in film.frames {
      waited += frame.delay
      if let scene = frame.scene { lines.append(event(&waited, "m", scene)) }
      if !frame.text.isEmpty { lines.append(event(&waited, "o", frame.text.replacing("\n", with: "\r\n"))) }
    }
    lines.append(event(&waited, "x", "0"))
    return lines.joined(separator: "\n") + "\n"
  }

  private func event(_ waited: inout Double, _ code: String, _ data: String) -> String {
    defer { waited = 0 }
    let event: JSON = [.number((waited * 1000).rounded() / 1000), .string(code), .string(data)]
    return event.description
  }
}
