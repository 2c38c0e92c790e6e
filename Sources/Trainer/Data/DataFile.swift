import Figures
import Sales

/// A data set as a trainer writes it: lines as a rep would type them, and tables of records.
///
/// `clock>` and `as>` say when and by whom; `//` and `#` begin comments. A table begins with what its rows are, and ends
/// at an empty line:
///
///     deals | account | amount | stage
///     Pilot | Acme Labs | $18,000 | discovery
struct DataFile {
  private enum Line {
    case said(String)
    case clock(String)
    case user(String)
    case table(Sheet)
  }

  let path: String
  private var lines: [(number: Int, line: Line)] = []

  /// Throws a ``Flaw/Cause`` for a table that is none.
  init(_ path: String, _ bytes: [UInt8]) throws(Flaw.Cause) {
    self.path = path
    let rows: [Substring]
    do { rows = try TextRows.read(bytes) } catch { throw .dataFlaw(file: path, line: 1, .notText) }
    var isInTable = false
    for (index, row) in rows.enumerated() {
      let (text, number) = (trimmedSpaces(row), index + 1)
      if text.isEmpty { isInTable = false }
      if text.isEmpty || text.hasPrefix("//") || text.hasPrefix("#") { continue }
      if isInTable {
        try located(number) { () throws(DataFlaw) in try addRow(text, number) }
      } else if let sheet = try located(number, { () throws(DataFlaw) in try Sheet(heading: text) }) {
        lines.append((number, .table(sheet)))
        isInTable = true
      } else {
        lines.append((number, Self.line(text)))
      }
    }
  }

  private mutating func addRow(_ text: String, _ number: Int) throws(DataFlaw) {
    guard case .table(var sheet)? = lines.last?.line else { return }
    try sheet.add(text, number)
    lines[lines.count - 1].line = .table(sheet)
  }

  private static func line(_ text: String) -> Line {
    let marked = text.split(separator: " ", maxSplits: 1).map { trimmedSpaces($0) }
    switch marked.first.flatMap({ Marker(rawValue: $0) }) {
    case .clock? where marked.count == 2: return .clock(marked[1])
    case .user? where marked.count == 2: return .user(marked[1])
    default: return .said(text)
    }
  }

  private func located<Value>(_ number: Int, _ body: () throws(DataFlaw) -> Value) throws(Flaw.Cause) -> Value {
    do { return try body() } catch { throw .dataFlaw(file: path, line: number, error) }
  }

  // MARK: Filling

  /// Puts everything on file, line by line.
  func fill(_ partner: any Partner) throws {
    for (number, line) in lines {
      switch line {
      case .clock(let text): try located(number) { () throws(DataFlaw) in try pass(text, partner) }
      case .user(let name): partner.user = name
      case .table(let sheet): try fill(partner, with: sheet, number)
      case .said(let text):
        let answer = partner.hear(text)
        if answer.isDone { continue }
        let reply = answer.lines.joined(separator: " ")
        throw Flaw.Cause.dataLine(file: path, line: number, said: text, reply: reply)
      }
    }
  }

  private func pass(_ text: String, _ partner: any Partner) throws(DataFlaw) {
    guard let move = ClockMove(text, on: partner.clock.today) else { throw .badClock(text) }
    partner.clock.now = move.moved(partner.clock)
  }

  private func fill(_ partner: any Partner, with sheet: Sheet, _ number: Int) throws {
    var filing = Filing(sheet, at: number, in: partner)
    do {
      _ = try partner.book.apply(filing.edits(), by: Order(filling: number, "data", partner.clock))
    } catch let error as MisplacedFlaw {
      throw Flaw.Cause.dataFlaw(file: path, line: error.line, error.flaw)
    }
  }
}
