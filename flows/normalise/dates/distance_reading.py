"""Readings of distances: so long ago, so long ahead, before or after another date, the last or next so many.

In: amounts of units from the grammar. Out: readings.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from flows.normalise.dates.period import DAY, MONTHS_IN, Period, Unit, add_months, step
from flows.normalise.dates.reading import Context, Reading
from flows.normalise.dates.relative_reading import Shift
from flows.normalise.mention import DateBasis, DatePrecision


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units, "two weeks", or a vague one between two bounds, "a few days"."""

    low: int
    high: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance before (sign -1) or after a day: "two weeks ago", "three days after Easter".

    Days are exact. A week, month or year is right to half of itself on either side, as coders read them ("three years
    ago" is ±6 months); a vague amount spans from its low to its high end.
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
        basis: DateBasis = "anchor_event" if base and base.basis == "anchor_event" else "relative"
        unit = self.amount.unit
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
        if self.sign < 0:
            return Period(None, last, "bound_only", "anchor_event")
        return Period(first, None, "bound_only", "anchor_event")


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
    """A distance ahead; in a clause about the past it is a duration ("destroyed in two days") and no date.

    `strict`: nor where nothing tells ("the largest in ten years").
    """

    base: Reading
    strict: bool = False
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        wanted = ("future",) if self.strict else ("future", None)
        return self.base.resolve(context) if context.direction in wanted else None


@dataclass(frozen=True, slots=True)
class FromThen:
    """A distance from the day that the text spoke of last; from publication only if it lies ahead."""

    amount: Amount
    sign: int
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        if context.reference is None and context.direction != "future":
            return None
        found = Offset(self.amount, self.sign, Shift("day", 0, echo=True)).resolve(context)
        ahead = found and found.earliest and context.published and found.earliest > context.published
        return None if ahead and context.direction != "future" else found
