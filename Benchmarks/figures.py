"""Every KPI on a large book: Banter's answer against the best SQL for it in the sqlite3 shell on the same file.

A question is asked once and several times over in one process; what one more costs is held against what the shell
takes for the statements that count the same, the period before included. Both are taken in turns, the book warm.
"""

import sqlite3
import statistics
import subprocess
import time

QUARTER = [("2026-10-01", "2027-01-01"), ("2026-07-01", "2026-10-01")]
YEAR = [("2025-11-25", "2026-11-25"), ("2024-11-25", "2025-11-25")]
STAGES = ["prospecting", "qualification", "discovery", "solution_design", "proposal", "negotiation"]
CHANCES = dict(zip(STAGES, [0.1, 0.1, 0.2, 0.5, 0.75, 0.9]))


def grow(book, copies):
    """Multiplies the deals of a book, with their moves and activities, under new ids of the same shape."""
    connection = sqlite3.connect(book)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -400000")
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies - 1})"
    for table in ("opportunity", "stage_event", "activity"):
        connection.execute(f"CREATE TEMP TABLE seed AS SELECT * FROM {table}")
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        copied = {column: f"printf('%08x', i) || substr({column}, 9)" for column in ("id", "opportunity")}
        values = ", ".join(copied.get(column, f'"{column}"') for column in columns)
        connection.execute(f"{numbers} INSERT INTO {table} SELECT {values} FROM n CROSS JOIN seed")
        connection.execute("DROP TABLE seed")
    connection.commit()
    connection.close()


def between(column, period):
    return f"{column} >= '{period[0]}' AND {column} < '{period[1]}'"


def over(periods, statement):
    return "; ".join(statement(period) for period in periods) + ";"


def median(of, rows, key="NULL"):
    """Mean, median and third quartile of a column in one statement, by windows."""
    return (f"WITH x AS (SELECT {key} AS k, {of} AS v FROM {rows}), r AS (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k"
            f" ORDER BY v) AS i, COUNT(*) OVER (PARTITION BY k) AS n FROM x WHERE v IS NOT NULL) SELECT k, n, AVG(v),"
            f" AVG(v) FILTER (WHERE i IN ((n + 1) / 2, (n + 2) / 2)), MIN(v) FILTER (WHERE i >= 0.75 * (n - 1) + 1) FROM r"
            f" GROUP BY k, n")


def weighted():
    arms = " ".join(f"WHEN '{stage}' THEN {chance}" for stage, chance in CHANCES.items())
    return ("SELECT amount_currency, SUM(amount * COALESCE(probability, CASE stage " + arms + " END)), COUNT(amount),"
            " COUNT(*) FROM opportunity WHERE status = 'open' GROUP BY amount_currency;")


def stays():
    return ("WITH e AS (SELECT opportunity, stage, status, julianday(happened_at) AS t, LEAD(julianday(happened_at)) OVER"
            " (PARTITION BY opportunity ORDER BY happened_at, id) AS u FROM stage_event), s AS (SELECT opportunity, stage,"
            " SUM(u - t) AS v FROM e WHERE status = 'open' GROUP BY opportunity, stage), r AS (SELECT stage, v,"
            " ROW_NUMBER() OVER (PARTITION BY stage ORDER BY v) AS i, COUNT(*) OVER (PARTITION BY stage) AS n FROM s WHERE"
            " v IS NOT NULL) SELECT stage, n, AVG(v), AVG(v) FILTER (WHERE i IN ((n + 1) / 2, (n + 2) / 2)) FROM r GROUP BY"
            " stage, n;")


def conversion():
    place = "CASE stage " + " ".join(f"WHEN '{stage}' THEN {place}" for place, stage in enumerate(STAGES)) + " END"
    return ("SELECT status, place, COUNT(*) FROM (SELECT o.id, o.status, CASE o.status WHEN 'won' THEN 6 ELSE (SELECT"
            f" MAX({place}) FROM stage_event e WHERE e.opportunity = o.id AND e.status <> 'won') END AS place FROM"
            " opportunity o) GROUP BY 1, 2;")


RATE = "SELECT COUNT(*), COUNT(*) FILTER (WHERE status = 'won') FROM opportunity WHERE status IN ('won', 'lost') AND "
SUM = "SELECT amount_currency, SUM(amount), COUNT(amount), COUNT(*) FROM opportunity WHERE "

QUESTIONS = {
    "win_rate": ("win rate this quarter", over(QUARTER, lambda p: RATE + between("close_date", p))),
    "win_rate_by_rep": (
        "win rate by rep this quarter",
        over(QUARTER, lambda p: RATE.replace("SELECT", "SELECT owner,") + between("close_date", p) + " GROUP BY owner")),
    "my_pipeline": (
        "my pipeline",
        SUM + "status = 'open' AND owner = (SELECT id FROM user WHERE login = 'sam') GROUP BY amount_currency;"),
    "pipeline": ("pipeline", SUM + "status = 'open' GROUP BY amount_currency;"),
    "pipeline_by_stage": (
        "pipeline by stage",
        SUM.replace("SELECT", "SELECT stage,") + "status = 'open' GROUP BY stage, amount_currency;"),
    "weighted_pipeline": ("weighted pipeline", weighted()),
    "won": (
        "bookings by month",
        over(YEAR, lambda p: SUM.replace("SELECT", "SELECT substr(close_date, 1, 7),") + "status = 'won' AND "
             + between("close_date", p) + " GROUP BY 1, 2")),
    "average_deal_size": (
        "average deal size",
        over(YEAR, lambda p: median("amount", f"opportunity WHERE status = 'won' AND {between('close_date', p)}",
                                    "amount_currency"))),
    "sales_cycle": (
        "sales cycle length",
        over(YEAR, lambda p: median("julianday(close_date) - julianday(substr(created, 1, 10))",
                                    f"opportunity WHERE status = 'won' AND {between('close_date', p)}"))),
    "conversion": ("conversion rate all time", conversion()),
    "time_in_stage": ("time in stage all time", stays()),
    "activities": (
        "activities",
        over(YEAR, lambda p: "SELECT COUNT(*) FROM activity WHERE status = 'completed' AND type IN ('call', 'meeting',"
             " 'demo', 'discovery_call', 'presentation', 'reference_call', 'negotiation', 'kickoff', 'handoff') AND "
             + between("happens_at", p))),
}


def compare(binary, book, environment, runs, names=None):
    """Milliseconds of Banter and of the shell for each question, and their ratio."""
    figures = {}
    for name, (question, statement) in QUESTIONS.items():
        if names and name not in names:
            continue
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(asked(binary, book, environment, question))
            theirs.append(counted(book, statement))
        mine, shell = statistics.median(ours), statistics.median(theirs)
        figures[f"kpi_{name}_ms"] = mine * 1000
        figures[f"kpi_{name}_sqlite3_ms"] = shell * 1000
        figures[f"kpi_{name}_to_sqlite3"] = mine / shell
    return figures


def asked(binary, book, environment, question, more=4):
    """Seconds that one more asking takes in a process."""
    command = [binary, "--data", book, "--as", "sam"]

    def spent(times):
        began = time.perf_counter()
        subprocess.run(
            command, input=(question + "\n") * times, text=True, env=environment, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began

    return (spent(1 + more) - spent(1)) / more


def counted(book, statement, more=4):
    """The same of the sqlite3 shell."""

    def spent(times):
        began = time.perf_counter()
        subprocess.run(["sqlite3", book], input=(statement + "\n") * times, text=True, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began

    return (spent(1 + more) - spent(1)) / more
