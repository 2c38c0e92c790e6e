import Display

/// What a terminal shows for the bytes it is sent: as much of a VT100 as a line editor uses.
public struct VirtualScreen: Sendable {
  public private(set) var columns: Int
  public private(set) var rows: Int
  /// Whether the program asked for pastes to be marked.
  public private(set) var marksPastes = false
  /// Rows that scrolled off the top, oldest first.
  public private(set) var scrolledOff: [String] = []
  public private(set) var row = 0
  public private(set) var column = 0

  private var grid: [[Character]]
  private var bytes: [UInt8] = []
  private var wrapsNext = false
  /// The second half of a wide character.
  private static let covered: Character = "\0"

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows shown, without spaces at their ends.
  public var lines: [String] { grid.map(Self.text) }

  /// Everything on the screen, without empty rows at the end.
  public var text: String {
    var lines = self.lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row the cursor is on.
  public var currentLine: String { Self.text(grid[row]) }

  /// All that was shown down to the row above the cursor.
  public var linesAbove: [String] { scrolledOff + lines[..<row] }

  private static func text(_ cells: [Character]) -> String {
    var text = String(cells.filter { $0 != covered })
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Shows the bytes; a sequence or character cut off at the end waits for its rest.
  public mutating func show(_ more: some Sequence<UInt8>) {
    bytes += more
    while !bytes.isEmpty, let length = step() { bytes.removeFirst(length) }
  }

  /// Cuts or widens the rows without breaking lines anew; drops rows at the top when there are fewer.
  public mutating func resize(columns: Int, rows: Int) {
    while row >= rows { scroll() }
    grid = (0..<rows).map { index in
      let cells = index < grid.count ? grid[index] : []
      return Array((cells + Array(repeating: " ", count: columns)).prefix(columns))
    }
    (self.columns, self.rows) = (columns, rows)
    column = min(column, columns - 1)
  }

  /// Deals with what stands first; how many bytes that was, or `nil` where more are needed.
  private mutating func step() -> Int? {
    switch bytes[0] {
    case 0x1B: return escape()
    case 0x07, 0x00: return 1
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    case 0x0E..<0x20: return 1
    default: return character()
    }
    wrapsNext = false
    return 1
  }

  private mutating func character() -> Int? {
    let needed = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : bytes[0] >= 0xC0 ? 2 : 1
    guard bytes.count >= needed else { return nil }
    for character in String(decoding: bytes[..<needed], as: UTF8.self) { put(character) }
    return needed
  }

  private mutating func put(_ character: Character) {
    let width = character.displayWidth
    if width == 0 {
      let before = max(0, wrapsNext ? column : column - 1)
      if grid[row][before] != Self.covered {
        grid[row][before] = Character(String(grid[row][before]) + String(character))
      }
      return
    }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    grid[row][column] = character
    if width == 2, column + 1 < columns { grid[row][column + 1] = Self.covered }
    wrapsNext = column + width >= columns
    column = min(columns - 1, column + width)
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row == rows - 1 { scroll() }
    row = min(row + 1, rows - 1)
  }

  private mutating func scroll() {
    scrolledOff.append(Self.text(grid.removeFirst()))
    grid.append(Array(repeating: " ", count: columns))
    row -= 1
    if row < -1 { row = -1 }
  }
}

extension VirtualScreen {
  private mutating func escape() -> Int? {
    guard bytes.count >= 2 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["): return control()
    case UInt8(ascii: "]"):
      guard let end = bytes.firstIndex(where: { $0 == 0x07 || $0 == UInt8(ascii: "\\") }) else { return nil }
      return end + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"): return bytes.count >= 3 ? 3 : nil
    case UInt8(ascii: "M"): row = max(0, row - 1)
    default: break
    }
    return 2
  }

  /// A control sequence: parameters, then the letter that says what to do.
  private mutating func control() -> Int? {
    guard let end = bytes[2...].firstIndex(where: { (0x40..<0x7F).contains($0) }) else { return nil }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    func number(_ index: Int) -> Int { index < numbers.count ? numbers[index] ?? 0 : 0 }
    let count = max(1, number(0))
    switch Character(Unicode.Scalar(bytes[end])) {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H", "f": (row, column) = (min(rows, count) - 1, min(columns, max(1, number(1))) - 1)
    case "J": clearScreen(number(0))
    case "K": clearLine(number(0))
    case "P":
      let removed = min(count, columns - column)
      grid[row].removeSubrange(column..<column + removed)
      grid[row] += Array(repeating: " ", count: removed)
    case "@":
      grid[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      grid[row] = Array(grid[row].prefix(columns))
    case "X": for index in column..<min(columns, column + count) { grid[row][index] = " " }
    case "h" where parameters == "?2004": marksPastes = true
    case "l" where parameters == "?2004": marksPastes = false
    default: break
    }
    wrapsNext = false
    return end + 1
  }

  private mutating func clearLine(_ what: Int) {
    let cleared = what == 0 ? column..<columns : what == 1 ? 0..<column + 1 : 0..<columns
    for index in cleared { grid[row][index] = " " }
  }

  private mutating func clearScreen(_ what: Int) {
    clearLine(what)
    let cleared = what == 0 ? row + 1..<rows : what == 1 ? 0..<row : 0..<rows
    for index in cleared { grid[index] = Array(repeating: " ", count: columns) }
  }
}
