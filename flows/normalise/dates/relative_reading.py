"""Readings that count from the day of publication, or from the day that the text spoke of last.

In: units and numbers from the grammar. Out: readings. Without a publication date they resolve to nothing.
"""

from dataclasses import dataclass
from datetime import date

from flows.normalise.dates.period import DAY, Move, Period, Unit, containing
from flows.normalise.dates.reading import STEPS, Context, Relation
from flows.normalise.mention import DatePrecision

_NAMED: dict[str, DatePrecision] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}


def precision_of(unit: str) -> DatePrecision:
    """The precision of a whole unit; one that the codebook doesn't name is a range."""
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
        direction = context.direction
        if direction is None and self.relation == "this":
            direction = "past" if back < 4 else "future"
        ahead = self.weeks or direction == "future"
        return published + ((7 - back) % 7 + 7 * self.weeks) * DAY if ahead else published - back * DAY


@dataclass(frozen=True, slots=True)
class Echo:
    """A day counted from the one that the text spoke of last: « la veille », "the same day".

    Without such a day publication stands in, unless `known` forbids that ("that day"); a day after publication must
    lie ahead.
    """

    by: int
    known: bool = False
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        start = context.reference or (None if self.known else context.published)
        if start is None or (context.reference is None and self.by > 0 and context.direction == "past"):
            return None
        day = start + self.by * DAY
        return Period(day, day, "day", "relative")


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
            by = 0 if begun or context.direction != "past" else -1
        move: Move | None = "week" if self.by is None else None
        return Period(*containing(self.unit, start, by), precision_of(self.unit), "relative", move)
