/// What the assistant says, as values; a renderer turns it into text last (``Reply/text(on:)``).
public struct Reply: Sendable, Hashable {
  public var blocks: [Block]

  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A reply of one line.
  public init(_ line: Line) { blocks = [.line(line)] }
}

/// One piece of a reply, set on lines of its own.
public enum Block: Sendable, Hashable {
  case line(Line)
  case table(Table)
  case chart(Chart)
  /// Numbered answers to choose from.
  case choices([Line])
  /// What was typed, with carets under the parts that could not be read (UTF-8 byte offsets).
  case caret(String, [Range<Int>])
  /// Words beside the talk, in a frame of their own; set behind their title where no frame can be drawn.
  case aside(String, [Line])
}
