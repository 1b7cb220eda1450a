"""What a run has left out, for a terminal: refused candidates, rows in quarantine, articles that were not read.

In: the curated folder. Out: counts by reason, each with where to look; the numbers are those of the table `runs`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from flows import journal
from flows.terminal.cells import cells
from flows.terminal.counts import indented, listed
from flows.terminal.watch import Watch


def none_could_be_read(curated: Path) -> bool:
    """Whether there are articles in the tables, and every one of them failed."""
    return {status for (status,) in cells(curated, "articles", "status")} == {"failed"}


def unread(curated: Path, watch: Watch) -> Iterator[str]:
    """What this run could not read, and where that is told.

    Files that are not what they are called, and articles that the last release did not tell as failed already.
    """
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
    reasons = journal.refusals(dict(zip(names, row, strict=True)) for row in cells(curated, "mentions", *names))
    yield f"refused      {reasons.total() or 'no'} candidates{': ' if reasons else ''}{listed(reasons)}"


def quarantined(curated: Path) -> Iterator[str]:
    """What is in quarantine, by what was done: rows kept out of their table, and warnings that were only noted."""
    names = ("disposition", "table", "expectation", "candidate")
    rows = [dict(zip(names, row, strict=True)) for row in cells(curated, "quarantine", *names)]
    where = f"the column `observed` of {curated / 'quarantine'}"
    for disposition, heading, told in (
        ("withheld", "quarantined", f"{len(journal.withheld(rows))} rows kept out of their table by an expectation"),
        ("published", "warnings", "expectations that the tables fall short of"),
    ):
        rules = Counter(f"{row['table']}: {row['expectation']}" for row in rows if row["disposition"] == disposition)
        yield f"{heading:<13}" + (f"{told}; see {where}" if rules else "nothing")
        yield from indented(rules, where)
