import Figures

/// Where a reply will be read.
public struct Page: Sendable, Hashable {
  /// Decides whether a date needs its year.
  public var today: Day
  /// Columns; `nil` (a pipe, a file) never wraps and never truncates.
  public var width: Int?
  public var colored: Bool
  /// Whether signs outside ASCII may be drawn: bars, ellipses, currency signs.
  public var unicode: Bool
  /// For screen readers: numbered lists, "Heading: value", no bars and no alignment.
  public var accessible: Bool
  /// Shows every column of a table, as records where they do not fit, instead of dropping some.
  public var allColumns: Bool

  public init(
    today: Day, width: Int? = nil, colored: Bool = false, unicode: Bool = true, accessible: Bool = false,
    allColumns: Bool = false
  ) {
    self.today = today
    self.width = width.map { max($0, Page.narrowest) }
    self.colored = colored
    self.unicode = unicode
    self.accessible = accessible
    self.allColumns = allColumns
  }

  /// Narrower terminals are laid out as if they had this many columns.
  public static let narrowest = 20

  var wording: Wording { Wording(today: today, unicode: unicode) }
  var ellipsis: String { unicode ? "…" : "..." }
}
