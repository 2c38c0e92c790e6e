/// What the open opportunities come to, kept in step by the database itself: each start of a chat tells it, and would
/// wait longer with every deal if it were counted anew.
///
/// One row a currency, its name empty for those without an amount; sums as ``OpenBook/sum(of:)`` divides them.
enum Standing {
  static let table: SQL = """
    CREATE TABLE IF NOT EXISTS standing (currency TEXT NOT NULL PRIMARY KEY, count BIGINT NOT NULL,
    millions BIGINT NOT NULL, rest BIGINT NOT NULL)
    """

  /// Counts anew.
  static let fill: [SQL] = [
    "DELETE FROM standing",
    """
    INSERT INTO standing
    SELECT COALESCE(amount_currency, ''), COUNT(*), COALESCE(SUM(amount / 1000000), 0), COALESCE(SUM(amount % 1000000), 0)
    FROM opportunity WHERE status = 'open' GROUP BY COALESCE(amount_currency, '')
    """,
  ]

  /// Adds the opportunity that a trigger calls `new`.
  static let add = """
    INSERT INTO standing VALUES
    (COALESCE(new.amount_currency, ''), 1, COALESCE(new.amount / 1000000, 0), COALESCE(new.amount % 1000000, 0))
    ON CONFLICT (currency) DO UPDATE SET
    count = count + 1, millions = millions + excluded.millions, rest = rest + excluded.rest
    """

  /// Takes away the opportunity that a trigger calls `old`.
  static let subtract = """
    UPDATE standing SET count = count - 1, millions = millions - COALESCE(old.amount / 1000000, 0),
    rest = rest - COALESCE(old.amount % 1000000, 0) WHERE currency = COALESCE(old.amount_currency, '')
    """
}
