"""What a run has left out, for a terminal: refused candidates, rows in quarantine, articles that were not read.

In: the curated folder. Out: counts by reason, each with where to look; the numbers are those of the table `runs`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from flows import journal
from flows.terminal.watch import Watch

_LONGEST_LIST = 12
_NAMED = 3


def column(curated: Path, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The values of some columns, row by row."""
    read = pq.read_table(curated / table, columns=list(columns))
    return list(zip(*(read[column].to_pylist() for column in columns), strict=True))


def none_could_be_read(curated: Path) -> bool:
    """Whether there are articles in the tables, and every one of them failed."""
    return {status for (status,) in column(curated, "articles", "status")} == {"failed"}


def unread(curated: Path, watch: Watch) -> Iterator[str]:
    """What this run could not read: broken files, and articles that the last release did not tell as failed already."""
    for line in watch.broken:
        yield f"not read: {line}"
    if watch.unread:
        yield (
            f"{watch.unread} of the {watch.taken_up} articles taken up could not be read (status "
            f"`failed`): what to mend stands in the column `reason` of {curated / 'articles'}"
        )


def refused(curated: Path) -> Iterator[str]:
    """Candidates, not mentions: a refused candidate has one mention for each of its fields."""
    names = ("field", "refused_reason")
    reasons = journal.refusals(dict(zip(names, cells, strict=True)) for cells in column(curated, "mentions", *names))
    yield f"refused      {reasons.total() or 'no'} candidates{': ' if reasons else ''}{listed(reasons)}"


def quarantined(curated: Path) -> Iterator[str]:
    """What is in quarantine, by what was done: rows kept out of their table, and warnings that were only noted."""
    names = ("disposition", "table", "expectation", "candidate")
    rows = [dict(zip(names, cells, strict=True)) for cells in column(curated, "quarantine", *names)]
    where = f"the column `observed` of {curated / 'quarantine'}"
    for disposition, heading, told in (
        ("withheld", "quarantined", f"{len(journal.withheld(rows))} rows kept out of their table by an expectation"),
        ("published", "warnings", "expectations that the tables fall short of"),
    ):
        rules = Counter(f"{row['table']}: {row['expectation']}" for row in rows if row["disposition"] == disposition)
        yield f"{heading:<13}" + (f"{told}; see {where}" if rules else "nothing")
        yield from indented(rules, where)


def listed(counts: Counter[str]) -> str:
    """The counts in a line, the greatest first."""
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def few(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def indented(counts: Counter[str], where: str) -> Iterator[str]:
    """A line each for the most frequent; `where` the others stand."""
    for what, count in counts.most_common(_LONGEST_LIST):
        yield f"             {count} x {what}"
    if len(counts) > _LONGEST_LIST:
        yield f"             and {len(counts) - _LONGEST_LIST} more kinds; see {where}"
