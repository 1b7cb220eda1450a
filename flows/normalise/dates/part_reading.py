"""Readings of a part of another date: early, mid, late, halves, the n-th unit.

In: readings. Out: readings, as well based as the date that they are part of.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from flows.normalise.dates.period import DAY, Period, Unit, add_months, containing, months_from
from flows.normalise.dates.reading import Context, Reading
from flows.normalise.dates.relative_reading import precision_of
from flows.normalise.mention import DatePrecision

Which = Literal["early", "mid", "late", "half1", "half2", "earlier", "later"]
# First and last day, counted from 0; the last of None is the period's own.
_OF_WEEK: dict[str, tuple[int, int | None]] = {
    "early": (0, 2),
    "mid": (2, 3),
    "late": (3, None),
    "half1": (0, 2),
    "half2": (3, None),
}
_OF_MONTH: dict[str, tuple[int, int | None]] = {
    "early": (0, 9),
    "mid": (10, 19),
    "late": (20, None),
    "half1": (0, 14),
    "half2": (15, None),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a period: early, mid, late, a half, or what lies before ("earlier this year") or after publication."""

    which: Which
    base: Reading
    grain: str = "span"

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context)
        if base is None:
            return None
        if base.earliest is None or base.latest is None:
            return replace(base, precision="approx", edtf=f"{base.edtf}~") if base.edtf else None
        if self.which in ("earlier", "later"):
            today = min(max(context.published or base.latest, base.earliest), base.latest)
            first, last = (base.earliest, today) if self.which == "earlier" else (today, base.latest)
            return replace(base, earliest=first, latest=last, precision="range", edtf=None)
        first, last = part_of(self.which, base.earliest, base.latest)
        precision: DatePrecision = "range" if self.which.startswith("half") else "approx"
        return replace(base, earliest=first, latest=last, precision=precision, edtf=None)


def part_of(which: Which, first: date, last: date) -> tuple[date, date]:
    """Mid-week is Wednesday and Thursday, mid-March the 11th to the 20th; a year is early for three months, late for
    three.
    """
    days = (last - first).days + 1
    if days == 1:
        return first, last
    if days <= 31:
        start, end = (_OF_WEEK if days <= 7 else _OF_MONTH)[which]
        return first + start * DAY, last if end is None else min(first + end * DAY, last)
    months = round(days / 30.44)
    edge, half = max(months // 4 if months > 6 else months // 3, 1), months // 2
    starts = {
        "early": (0, edge),
        "mid": (4, 4) if months == 12 else (edge, months - 2 * edge),
        "late": (months - edge, edge),
        "half1": (0, half),
        "half2": (half, months - half),
    }
    return months_from(add_months(first, starts[which][0]), starts[which][1])


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit or weekday in a period, from its end where n is negative: "the last Friday of March"."""

    n: int
    unit: Unit
    base: Reading
    weekday: int | None = None

    @property
    def grain(self) -> str:
        return "day" if self.weekday is not None else self.unit

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context)
        if base is None or base.earliest is None or base.latest is None:
            return None
        found = self._units(base.earliest, base.latest)
        index = self.n - 1 if self.n > 0 else self.n
        if not -len(found) <= index < len(found):
            return None
        return Period(*found[index], precision_of(self.grain), base.basis, base.moves)

    def _units(self, first: date, last: date) -> list[tuple[date, date]]:
        """A unit belongs to the period in which it begins; a week to that in which its Thursday lies (ISO 8601)."""
        if self.weekday is not None:
            start = first + (self.weekday - first.weekday()) % 7 * DAY
            return [(start + by * DAY, start + by * DAY) for by in range(0, (last - start).days + 1, 7)]
        found, day = [], first - 7 * DAY
        while day <= last + 7 * DAY:
            bounds = containing(self.unit, day)
            anchor = bounds[0] + (3 if self.unit == "week" else 0) * DAY
            if first <= anchor <= last:
                found.append(bounds)
            day = bounds[1] + DAY
        return found
