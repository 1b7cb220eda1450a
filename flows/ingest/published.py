"""When an article was published: from its metadata, its byline, its dateline or its address, else null with bounds.

In: what the source states (any JSON value), the dates that furniture holds, the URL, the moment of landing. Out:
`Published`. An unbelievable date is never an error: it is left out, with a note.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from flows.ingest.article import PublishedBasis, lies_ahead
from flows.ingest.written_date import Bounds, months, read_date

# The press that we read is of these years; a year beyond them is a slip or a sentinel.
FIRST_YEAR, LAST_YEAR = 1900, 2099

DAY_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d{2})([/_-]?)(\d{2}|[a-z]{3})\2(\d{2})(?!\d)")
MONTH_IN_URL = re.compile(r"/((?:19|20)\d{2})/(\d{2}|[a-z]{3})/")


@dataclass(frozen=True, slots=True)
class Published:
    """`at` is null where only the bounds are known; a bound is null where nothing bounds it."""

    at: datetime | None
    basis: PublishedBasis
    earliest: date | None
    latest: date | None
    notes: tuple[str, ...] = ()


def published(
    stated: object, furniture: Iterable[tuple[PublishedBasis, str]], url: str | None, retrieved_at: datetime
) -> Published:
    """The best date there is: the metadata's, then the byline's or dateline's, then that of the address."""
    notes: list[str] = []
    rough: Bounds | None = None
    written: list[tuple[PublishedBasis, object]] = [("metadata", stated), *furniture, ("metadata", _in_url(url))]
    for basis, value in written:
        if value in (None, ""):
            continue
        found = _believable(value, notes)
        if isinstance(found, datetime):
            day = found.date()
            return Published(found, basis, day, day, (*notes, *_ahead(day, retrieved_at)))
        if rough is None and found is not None:
            rough = found
            notes.append(f"published_at {str(value)[:40]!r} leaves the day open: {found[0]} to {found[1]}")
    earliest, latest = rough or (None, retrieved_at.date())
    return Published(None, "none", earliest, latest, (*notes, *_ahead(earliest, retrieved_at)))


def _ahead(day: date | None, retrieved_at: datetime) -> Iterator[str]:
    """A day after the landing is kept, since clocks are set wrong more often than dates."""
    if lies_ahead(day, retrieved_at):
        yield (
            f"published on {day}, later than it was landed on {retrieved_at.date()}: its rows are flagged "
            "implausible_publication; mend the date in the source, or the clock of the run (--now)"
        )


def _believable(value: object, notes: list[str]) -> datetime | Bounds | None:
    try:
        found = read_date(value)
    except (ValueError, OverflowError, OSError):
        found = None
    if found is None:
        notes.append(f"published_at {str(value)[:40]!r} is no date: left out; write it in the form YYYY-MM-DD")
        return None
    year = found.year if isinstance(found, datetime) else found[0].year
    if FIRST_YEAR <= year <= LAST_YEAR:
        return found
    notes.append(f"published_at {str(value)[:40]!r} is not believable: left out; write it in the form YYYY-MM-DD")
    return None


def _in_url(url: str | None) -> str | None:
    """The date in an address such as /2024/03/05/ or /2024/mar/05/, or the month in /2024/03/, in ISO form, or None."""
    if match := DAY_IN_URL.search(url or ""):
        year, month, day = match[1], match[3], f"-{match[4]}"
    elif match := MONTH_IN_URL.search(url or ""):
        year, month, day = match[1], match[2], ""
    else:
        return None
    number = int(month) if month.isdigit() else months().get(month, 0)
    return f"{year}-{number:02}{day}" if 1 <= number <= 12 and day <= "-31" else None
