"""Write periods as ISO 8601-2 (EDTF) text and as the neutral value of a mention.

In: a `Period`. Out: a `Date`. Level 1 of the standard, with `XXXX` for a year that the text leaves out.
"""

from datetime import date

from flows.normalise.dates.period import DAY, Period
from flows.normalise.mention import Date

SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}


def to_date(period: Period | None) -> Date:
    """The value of a period; null throughout for words that resolve to nothing (no publication date)."""
    if period is None:
        return Date(None, None, None, "none", "none")
    return Date(period.edtf or edtf(period), period.earliest, period.latest, period.precision, period.basis)


def edtf(period: Period) -> str | None:
    """The text of the bounds: the shortest form that says exactly them, else an interval; `~` where approximate."""
    first, last = period.earliest, period.latest
    if first is None and last is None:
        return None
    mark = "~" if period.precision == "approx" else ""
    if first is None or last is None or period.precision == "bound_only":
        return f"{_day(first, mark)}/{_day(last, mark)}"
    if not mark and (short := _units(first, last)):
        return short
    return _day(first, mark) if first == last else f"{_day(first, mark)}/{_day(last, mark)}"


def _day(day: date | None, mark: str) -> str:
    return ".." if day is None else f"{day.isoformat()}{mark}"


def _units(first: date, last: date) -> str | None:
    """A day, a month or a year, or an interval of whole months or years."""
    if first == last:
        return first.isoformat()
    if first.day != 1 or (last + DAY).day != 1:
        return None
    length = 4 if (first.month, last.month) == (1, 12) else 7
    ends = first.isoformat()[:length], last.isoformat()[:length]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)
