import Display
import Figures
import Interchange

/// A table that was shown, as text for other programs.
struct TableText {
  private let table: Table
  private let today: Day

  init(_ table: Table, today: Day) {
    self.table = table
    self.today = today
  }

  /// Values as programs read them: amounts in digits, days in ISO 8601.
  var csv: String {
    let rows = table.rows.map { row in table.columns.indices.map { $0 < row.count ? plain(row[$0]) : "" } }
    return Tabular.csv([table.columns.map(\.heading)] + rows)
  }

  /// Values as they were shown.
  var markdown: String {
    let rows = table.rows.map { row in table.columns.indices.map { $0 < row.count ? shown(row[$0]) : "" } }
    return Tabular.markdown(
      table.columns.map(\.heading), rightAligned: table.columns.map { $0.alignment == .right }, rows)
  }

  private func shown(_ part: Part) -> String { Reply(Line([part])).text(on: Page(today: today)) }

  private func plain(_ part: Part) -> String {
    switch part {
    case .text(let text), .quoted(let text): text
    case .name(let name, _, _): name
    case .money(let money): Tabular.amount(money)
    case .day(let day): day.description
    case .number(let number, let decimals): decimals == 0 ? "\(Int(number))" : "\(number)"
    case .percent(let fraction): "\(fraction)"
    case .count(let count, _): "\(count)"
    case .empty, .gap: ""
    default: shown(part)
    }
  }
}
