import Figures

/// Which files of another system hold which records, and which of their columns fill which fields: a YAML file that a
/// sales manager can write.
///
///     stages: {Engaging: discovery, Won: won, Lost: lost}
///     files:
///       sales_pipeline.csv:
///         record: opportunity
///         fields:
///           external_id: opportunity_id
///           name: "{account} {product}"
///           account: account
///           amount: close_value
///
/// Salesforce's and HubSpot's files are read through maps of their own, which ship with Banter.
public struct ImportMap: Sendable {
  /// Where it is told to stand: `maven.yaml`.
  public var path: String
  /// In the order in which records depend on each other.
  var files: [MappedFile] = []
  var stages: [MappedStage] = []
  var cells = MappedCells()
  /// It ships with Banter: what it says of other playbooks' stages is passed over.
  var isShipped = false
  /// A record pointed at may be called by its name; else only by its id.
  var refersByName = true

  /// The same map with another laid over it: its files take the place of those of the same name, its stages come first.
  public func overlaid(by own: ImportMap) -> ImportMap {
    var both = own
    both.files += files.filter { file in !own.files.contains { $0.name.lowercased() == file.name.lowercased() } }
    both.stages = stages + own.stages
    both.cells = own.cells.filled(from: cells)
    both.refersByName = true
    return both
  }
}

/// What a map says of how cells are written; `nil` where it says nothing.
struct MappedCells: Sendable, Hashable {
  var dates: DateStyle?
  var numbers: DecimalMark?
  var currency: Currency?

  func filled(from other: MappedCells) -> MappedCells {
    MappedCells(
      dates: dates ?? other.dates, numbers: numbers ?? other.numbers, currency: currency ?? other.currency)
  }
}

/// A stage of the other system and what it is here.
struct MappedStage: Sendable, Hashable {
  var name: String
  /// A stage's id or name, `won` or `lost`.
  var meaning: String
  var line: Int
}

/// One file of the other system.
struct MappedFile: Sendable, Hashable {
  /// Its name, with or without an ending: `Account`, `sales_pipeline.csv`.
  var name: String
  /// The columns it is known by under another name; none where only its name tells.
  var marks: [String] = []
  /// Columns without which nothing can be made of it.
  var needs: [String] = []
  /// All columns that are named must be there.
  var isStrict = true
  /// Every row makes each of these for which it holds what they want.
  var rows: [MappedRow] = []
}

/// What one row of a file becomes.
struct MappedRow: Sendable, Hashable {
  var record: MappedRecord
  var fields: [String: FieldSource] = [:]
  /// The stages a deal came to, by the other system's names, and the columns that say when.
  var stageDates: [StageDate] = []
  /// Only rows for which all of these hold...
  var when: [RowCondition] = []
  /// ...and not all of these.
  var unless: [RowCondition] = []
  /// A cell with several values: the row counts once for each.
  var each: SplitColumn?
  var line = 1

  struct StageDate: Sendable, Hashable {
    var stage: String
    var source: FieldSource
  }

  struct SplitColumn: Sendable, Hashable {
    var column: String
    var separator: Character
  }

  /// The columns named, those of nested records included.
  var sources: [FieldSource] {
    let direct = Array(fields.values) + stageDates.map(\.source) + (when + unless).map(\.source)
    return direct + direct.flatMap { $0.made.values }
  }
}

/// A kind of record, or a lead: a contact to be, who may be one already.
struct MappedRecord: Sendable, Hashable {
  var name: String
  var fieldNames: [String]
}

/// Holds where a cell is one of these values, in whatever case.
struct RowCondition: Sendable, Hashable {
  var source: FieldSource
  var values: Set<String>
}

/// Where the value of a field comes from.
struct FieldSource: Sendable, Hashable {
  /// The first of them that is filled counts.
  var columns: [String] = []
  /// Columns in braces among other words; takes the place of `columns`.
  var template: String?
  /// The same in every row.
  var always: String?
  /// What values are here; of several that are the same here, the first is written.
  var values: [NamedValue] = []
  /// What every other value is, an empty one included.
  var otherwise: String?
  /// Values that are not listed count as empty.
  var isClosed = false
  /// What an amount or number is multiplied by.
  var times = 1
  var cells = MappedCells()
  /// A cell holds several values with this between them, of which the first counts.
  var separator: Character?
  /// A column that names the currency of an amount, or the currency.
  var currencyColumn: String?
  /// A record of that name is made where none is found.
  var isMaker = false
  /// The other fields of a record so made.
  var made: [String: FieldSource] = [:]
  /// The column may be missing.
  var isOptional = false
  var line = 1
}

/// A value by its name there and here.
struct NamedValue: Sendable, Hashable {
  var there: String
  var here: String
}

/// How days are written where it is not told by their form.
enum DateStyle: String, Sendable, CaseIterable {
  case iso
  case monthFirst = "month first"
  case dayFirst = "day first"
  /// Days since the end of 1899, as spreadsheets count them.
  case excel
}

/// What stands before the cents.
enum DecimalMark: String, Sendable, CaseIterable {
  case point = "1,234.56"
  case comma = "1.234,56"

  var character: Character { self == .point ? "." : "," }
}
