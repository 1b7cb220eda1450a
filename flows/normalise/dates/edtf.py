"""Write periods as ISO 8601-2 (EDTF) text and as the neutral value of a mention.

In: a `Period`. Out: a `Date`. Level 1 of the standard, with `XXXX` for a year that the text leaves out.
"""

from datetime import date

from flows.normalise.dates.period import MONTHS_IN, Period, months_from
from flows.normalise.mention import Date

SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}


def to_date(period: Period | None) -> Date:
    """The value of a period; of words that resolve to nothing (no publication date), a value that is null throughout."""
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
    if not mark and (short := _one_unit(first, last)):
        return short
    return _day(first, mark) if first == last else f"{_day(first, mark)}/{_day(last, mark)}"


def _day(day: date | None, mark: str) -> str:
    return ".." if day is None else f"{day.isoformat()}{mark}"


def _one_unit(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    if first.day != 1:
        return None
    if (first, last) == months_from(first, MONTHS_IN["month"]):
        return first.isoformat()[:7]
    if first.month == 1 and (first, last) == months_from(first, MONTHS_IN["year"]):
        return first.isoformat()[:4]
    return None
