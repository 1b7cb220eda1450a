"""Readings of what lies between, before, after or about other dates: ranges, bounds, known events.

In: readings. Out: readings.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from flows.normalise.dates.calendar_reading import Calendar
from flows.normalise.dates.edtf import to_date
from flows.normalise.dates.part_reading import Part
from flows.normalise.dates.period import DAY, Period, moved
from flows.normalise.dates.reading import Context, Look, Reading
from flows.normalise.mention import DateBasis

Side = Literal["since", "after", "before", "until", "by"]


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both inclusive. A year that only the second has is the first one's as well."""

    first: Reading
    last: Reading
    grain: str = "span"

    def resolve(self, context: Context) -> Period | None:
        start, end = (end.resolve(context) for end in self._with_shared_year())
        if start is None or end is None:
            return None
        if start.earliest is None or end.latest is None:
            known = start.edtf and end.edtf
            return Period(None, None, "range", "stated", edtf=f"{start.edtf}/{end.edtf}") if known else None
        first, last = start.earliest, end.latest
        if first > last:
            first, last = self._ordered(start, end, context)
        if first > last:
            return None
        bases: list[DateBasis] = [period.basis for period in (start, end) if period.basis != "stated"]
        return Period(first, last, "range", bases[0] if bases else "stated", start.moves and end.moves)

    def _with_shared_year(self) -> tuple[Reading, Reading]:
        one, two = self.first, self.last
        if isinstance(one, Calendar) and isinstance(two, Calendar) and one.year is None and two.year is not None:
            year = two.year
            if isinstance(year, int) and (one.month or 0, one.day or 0) > (two.month or 0, two.day or 31):
                year -= 1
            one = replace(one, year=year)
        return one, two

    def _ordered(self, start: Period, end: Period, context: Context) -> tuple[date, date]:
        """Move the end that direction doesn't hold: a range to come is fixed by its end, a past one by its start."""
        first, last = start.earliest or date.max, end.latest or date.min
        if start.moves and (context.direction == "future" or not end.moves):
            while first > last:
                first = moved(first, start.moves, -1)
        elif end.moves:
            while first > last:
                last = moved(last, end.moves, 1)
        return first, last


def _forwards() -> Look:
    return Look("future")


def _backwards() -> Look:
    return Look("past")


@dataclass(frozen=True, slots=True)
class Bound:
    """One side of a date: since, after, before, until, by.

    What is to be done by a date, or before it, lies ahead: the date is read forwards, and the bound begins at
    publication. So is it read after "starting" (`leaning`), unless its clause looks back. What has been since a date
    lies behind.
    """

    side: Side
    base: Reading
    leaning: bool = False
    grain: str = "bound"

    def resolve(self, context: Context) -> Period | None:
        ahead = self.side in ("before", "by", "until")
        if ahead or (self.leaning and context.direction is None):
            context = replace(context, look=_forwards)
        elif self.side == "since" and not self.leaning:
            context = replace(context, look=_backwards)
        base = self.base.resolve(context)
        if base is None:
            return None
        if base.earliest is None or base.latest is None:
            return replace(base, precision="bound_only", edtf=self._open(base.edtf)) if base.edtf else None
        basis = base.basis
        if not ahead:
            first = base.earliest if self.side == "since" else base.latest + DAY
            return Period(first, None, "bound_only", basis, base.moves, self._grained(base))
        to_its_end = isinstance(self.base, Part) and self.base.which == "late"  # "before the end of March"
        last = base.earliest - DAY if self.side == "before" and not to_its_end else base.latest
        open_start = self.side == "until" or context.published is None or context.published > last
        return Period(None if open_start else context.published, last, "bound_only", basis, base.moves)

    def _grained(self, base: Period) -> str | None:
        """ "Since November" keeps the month: the text of an interval that begins with it."""
        begun = to_date(base).edtf or ""
        return f"{begun}/.." if self.side == "since" and begun[:1].isdigit() and "/" not in begun else None

    def _open(self, known: str | None) -> str:
        return f"{known}/.." if self.side in ("since", "after") else f"../{known}"


@dataclass(frozen=True, slots=True)
class Event:
    """A known event of the atlas. It only bounds what is told of it; a text from before it means another."""

    day: date
    grain: str = "event"

    def resolve(self, context: Context) -> Period | None:
        later = context.published is not None and context.published < self.day
        return None if later else Period(self.day, self.day, "day", "anchor_event")


@dataclass(frozen=True, slots=True)
class About:
    """A date that is right only roughly: its bounds, marked as approximate."""

    base: Reading

    @property
    def grain(self) -> str:
        return self.base.grain

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context)
        if base is None:
            return None
        known = to_date(base).edtf or ""
        text = known + "~" if known and "/" not in known and not known.endswith("~") else None
        return replace(base, precision="approx", edtf=text)
