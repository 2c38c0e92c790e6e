import Sales

/// What was taken from each file, and what was not and why.
public struct ImportReport: Sendable, Hashable {
  public var files: [ImportedFile] = []

  public init() {}

  /// Some file could not be read, or holds a row that cannot.
  public var hasFaults: Bool {
    files.contains { !$0.bad.isEmpty || ($0.fault != nil && $0.fault != .otherContent) }
  }
}

/// One file of an import. Its ``rows`` are those taken, skipped, bad and held back.
public struct ImportedFile: Sendable, Hashable {
  public var path: String
  /// What it holds: `Account`; `nil` where that is not known.
  public var content: String?
  public var encoding: TextEncoding?
  /// Rows below the header; blank lines do not count.
  public var rows = 0
  /// New in the book.
  public var created = 0
  /// Changed in the book.
  public var updated = 0
  /// In the book as they are in the file.
  public var unchanged = 0
  /// Records that the book did not have, made for the names its rows point at.
  public var alsoMade = 0
  /// Good rows of a file that is not taken because of the bad ones.
  public var heldBack = 0
  /// Rows that do not belong in the book.
  public var skipped: RowRemarks = []
  /// Rows that cannot be read.
  public var bad: RowRemarks = []
  /// Rows that were taken without something.
  public var remarks: RowRemarks = []
  /// Ids of owners that nobody in the book has, and in how many rows; these records have no owner.
  public var unknownOwners: [String: Int] = [:]
  /// Why nothing was taken from it.
  public var fault: FileFault?

  public init(path: String, content: String? = nil, fault: FileFault? = nil) {
    self.path = path
    self.content = content
    self.fault = fault
  }

  public var taken: Int { created + updated + unchanged }
}

/// What there is to say about rows: the first thousand of it, and how much there is in all.
public struct RowRemarks: Sendable, Hashable, ExpressibleByArrayLiteral, Sequence {
  static let longest = 1000
  public private(set) var told: [RowRemark] = []
  public private(set) var count = 0

  public init(arrayLiteral remarks: RowRemark...) { for remark in remarks { append(remark) } }

  mutating func append(_ remark: RowRemark) {
    count += 1
    if told.count < Self.longest { told.append(remark) }
  }

  public var isEmpty: Bool { count == 0 }
  public func makeIterator() -> IndexingIterator<[RowRemark]> { told.makeIterator() }
}

/// Something to say about a row.
public struct RowRemark: Sendable, Hashable {
  /// The line of the file that the row begins on, from 1.
  public var line: Int
  public var matter: Matter

  public enum Matter: Sendable, Hashable {
    case shape(RowFault)
    case cell(CellFault)
    /// Its IsDeleted is set.
    case isDeleted
    /// A lead that has become this contact.
    case isConverted(to: String)
    /// A lead whose name and company or e-mail address are those of a contact.
    case isKnownContact(name: String)
    /// The record that a column points at is not in the book and not in the files.
    case unknownRecord(column: String, id: String)
    /// No record of the map wants such a row.
    case isUnwanted
    /// A JSON record that cannot be read.
    case record(JSONRecordFault)
  }
}

/// Why no plan can be made.
public enum ImportFault: Error, Hashable, Sendable {
  /// Stages that the map does not know; somebody has to say what they mean.
  ///
  /// - Parameters:
  ///   - map: the file that says what they mean; `nil` where none was given.
  ///   - known: ids of the stages there are.
  case unknownStages([UnknownStage], map: String?, known: [String])
}

/// A stage's name that the map does not know, and where it first stands.
public struct UnknownStage: Hashable, Sendable {
  public var name: String
  public var path: String
  public var line: Int
  /// How many rows have it.
  public var rows: Int
}
