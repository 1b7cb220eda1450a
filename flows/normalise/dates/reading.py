"""What a date says before it is known when it was said: readings that a context resolves to periods.

In: numbers and names of units from the grammar. Out: `Period`s, or None where nothing can be resolved (a relative date
without a publication date, the 30th of February).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from flows.normalise.dates.edtf import SEASON_CODES
from flows.normalise.dates.period import DAY, Direction, Move, Period, Unit, add_months, containing, months_from
from flows.normalise.mention import DatePrecision

Bounds = tuple[date, date]
Relation = Literal["last", "past", "this", "next", "coming"]
STEPS: dict[str, int] = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}


@dataclass(frozen=True, slots=True)
class Context:
    """When it was said, the day that the text spoke of last, and whether the clause looks back or forwards."""

    published: date | None
    reference: date | None
    direction: Callable[[], Direction | None]


class Reading(Protocol):
    """A date as worded. `grain` is the unit that the wording names."""

    @property
    def grain(self) -> str: ...

    def resolve(self, context: Context) -> Period | None: ...


def choose(candidates: Iterable[Bounds], published: date, direction: Direction | None) -> Bounds | None:
    """The last candidate begun, the first not over, or (no direction) the nearest, the past one of two as near."""
    ordered = sorted(candidates)
    begun = [bounds for bounds in ordered if bounds[0] <= published]
    ahead = [bounds for bounds in ordered if bounds[1] >= published]
    if direction == "past" or not ahead:
        return begun[-1] if begun else None
    if direction == "future" or not begun:
        return ahead[0]
    return begun[-1] if published - begun[-1][1] <= ahead[0][0] - published else ahead[0]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a calendar date: any of year, month, day and weekday. `loose`: a noun's date, which no tense governs."""

    year: "int | Reading | None" = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    loose: bool = False

    @property
    def grain(self) -> str:
        return "day" if self.day else "month" if self.month else "year"

    @property
    def precision(self) -> DatePrecision:
        return "day" if self.day else "month" if self.month else "year"

    def resolve(self, context: Context) -> Period | None:
        year = self.year
        if year is not None and not isinstance(year, int):
            whole = year.resolve(context)
            bounds = self._bounds(whole.earliest.year, self.month) if whole and whole.earliest else None
            return Period(*bounds, self.precision, "relative") if bounds else None
        if year is not None:
            bounds = self._bounds(year, self.month)
            return Period(*bounds, self.precision, "stated") if bounds else None
        if context.published is None:
            return self._without_year()
        direction = None if self.loose else context.direction()
        bounds = choose(self._candidates(context.published), context.published, direction)
        basis, move = ("inferred_year", "year") if self.month else ("relative", "month")
        return Period(*bounds, self.precision, basis, move) if bounds else None  # type: ignore[arg-type]

    def _bounds(self, year: int, month: int | None) -> Bounds | None:
        try:
            if self.day:
                day = date(year, month or 1, self.day)
                return day, day
            return months_from(date(year, month or 1, 1), 1 if month else 12)
        except ValueError:
            return None

    def _candidates(self, published: date) -> list[Bounds]:
        if self.month:
            reach = 8 if (self.month, self.day) == (2, 29) else 1
            months = [(published.year + by, self.month) for by in range(-reach, reach + 1)]
        else:
            around = [add_months(published.replace(day=1), by) for by in range(-14, 15)]
            months = [(first.year, first.month) for first in around]
        found = [bounds for year, month in months if (bounds := self._bounds(year, month))]
        agreeing = [bounds for bounds in found if bounds[0].weekday() == self.weekday]
        return agreeing if self.day and self.weekday is not None and agreeing else found

    def _without_year(self) -> Period | None:
        if not self.month or not self._bounds(2024, self.month):
            return None
        text = f"XXXX-{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        return Period(None, None, self.precision, "stated", edtf=text)


@dataclass(frozen=True, slots=True)
class Slice:
    """Whole months of a year: a season (with its EDTF code), a quarter, a half. Winter runs on into the next year."""

    first: int
    months: int
    year: "int | Reading | None" = None
    relation: Relation | None = None
    precision: DatePrecision = "range"

    @property
    def grain(self) -> str:
        return "quarter" if self.precision == "quarter" else "season"

    def resolve(self, context: Context) -> Period | None:
        year = self.year
        if year is not None and not isinstance(year, int):
            whole = year.resolve(context)
            year = whole.earliest.year if whole and whole.earliest else None
        if year is not None:
            return self._period(months_from(date(year, self.first, 1), self.months), None)
        if context.published is None:
            return None
        bounds = self._inferred(context.published, context)
        return self._period(bounds, "year" if self.relation is None else None) if bounds else None

    def _inferred(self, published: date, context: Context) -> Bounds | None:
        years = range(published.year - 2, published.year + 3)
        candidates = [months_from(date(year, self.first, 1), self.months) for year in years]
        if self.relation == "this":
            same = [bounds for bounds in candidates if bounds[0] <= published <= bounds[1]]
            return same[0] if same else next(bounds for bounds in candidates if bounds[1].year == published.year)
        if self.relation in ("last", "past"):
            return [bounds for bounds in candidates if bounds[1] < published][-1]
        if self.relation in ("next", "coming"):
            return next(bounds for bounds in candidates if bounds[0] > published)
        return choose(candidates, published, context.direction())

    def _period(self, bounds: Bounds, move: Move | None) -> Period:
        basis = "stated" if self.year is not None else "relative" if self.relation else "inferred_year"
        season = self.months == 3 and self.precision == "range"
        text = f"{bounds[0].year}-{SEASON_CODES[self.first]}" if season else None
        return Period(*bounds, self.precision, basis, move, text)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: bare ("on Monday"), or last, this, next, a number of weeks further on ("lundi en huit").

    `by_week`: "next Friday" is the Friday of next week, not the next one to come.
    """

    weekday: int
    relation: Relation | None = None
    weeks: int = 0
    by_week: bool = False
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        if context.published is None:
            return None
        day, free = self._day(context.published, context), self.relation in (None, "this") and not self.weeks
        return Period(day, day, "day", "relative", "week" if free else None)

    def _day(self, published: date, context: Context) -> date:
        back = (published.weekday() - self.weekday) % 7
        if self.relation in ("last", "next") and self.by_week:
            monday = containing("week", published, STEPS[self.relation])[0]
            return monday + self.weekday * DAY
        if self.weeks or self.relation in ("next", "coming"):
            ahead = 7 - back if not self.weeks else (7 - back) % 7 + 7 * self.weeks
            return published + ahead * DAY
        if self.relation in ("last", "past"):
            return published - (back or 7) * DAY
        return published + (7 - back) % 7 * DAY if context.direction() == "future" else published - back * DAY


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
            direction = context.direction()
            begun = containing(self.unit, start)[0] <= start
            by = -1 if direction != "future" and not begun else 0
        precision: DatePrecision = "range"
        if self.unit in ("day", "week", "month", "quarter", "year"):
            precision = self.unit  # type: ignore[assignment]
        return Period(*containing(self.unit, start, by), precision, "relative", "week" if self.by is None else None)
