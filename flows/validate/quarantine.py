"""The rows of `quarantine`: what an expectation refused, with what was seen and where it was read.

In: failures of a table. Out: one row for each expectation and withheld row; one for a warning or a critical failure of
the table as a whole. A row that stood in quarantine before keeps the run that put it there, so that a second run over
the same input changes nothing.
"""

from collections.abc import Iterator, Mapping, Sequence

from flows.tables import TABLES
from flows.tables.row_json import row_to_json
from flows.validate.surroundings import Row
from flows.validate.table_check import Failure

Clauses = Mapping[str, Row]
_EXAMPLES = 3


def refused_rows(table: str, failure: Failure, clauses: Clauses, run_id: str) -> Iterator[Row]:
    """The rows that the failure puts into quarantine. `clauses` finds the mention of a record's clause."""
    entry = failure.outcome.entry
    told: dict[str, object] = {
        "run_id": run_id,
        "table": table,
        "expectation": entry.id,
        "severity": "warning" if entry.severity == "warning" else "critical",
        "column": ", ".join(entry.columns) or None,
    }
    if entry.severity != "row" or failure.outcome.broken:
        disposition = "published" if entry.severity == "warning" else "blocked"
        yield {**told, "observed": summary(failure), "disposition": disposition}
        return
    for row in failure.rows:
        place = row if table == "mentions" else clauses.get(str(row.get("record_id")), {})
        where = {name: place.get(name) for name in ("article_id", "start", "end")}
        if table == "articles":
            where["article_id"] = row.get("article_id")
        yield {
            **told,
            "observed": f"{entry.note} {_seen(row, failure)}",
            "candidate": candidate(table, row),
            **where,
            "disposition": "withheld",
        }


def candidate(table: str, row: Row) -> str:
    """The refused row as JSON, without the cells that tell of the run itself."""
    stamps = TABLES[table].stamps
    return row_to_json(TABLES[table], {name: cell for name, cell in row.items() if name not in stamps})


def summary(failure: Failure) -> str:
    """What failed and what was seen, in a line."""
    entry, outcome = failure.outcome.entry, failure.outcome
    if outcome.broken:
        return f"{entry.note} It could not be checked: {outcome.broken}"
    if not failure.rows:
        return f"{entry.note} Seen: {outcome.observed}" if outcome.observed else entry.note
    shown = [str(row.get("record_id") or next(iter(row.values()), "")) for row in failure.rows[:_EXAMPLES]]
    more = "" if len(failure.rows) <= _EXAMPLES else ", …"
    count = f"{len(failure.rows)} row{'s' if len(failure.rows) > 1 else ''}"
    return f"{entry.note} {count}: {', '.join(shown)}{more}"


def settled(rows: Sequence[Row], earlier: Sequence[Row]) -> list[Row]:
    """The rows in a stable order; one that stood there before is told as before."""
    known = {_key(row): row for row in earlier}
    found = {_key(row): known.get(_key(row), row) for row in rows}
    return [found[key] for key in sorted(found)]


def _key(row: Row) -> tuple[str, ...]:
    stamps = TABLES["quarantine"].stamps
    return tuple(str(row.get(name)) for name in TABLES["quarantine"].column if name not in stamps)


def _seen(row: Row, failure: Failure) -> str:
    names = [name for name in failure.outcome.entry.columns if not name.startswith("_")]
    return "; ".join(f"{name} = {row.get(name)}" for name in names)
