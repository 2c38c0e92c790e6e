import Figures
import Sales

/// The book a transcript starts with.
enum DataSet {
  case empty
  case demo(seed: UInt64)
  /// Lines of conversation that fill it, from a file; `clock>` and `as>` say when and by whom.
  case lines(file: String, [(number: Int, text: String)])

  /// The data set that front matter names; a file of its own is read from the shelf, beside the transcript.
  static func named(_ front: FrontMatter, beside path: String, on shelf: Shelf) throws(Flaw.Cause) -> DataSet {
    switch front.data {
    case "empty": return .empty
    case "demo": return .demo(seed: UInt64(front.seed))
    default: break
    }
    let isPlain = !front.data.contains("/") && !front.data.hasPrefix(".")
    guard isPlain, let file = shelf.beside(path, front.data + ".txt"), let bytes = try? shelf.read(file) else {
      throw .missingData(front.data, nearest: nearest(to: front.data, among: ["empty", "demo"]))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    let lines = rows.map { (number: $0.offset + 1, text: trimmedSpaces($0.element)) }
    return .lines(file: file, lines.filter { !$0.text.isEmpty && !$0.text.hasPrefix("//") && !$0.text.hasPrefix("#") })
  }

  /// Puts its records on file; the partner is then as it was.
  func fill(_ partner: some Partner) throws {
    switch self {
    case .empty: break
    case .demo(let seed):
      let clock = partner.clock
      let records = DemoBook.records(seed: seed, now: clock.now, zone: clock.zone)
      let order = Order(
        id: RecordID("00000000-0000-7000-8000-000000000000"), user: nil, at: clock.now, words: "demo", zone: clock.zone)
      _ = try partner.book.apply(records.map { .create($0) }, by: order)
    case .lines(let file, let lines):
      let (clock, user) = (partner.clock, partner.user)
      for line in lines { try Self.take(line.text, line.number, of: file, partner) }
      (partner.clock, partner.user) = (clock, user)
      partner.restart()
    }
  }

  private static func take(_ text: String, _ number: Int, of file: String, _ partner: some Partner) throws {
    let marked = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch marked.first.flatMap({ Marker(rawValue: $0) }) {
    case .clock? where marked.count == 2:
      guard let move = ClockMove(marked[1], on: partner.clock.today) else { throw Flaw.Cause.badClock(marked[1]) }
      partner.clock.now = partner.clock.zone.instant(move.moved(from: partner.clock.local))
    case .user? where marked.count == 2:
      partner.user = marked[1]
    default:
      let answer = partner.hear(text)
      if answer.isDone { return }
      throw Flaw.Cause.dataLine(file: file, line: number, said: text, reply: answer.lines.joined(separator: " "))
    }
  }
}

extension Flaw.Cause: Error {}
