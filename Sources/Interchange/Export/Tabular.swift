import Figures

/// Rows of text as a table that other programs read.
public enum Tabular {
  /// CSV (RFC 4180) in which no cell is a formula.
  public static func csv(_ rows: [[String]]) -> String {
    rows.map { CSVText.row($0.map(FormulaGuard.guarded)) }.joined()
  }

  /// A table of Markdown in which no cell has a form of its own.
  public static func markdown(_ header: [String], rightAligned: [Bool], _ rows: [[String]]) -> String {
    MarkdownText.row(header.map(MarkdownText.escaped)) + MarkdownText.row(rightAligned.map { $0 ? "---:" : "---" })
      + rows.map { MarkdownText.row($0.map(MarkdownText.escaped)) }.joined()
  }

  /// An amount in major units, with digits alone: `1054`, `500.50`.
  public static func amount(_ money: Money) -> String { Decimals.text(money) }
}
