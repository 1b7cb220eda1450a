"""Check one table: its declared columns first, then, on the rows that fit, its suite.

In: a table, its rows, its entries, their surroundings, and how many rows the last release had. Out: the rows that
stand, and the outcomes, each with the rows that it is about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.tables import Table
from flows.validate.declared import on_plain_cells, on_typed_cells
from flows.validate.engine import Outcome, run
from flows.validate.entry import Entry
from flows.validate.frames import plain_frame, typed_frame
from flows.validate.surroundings import Row, Surroundings


@dataclass(frozen=True, slots=True)
class Failure:
    """An entry that failed, with the rows that failed it; none where it is about the table."""

    outcome: Outcome
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What stands of a table, what failed, and how many expectations were asked."""

    standing: tuple[Row, ...]
    failures: tuple[Failure, ...]
    asked: int


def check(table: Table, rows: Sequence[Row], entries: Sequence[Entry], around: Surroundings, last: int) -> Checked:
    """Rows that fail a `row` entry do not stand."""
    plain = applicable(on_plain_cells(table), len(rows), last)
    frame = plain_frame(table, rows)
    # One question for the whole row first; column by column only where it was answered by no.
    misfits = _failures(run(frame, plain[:1]), rows) and _failures(run(frame, plain), rows)
    fitting = _without(rows, misfits)
    typed = applicable((*on_typed_cells(table), *entries), len(fitting), last)
    failures = _failures(run(typed_frame(table, fitting, around), typed), fitting)
    standing = _without(fitting, failures)
    return Checked(standing, (*misfits, *_of_standing(failures, standing)), len(plain) + len(typed))


def _failures(outcomes: Sequence[Outcome], rows: Sequence[Row]) -> tuple[Failure, ...]:
    failed = [outcome for outcome in outcomes if not outcome.passed]
    return tuple(Failure(outcome, tuple(rows[position] for position in outcome.rows)) for outcome in failed)


def _of_standing(failures: Sequence[Failure], standing: Sequence[Row]) -> Iterator[Failure]:
    """What is told or critical counts only where the row stands: one that is withheld does no more harm."""
    stands = {id(row) for row in standing}
    for failure in failures:
        entry = failure.outcome.entry
        if entry.severity == "row" or not failure.rows or "mostly" in entry.kwargs:
            yield failure
        elif left := tuple(row for row in failure.rows if id(row) in stands):
            yield replace(failure, rows=left)


def _without(rows: Sequence[Row], failures: Sequence[Failure]) -> tuple[Row, ...]:
    withheld = {id(row) for failure in failures if failure.outcome.entry.severity == "row" for row in failure.rows}
    return tuple(row for row in rows if id(row) not in withheld)


def applicable(entries: Sequence[Entry], count: int, last: int) -> Sequence[Entry]:
    """The entries that a table of this size can be asked, bounds on the number of rows filled in.

    Without rows nothing is asked that is about rows.
    """
    found: list[Entry] = []
    for entry in entries:
        if entry.about_rows and not count:
            continue
        if entry.times_last is None and count >= entry.min_rows:
            found.append(entry)
        elif entry.times_last is not None and last >= max(entry.min_rows, 1):
            low, high = (round(factor * last) for factor in entry.times_last)
            found.append(replace(entry, kwargs={**entry.kwargs, "min_value": low, "max_value": high}))
    return found
