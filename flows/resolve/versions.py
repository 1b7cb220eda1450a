"""Number the versions of a record, and keep each superseded one.

In: the row of a record as it is now, its earlier row if it had one, and what happened. Out: the row as it is to be
published, and rows of `history`. A row that has not changed stays as it was published, with its version, time and run.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.tables import TABLES
from flows.tables.row_json import row_to_json

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Clock:
    """The run that writes, and its time."""

    run_id: str
    now: datetime


def renew(
    table: str, row: Row, earlier: Row | None, last_version: int, change: str, clock: Clock
) -> tuple[Row, list[Row]]:
    """The row with its version, and the superseded row for `history`; `last_version` is the highest one used so far."""
    if earlier is None:
        return _stamped(row, last_version + 1, clock), []
    if not changed(table, row, earlier):
        return earlier, []
    version = max(_version(earlier), last_version) + 1
    return _stamped(row, version, clock), [superseded(table, earlier, change, clock)]


def climb(table: str, steps: Sequence[Row], last_version: int, clock: Clock) -> tuple[Row, list[Row]]:
    """A record that is new to us but whose articles already tell of several steps: each step is a version."""
    rows = [_stamped(row, last_version + number, clock) for number, row in enumerate(steps, 1)]
    return rows[-1], [superseded(table, row, "updated", clock) for row in rows[:-1]]


def superseded(table: str, row: Row, change: str, clock: Clock, merged_into: str | None = None) -> Row:
    """The row of `history` for a version that is no longer current."""
    return {
        "table": table,
        "record_id": row["record_id"],
        "record_version": row["record_version"],
        "recorded_at": row["recorded_at"],
        "superseded_at": clock.now,
        "change_type": change,
        "merged_into": merged_into,
        "row": row_to_json(TABLES[table], row),
    }


def changed(table: str, row: Row, earlier: Row) -> tuple[str, ...]:
    """The columns that differ, apart from those that tell of the run itself."""
    ignored = {"record_version", *TABLES[table].stamps}
    return tuple(name for name in TABLES[table].column if name not in ignored and row.get(name) != earlier.get(name))


def _stamped(row: Row, version: int, clock: Clock) -> Row:
    return {**row, "record_version": version, "recorded_at": clock.now, "run_id": clock.run_id}


def _version(row: Row) -> int:
    version = row["record_version"]
    return version if isinstance(version, int) else 0
