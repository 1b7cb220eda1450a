"""Readings that count from the day of publication, or from the day that the text spoke of last.

In: units and numbers from the grammar. Out: readings. Without a publication date they resolve to nothing.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from flows.normalise.dates.period import DAY, MONTHS_IN, Period, Unit, add_months, containing, step
from flows.normalise.dates.reading import STEPS, Context, Reading, Relation
from flows.normalise.mention import DatePrecision

_NAMED: dict[str, DatePrecision] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}


def precision_of(unit: str) -> DatePrecision:
    """The precision of a whole unit; one that SCHEMA.md doesn't name is a range."""
    return _NAMED.get(unit, "range")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: bare ("on Monday"), or last, this, next, or weeks further away (« lundi en huit »).

    `by_week`: "next Friday" is the Friday of next week, not the next one to come. `echo`: counted from the day that the
    text spoke of last (« le mardi suivant »).
    """

    weekday: int
    relation: Relation | None = None
    weeks: int = 0
    by_week: bool = False
    echo: bool = False
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        start = (context.reference if self.echo else None) or context.published
        if start is None:
            return None
        day, free = self._day(start, context), self.relation in (None, "this") and not self.weeks
        return Period(day, day, "day", "relative", "week" if free else None)

    def _day(self, published: date, context: Context) -> date:
        back = (published.weekday() - self.weekday) % 7
        if self.relation in ("last", "next") and self.by_week:
            return containing("week", published, STEPS[self.relation])[0] + self.weekday * DAY
        if self.relation in ("next", "coming"):
            return published + (7 - back + 7 * self.weeks) * DAY
        if self.relation in ("last", "past"):
            return published - ((back or 7) + 7 * self.weeks) * DAY
        ahead = self.weeks or context.direction() == "future"
        return published + ((7 - back) % 7 + 7 * self.weeks) * DAY if ahead else published - back * DAY


@dataclass(frozen=True, slots=True)
class Shift:
    """A unit counted from the one that holds the day of publication, or (`echo`) the day that the text spoke of last.

    `by` None is the bare unit ("over the weekend"), whose direction the clause decides.
    """

    unit: Unit
    by: int | None = 0
    echo: bool = False

    @property
    def grain(self) -> str:
        return self.unit

    def resolve(self, context: Context) -> Period | None:
        start = (context.reference if self.echo else None) or context.published
        if start is None:
            return None
        by = self.by
        if by is None:
            begun = containing(self.unit, start)[0] <= start
            by = 0 if begun or context.direction() != "past" else -1
        move = "week" if self.by is None else None
        return Period(*containing(self.unit, start, by), precision_of(self.unit), "relative", move)


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
        basis, unit = (base.basis if base and base.basis == "anchor_event" else "relative"), self.amount.unit
        near, far = (step(day, unit, self.sign * count) for count in (self.amount.low, self.amount.high))
        if basis == "anchor_event":
            return self._bounded(min(near, far), max(near, far))
        if near != far:
            return Period(min(near, far), max(near, far), "approx", basis)
        if unit in ("hour", "day"):
            return Period(near, near, "day", basis)
        length = 10 if unit == "week" else 7 if unit in ("month", "quarter") else 4
        return Period(*_around(near, unit), "approx", basis, edtf=near.isoformat()[:length] + "~")

    def _bounded(self, first: date, last: date) -> Period:
        """A distance from a known event only bounds: before it, nothing later; after it, nothing earlier."""
        bounds = (None, last) if self.sign < 0 else (first, None)
        return Period(*bounds, "bound_only", "anchor_event")


def _around(day: date, unit: Unit) -> tuple[date, date]:
    """Half a unit on either side."""
    if unit in ("week", "month"):
        slack = timedelta(days=3 if unit == "week" else 15)
        return day - slack, day + slack
    half = MONTHS_IN.get(unit, 0) // 2
    return add_months(day, -half), add_months(day, half)


@dataclass(frozen=True, slots=True)
class Window:
    """The last or next so many units up to, or from, publication: "over the last 48 hours", « ces derniers jours ».

    `within`: from the day of publication on ("within two weeks"), not from the day after.
    """

    amount: Amount
    sign: int
    within: bool = False
    grain: str = "span"

    def resolve(self, context: Context) -> Period | None:
        if context.published is None:
            return None
        end = step(context.published, self.amount.unit, self.sign * self.amount.high)
        precision: DatePrecision = "range" if self.amount.low == self.amount.high or self.within else "approx"
        if self.sign < 0:
            return Period(end, context.published, precision, "relative")
        start = context.published if self.within or self.amount.unit == "hour" else context.published + DAY
        return Period(start, max(start, end), precision, "relative")


@dataclass(frozen=True, slots=True)
class Ahead:
    """A distance ahead; in a clause about the past it is a duration ("destroyed in two days") and no date."""

    base: Reading
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        return None if context.direction() == "past" else self.base.resolve(context)
