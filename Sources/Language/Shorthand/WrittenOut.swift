/// A line with its shorthands written out, and the way back from its bytes to those that were typed.
struct WrittenOut {
  /// One shorthand: where it was typed, and where its meaning stands now. UTF-8 byte offsets.
  private struct Piece {
    var typed: Range<Int>
    var written: Range<Int>
  }

  let text: String
  private let pieces: [Piece]
  private let sentence: Sentence
  /// Whether the line is one shorthand and nothing else.
  let isWhole: Bool

  init(_ sentence: Sentence, _ uses: [Shorthands.Use]) {
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    var position = 0
    for use in uses {
      bytes += sentence.bytes[position..<use.span.lowerBound]
      let start = bytes.count
      bytes += use.shorthand.meaning.utf8
      pieces.append(Piece(typed: use.span, written: start..<bytes.count))
      position = use.span.upperBound
    }
    bytes += sentence.bytes[position...]
    text = String(decoding: bytes, as: UTF8.self)
    isWhole =
      uses.count == 1 && sentence.tokens.allSatisfy { $0.isIgnorable || uses[0].span.contains($0.span.lowerBound) }
    self.pieces = pieces
    self.sentence = sentence
  }

  /// Whether words that are kept as said, or a name nobody has heard of, begin with a meaning or before it: there the
  /// words that were typed are meant.
  func isQuoted(by request: Request) -> Bool {
    request.slots.contains { slot in
      guard let span = slot.span, slot.isVerbatim else { return false }
      return pieces.contains { $0.written.overlaps(span) && span.lowerBound <= $0.written.lowerBound }
    }
  }

  /// The request as the line that was typed asks for it.
  func typed(_ request: Request) -> Request {
    var typed = request
    typed.source = .learned
    for index in typed.slots.indices {
      guard let span = request.slots[index].span else { continue }
      let place = self.typed(span)
      typed.slots[index].span = place
      typed.slots[index].text = sentence.text(bytes: place)
    }
    return typed
  }

  /// The typed bytes that a range of bytes comes from: the whole shorthand for any part of its meaning.
  private func typed(_ span: Range<Int>) -> Range<Int> {
    let start = pieces.last { $0.written.lowerBound <= span.lowerBound }.map { piece in
      span.lowerBound < piece.written.upperBound
        ? piece.typed.lowerBound : piece.typed.upperBound + span.lowerBound - piece.written.upperBound
    }
    let end = pieces.last { $0.written.lowerBound < span.upperBound }.map { piece in
      span.upperBound <= piece.written.upperBound
        ? piece.typed.upperBound : piece.typed.upperBound + span.upperBound - piece.written.upperBound
    }
    return (start ?? span.lowerBound)..<(end ?? span.upperBound)
  }
}

extension Slot {
  /// Whether it holds words as they were said.
  fileprivate var isVerbatim: Bool {
    if case .text = value { return true }
    return problem == .unknownName
  }
}
