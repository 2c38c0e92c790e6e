/// Bytes of the keyboard on their way to becoming keys.
///
/// Pure: it says when it needs more bytes, and is told when none will come.
struct KeyInput {
  enum Key: Hashable {
    case character(Unicode.Scalar)
    case interrupt
    case suspend
    case cursor(CursorKey)
    /// What was pasted, line ends included.
    case pasted(String)
  }

  /// What can be said about the bytes at hand.
  enum Next: Hashable {
    case key(Key)
    /// More bytes decide.
    case incomplete(Patience)
  }

  /// How long to wait for more bytes.
  enum Patience: Hashable {
    case forever
    /// A character or a paste was begun: a second.
    case moment
    /// A lone Escape may be all there is: the blink of an eye.
    case blink
  }

  /// Whether sequences of the arrow keys are taken apart here: vi's insert mode reads them as Escape and letters.
  var readsCursorKeys = false
  private var bytes: ArraySlice<UInt8> = []
  /// How much of a paste is known not to hold its end.
  private var searched = 0

  private static let pasteStart = Array("\u{1b}[200~".utf8)
  private static let pasteEnd = Array("\u{1b}[201~".utf8)

  mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

  /// The next key. With `isLast`, the bytes at hand are all there will be: they are never incomplete, unless none.
  mutating func next(isLast: Bool = false) -> Next {
    guard let first = bytes.first else { return .incomplete(.forever) }
    switch first {
    case 0x03: return take(1, .interrupt)
    case 0x1A: return take(1, .suspend)
    case 0x1B: return escape(isLast: isLast)
    case 0x00..<0x80: return take(1, .character(Unicode.Scalar(first)))
    default: return character(isLast: isLast)
    }
  }

  private mutating func take(_ count: Int, _ key: Key) -> Next {
    bytes = bytes.dropFirst(count)
    return .key(key)
  }

  private mutating func escape(isLast: Bool) -> Next {
    if bytes.starts(with: Self.pasteStart) { return paste(isLast: isLast) }
    let mayGrow = bytes.count < Self.pasteStart.count && Self.pasteStart.starts(with: bytes)
    if mayGrow && !isLast { return .incomplete(.blink) }
    guard readsCursorKeys else { return take(1, .character("\u{1b}")) }
    switch CursorKey.read(bytes) {
    case .key(let key, let length): return take(length, .cursor(key))
    case .unknown(let length):
      bytes = bytes.dropFirst(length)
      return next(isLast: isLast)
    case .incomplete where !isLast: return .incomplete(.blink)
    case .incomplete, .none: return take(1, .character("\u{1b}"))
    }
  }

  private mutating func paste(isLast: Bool) -> Next {
    let content = bytes.dropFirst(Self.pasteStart.count)
    guard let end = content.dropFirst(searched).firstRange(of: Self.pasteEnd) else {
      searched = max(0, content.count - Self.pasteEnd.count)
      return isLast ? finishPaste(content, length: bytes.count) : .incomplete(.moment)
    }
    return finishPaste(content[..<end.lowerBound], length: end.upperBound - bytes.startIndex)
  }

  private mutating func finishPaste(_ content: ArraySlice<UInt8>, length: Int) -> Next {
    searched = 0
    return take(length, .pasted(String(decoding: content, as: UTF8.self)))
  }

  /// A character beyond ASCII; bytes that are no UTF-8 become U+FFFD, one each.
  private mutating func character(isLast: Bool) -> Next {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) {
      return take(UTF8.width(scalar), .character(scalar))
    }
    let needed = bytes.first.map { $0 >= 0xF0 ? 4 : $0 >= 0xE0 ? 3 : 2 } ?? 1
    let continues = bytes.dropFirst().allSatisfy { (0x80..<0xC0).contains($0) }
    let isStart = bytes.first.map { (0xC2..<0xF5).contains($0) } ?? false
    if isStart && continues && bytes.count < needed && !isLast { return .incomplete(.moment) }
    return take(1, .character("\u{FFFD}"))
  }
}
