"""Validate: from records to a verdict. What the declared columns and the suites under `expectations/` refuse stays out.

In: records, the last release, the run's id and time. Out: a `Verdict`: the tables without the rows that failed, those
rows with their reasons, and whether something critical must stop the publish. The order matters: an article that can't
stand falls first, then a mention that misquotes its article, then the rows that it alone proved, then whatever spoke
of those rows is made to agree and checked.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from flows.resolve import Records, Release, Row
from flows.resolve.versions import Clock
from flows.tables import FACTS, TABLES
from flows.validate.entry import Entry, SuiteError, read_suites
from flows.validate.quarantine import Clauses, refused_rows, settled, summary
from flows.validate.surroundings import survey
from flows.validate.table_check import Checked, check
from flows.validate.verdict import Verdict
from flows.validate.withhold import replaced, withhold

__all__ = ["Entry", "SuiteError", "Verdict", "read_suites", "validate"]

_SUPPORTING = ("participants", "entities", "items", "places", "history")


def validate(
    records: Records,
    previous: Release | None,
    now: datetime,
    run_id: str,
    suites: Mapping[str, Sequence[Entry]] | None = None,
) -> Verdict:
    """The verdict on the records of a run. `suites` are read from `expectations/` unless given.

    Raises `SuiteError` if the expectations themselves are wrong: then nothing has been judged.
    """
    asked = suites if suites is not None else read_suites()
    runs = {run_id, *(str(row["run_id"]) for row in _earlier(previous, "runs"))}
    checked: dict[str, Checked] = {}

    def look_at(names: Sequence[str], seen: Records) -> dict[str, Sequence[Row]]:
        around = survey(seen, runs)
        for name in names:
            entries = asked.get(name, ())
            # The last release is read from disk: only where something is asked about it.
            last = len(_earlier(previous, name)) if any(entry.times_last for entry in entries) else 0
            checked[name] = check(TABLES[name], seen[name], entries, around, last)
        return {name: checked[name].standing for name in names}

    clauses = _clauses(records)
    records = replaced(records, look_at(["articles"], records))
    records = replaced(records, look_at(["mentions"], records))
    records = withhold(records, look_at(FACTS, records), previous, Clock(run_id, now))
    records = replaced(records, look_at(_SUPPORTING, records))
    return _verdict(records, checked, clauses, previous, run_id)


def _verdict(
    records: Records, checked: Mapping[str, Checked], clauses: Clauses, previous: Release | None, run_id: str
) -> Verdict:
    failures = [(name, failure) for name, found in checked.items() for failure in found.failures]
    told = [(failure.outcome, f"{name}, {failure.outcome.entry.id}: {summary(failure)}") for name, failure in failures]
    refused = [row for name, failure in failures for row in refused_rows(name, failure, clauses, run_id)]
    return Verdict(
        records=records,
        quarantine=settled(refused, _earlier(previous, "quarantine")),
        stops=tuple(line for outcome, line in told if outcome.broken or outcome.entry.severity == "critical"),
        warnings=tuple(line for outcome, line in told if outcome.entry.severity == "warning" and not outcome.broken),
        checked=sum(found.asked for found in checked.values()),
        failed=len(failures),
    )


def _clauses(records: Records) -> Clauses:
    """The first clause of each record."""
    found: dict[str, Row] = {}
    for row in records["mentions"]:
        if row.get("field") == "clause" and row.get("record_id") is not None:
            found.setdefault(str(row["record_id"]), row)
    return found


def _earlier(previous: Release | None, table: str) -> Sequence[Row]:
    return previous.rows(table) if previous is not None else ()
