"""Readings made of other readings: parts, distances, windows, n-ths, ranges and bounds.

In: readings and amounts from the grammar. Out: `Period`s, as in `reading`.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from flows.normalise.dates.edtf import to_date
from flows.normalise.dates.period import (
    DAY,
    MONTHS_IN,
    Period,
    Unit,
    add_months,
    containing,
    moved,
    months_from,
    step,
)
from flows.normalise.dates.reading import Calendar, Context, Reading
from flows.normalise.mention import DatePrecision

Which = Literal["early", "mid", "late", "half1", "half2", "earlier", "later"]
Side = Literal["since", "after", "before", "until", "by"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units, "two weeks", or a vague one between two bounds, "a few days"."""

    low: int
    high: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance before (sign -1) or after a day: "two weeks ago", "three days after Easter".

    Days are exact. A week, month or year is right to half of itself on either side, after CODING.md ("three years ago"
    is ±6 months); a vague amount spans from its low to its high end.
    """

    amount: Amount
    sign: int
    base: Reading | None = None
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context) if self.base else None
        day = (base.earliest if base else None) if self.base else context.published
        if day is None:
            return None
        basis = base.basis if base and base.basis == "anchor_event" else "relative"
        unit = self.amount.unit
        near, far = (step(day, unit, self.sign * count) for count in (self.amount.low, self.amount.high))
        if near != far:
            return Period(min(near, far), max(near, far), "approx", basis)
        if unit in ("hour", "day"):
            return Period(near, near, "day", basis)
        slack = timedelta(days=3) if unit == "week" else None
        months = MONTHS_IN.get(unit, 0)
        first = near - slack if slack else _half_back(near, months)
        last = near + slack if slack else _half_on(near, months)
        length = 10 if unit == "week" else 7 if months < 12 else 4
        return Period(first, last, "approx", basis, edtf=near.isoformat()[:length] + "~")


def _half_back(day: date, months: int) -> date:
    return day - timedelta(days=15) if months == 1 else add_months(day, -(months // 2))


def _half_on(day: date, months: int) -> date:
    return day + timedelta(days=15) if months == 1 else add_months(day, months // 2)


@dataclass(frozen=True, slots=True)
class Window:
    """The last or next so many units up to, or from, publication: "over the last 48 hours", « ces derniers jours »."""

    amount: Amount
    sign: int
    grain: str = "span"

    def resolve(self, context: Context) -> Period | None:
        if context.published is None:
            return None
        end = step(context.published, self.amount.unit, self.sign * self.amount.high)
        precision: DatePrecision = "range" if self.amount.low == self.amount.high else "approx"
        if self.sign < 0:
            return Period(end, context.published, precision, "relative")
        start = context.published if self.amount.unit == "hour" else context.published + DAY
        return Period(start, max(start, end), precision, "relative")


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
        first, last = _part(self.which, base.earliest, base.latest)
        precision: DatePrecision = "range" if self.which.startswith("half") else "approx"
        return replace(base, earliest=first, latest=last, precision=precision, edtf=None)


def _part(which: Which, first: date, last: date) -> tuple[date, date]:
    """Thirds of ten days of a month; quarters at either end of a year; for a week Monday to Wednesday and so on."""
    days = (last - first).days + 1
    if days == 1:
        return first, last
    if days <= 7:
        spans = {"early": (0, 2), "mid": (2, 3), "late": (3, days - 1), "half1": (0, 2), "half2": (3, days - 1)}
        return first + spans[which][0] * DAY, first + spans[which][1] * DAY
    if days <= 31:
        spans = {"early": (0, 9), "mid": (10, 19), "late": (20, days - 1), "half1": (0, 14), "half2": (15, days - 1)}
        return first + spans[which][0] * DAY, first + spans[which][1] * DAY
    months = round(days / 30.44)
    edge, half = max(months // 4 if months > 6 else months // 3, 1), months // 2
    starts = {"early": (0, edge), "mid": (edge, months - 2 * edge), "late": (months - edge, edge)}
    if months == 12:
        starts["mid"] = (4, 4)
    start, length = {**starts, "half1": (0, half), "half2": (half, months - half)}[which]
    return months_from(add_months(first, start), length)


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit or weekday in a period, from its end where n is negative: "the last Friday of March"."""

    n: int
    unit: Unit
    base: Reading
    weekday: int | None = None

    @property
    def grain(self) -> str:
        return self.unit

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context)
        if base is None or base.earliest is None or base.latest is None:
            return None
        found = list(self._units(base.earliest, base.latest))
        index = self.n - 1 if self.n > 0 else self.n
        if not -len(found) <= index < len(found):
            return None
        precision = self.unit if self.unit in ("day", "week", "month", "quarter", "year") else "range"
        return Period(*found[index], precision, base.basis, base.moves)  # type: ignore[arg-type]

    def _units(self, first: date, last: date) -> list[tuple[date, date]]:
        """A week belongs to the month in which its Monday lies, and to the year in which its Thursday lies (ISO)."""
        if self.weekday is not None:
            start = first + (self.weekday - first.weekday()) % 7 * DAY
            return [(start + by * DAY, start + by * DAY) for by in range(0, (last - start).days + 1, 7)]
        found, day = [], first - 7 * DAY
        while day <= last + 7 * DAY:
            bounds = containing(self.unit, day)
            anchor = bounds[0] + 3 * DAY if self.unit == "week" and (last - first).days > 300 else bounds[0]
            if first <= anchor <= last:
                found.append(bounds)
            day = bounds[1] + (2 if self.unit == "weekend" else 1) * DAY
        return found


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both inclusive. A year that only the second has is the first one's as well."""

    first: Reading
    last: Reading
    grain: str = "span"

    def resolve(self, context: Context) -> Period | None:
        one, two = self._shared()
        start, end = one.resolve(context), two.resolve(context)
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
        bases = [period.basis for period in (start, end) if period.basis != "stated"]
        return Period(first, last, "range", bases[0] if bases else "stated", start.moves and end.moves)

    def _shared(self) -> tuple[Reading, Reading]:
        one, two = self.first, self.last
        if isinstance(one, Calendar) and isinstance(two, Calendar) and one.year is None and two.year is not None:
            year = two.year
            if isinstance(year, int) and (one.month or 0, one.day or 0) > (two.month or 0, two.day or 31):
                year -= 1
            one = replace(one, year=year)
        return one, two

    def _ordered(self, start: Period, end: Period, context: Context) -> tuple[date, date]:
        """Move the end that the direction doesn't hold: a range to come is fixed by its end, a past one by its start."""
        first, last = start.earliest or date.max, end.latest or date.min
        if context.direction() == "future" and start.moves:
            while first > last:
                first = moved(first, start.moves, -1)
        elif end.moves:
            while first > last:
                last = moved(last, end.moves, 1)
        return first, last


@dataclass(frozen=True, slots=True)
class Bound:
    """One side of a date: since, after, before, until, by. A bound to come starts at publication at the earliest."""

    side: Side
    base: Reading
    grain: str = "bound"

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context)
        if base is None or base.earliest is None or base.latest is None:
            return None
        if self.side in ("since", "after"):
            first = base.earliest if self.side == "since" else base.latest + DAY
            return Period(first, None, "bound_only", base.basis, base.moves)
        last = base.earliest - DAY if self.side == "before" else base.latest
        ahead = self.side != "until" and context.published is not None and context.published <= last
        return Period(context.published if ahead else None, last, "bound_only", base.basis, base.moves)


@dataclass(frozen=True, slots=True)
class Event:
    """A known event of the atlas, by whose day a text counts."""

    day: date
    grain: str = "event"

    def resolve(self, context: Context) -> Period | None:  # noqa: ARG002
        return Period(self.day, self.day, "day", "anchor_event")


@dataclass(frozen=True, slots=True)
class Within:
    """A day of the week in a given week: "Monday of next week"."""

    weekday: int
    week: Reading
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        week = self.week.resolve(context)
        if week is None or week.earliest is None:
            return None
        day = containing("week", week.earliest)[0] + self.weekday * DAY
        return Period(day, day, "day", week.basis, week.moves)


@dataclass(frozen=True, slots=True)
class UnitOf:
    """The unit that holds a day: "the week of 4 March"."""

    unit: Unit
    base: Reading

    @property
    def grain(self) -> str:
        return self.unit

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context)
        if base is None or base.earliest is None:
            return None
        return Period(*containing(self.unit, base.earliest), "week", base.basis, base.moves)


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
        known = to_date(base).edtf
        mark = known if known is None or "/" in known or known.endswith("~") else f"{known}~"
        return replace(base, precision="approx", edtf=mark if mark and "/" not in mark else None)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A date ahead that in a clause about the past is none."""

    base: Reading
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        return None if context.direction() == "past" else self.base.resolve(context)
