import Figures
import Sales

/// The book a transcript starts with.
enum DataSet {
  case empty
  case demo(seed: UInt64)
  /// A text that a trainer wrote: lines of conversation, and tables.
  case file(DataFile)

  /// The data set that front matter names; a file of its own is read from the shelf, beside the transcript.
  static func named(_ front: FrontMatter, beside path: String, on shelf: Shelf) throws(Flaw.Cause) -> DataSet {
    switch front.data {
    case "empty": return .empty
    case "demo": return .demo(seed: UInt64(front.seed))
    default: break
    }
    guard let file = shelf.beside(path, front.data + ".txt") else { throw .outside(front.data) }
    guard let bytes = try? shelf.read(file) else {
      throw .missingData(front.data, nearest: nearest(to: front.data, among: ["empty", "demo"]))
    }
    return .file(try DataFile(file, bytes))
  }

  /// Puts its records on file; the partner is then as it was. Throws a ``Flaw/Cause`` for a line that does not load.
  func fill(_ partner: any Partner) throws {
    switch self {
    case .empty: break
    case .demo(let seed):
      let clock = partner.clock
      let records = DemoBook.records(seed: seed, now: clock.now, zone: clock.zone)
      _ = try partner.book.apply(records.map { .create($0) }, by: Order(filling: 0, "demo", clock))
    case .file(let file):
      let (clock, user) = (partner.clock, partner.user)
      try file.fill(partner)
      (partner.clock, partner.user) = (clock, user)
      partner.restart()
    }
  }
}

extension Order {
  /// Fills a book before anybody uses it; nobody's step.
  ///
  /// - Parameter number: tells the orders of one book apart.
  init(filling number: Int, _ words: String, _ clock: Clock) {
    let digits = String(number)
    let id = "00000000-0000-7000-8000-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    self.init(id: RecordID(id), user: nil, at: clock.now, words: words, zone: clock.zone)
  }
}

extension Flaw.Cause: Error {}
