import Figures
import Sales

/// A paper book while it is written, with all edits in their order.
public final class PaperStep: LongStep {
  public private(set) var book: PaperBook
  public private(set) var edits: [Edit] = []

  public init(_ book: PaperBook = PaperBook()) { self.book = book }

  public func write(_ edit: Edit) {
    edits.append(edit)
    book.apply([edit])
  }

  public func keeping(_ body: () throws -> Bool) throws {
    let before = (book, edits)
    var isKept = false
    defer { if !isKept { (book, edits) = before } }
    isKept = try body()
  }

  public func find<R: Record>(_ type: R.Type, _ id: RecordID) -> R? { book.find(type, id) }
  public func records<R: Record>(_ query: Query<R>) -> [R] { book.records(query) }
  public func count<R: Record>(_ query: Query<R>) -> Int { book.count(query) }
  public func total<R: Record>(_ query: Query<R>, of field: String) -> Total { book.total(query, of: field) }
  public func measure(_ question: Measurement.Question) -> Measurement { book.measure(question) }
  public func records(behind question: Measurement.Question, limit: Int) -> [RecordRef] { [] }
  public func stalls(_ question: Stall.Question) -> [Stall] { [] }
  public func search(_ words: String, limit: Int) -> [Mention] { [] }
  public func history(of record: RecordRef?, limit: Int) -> [HistoryStep] { [] }
}
