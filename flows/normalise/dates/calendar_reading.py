"""Readings by the calendar: days, months and years as named, seasons, quarters and halves.

In: numbers from the grammar. Out: readings. A year that is left out is found by relation ("last summer"), else by the
direction of the clause; without a publication date it stays open (`XXXX-03-04`).
"""

from dataclasses import dataclass
from datetime import date

from flows.normalise.dates.edtf import SEASON_CODES
from flows.normalise.dates.period import Move, Period, add_months, months_from
from flows.normalise.dates.reading import Bounds, Context, Look, Reading, Relation, choose, related, year_of
from flows.normalise.mention import DateBasis, DatePrecision


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a calendar date: any of year, month, day and weekday.

    `loose`: the date of a noun (« le sommet du 20 mars »), of which the clause's tense says nothing.
    """

    year: int | Reading | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    loose: bool = False
    relation: Relation | None = None

    @property
    def grain(self) -> str:
        return self.precision

    @property
    def precision(self) -> DatePrecision:
        return "day" if self.day else "month" if self.month else "year"

    def resolve(self, context: Context) -> Period | None:
        if self.year is not None:
            year, basis = year_of(self.year, context)
            bounds = self._bounds(year, self.month) if year is not None else None
            return Period(*bounds, self.precision, basis) if bounds else None
        if context.published is None:
            return self._without_year()
        return self._inferred(context.published, context)

    def _inferred(self, published: date, context: Context) -> Period | None:
        if self.relation:
            in_year = self._bounds(published.year, self.month)
            bounds = (
                in_year if self.relation == "this" else related(self._candidates(published), published, self.relation)
            )
            return Period(*bounds, self.precision, "relative") if bounds else None
        bounds = choose(self._candidates(published), published, Look(None) if self.loose else context.look())
        if bounds is None:
            return None
        basis: DateBasis = "inferred_year" if self.month else "relative"
        move: Move | None = None if self._agrees(bounds) else "year" if self.month else "month"
        return Period(*bounds, self.precision, basis, move)

    def _agrees(self, bounds: Bounds) -> bool:
        """Whether a named weekday has picked the year: then no other reading is left."""
        return bool(self.day) and self.weekday == bounds[0].weekday()

    def _bounds(self, year: int, month: int | None) -> Bounds | None:
        try:
            if self.day:
                day = date(year, month or 1, self.day)
                return day, day
            return months_from(date(year, month or 1, 1), 1 if month else 12)
        except ValueError:
            return None

    def _candidates(self, published: date) -> list[Bounds]:
        """The date in the years around, a day alone in the months around; a weekday rules out what it doesn't fit."""
        if self.month:
            reach = 8 if (self.month, self.day) == (2, 29) else 1
            months = [(published.year + by, self.month) for by in range(-reach, reach + 1)]
        else:
            around = [add_months(published.replace(day=1), by) for by in range(-14, 15)]
            months = [(first.year, first.month) for first in around]
        found = [bounds for year, month in months if (bounds := self._bounds(year, month))]
        agreeing = [bounds for bounds in found if self._agrees(bounds)]
        return agreeing or found

    def _without_year(self) -> Period | None:
        if not self.month or not self._bounds(2024, self.month):
            return None
        text = f"XXXX-{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        return Period(None, None, self.precision, "stated", edtf=text)


@dataclass(frozen=True, slots=True)
class Slice:
    """Whole months of a year: a season, a quarter, a half. Winter runs on into the next year."""

    first: int
    months: int
    year: int | Reading | None = None
    relation: Relation | None = None
    precision: DatePrecision = "range"

    @property
    def grain(self) -> str:
        return "quarter" if self.precision == "quarter" else "season" if self.months == 3 else "half"

    def resolve(self, context: Context) -> Period | None:
        year, basis = year_of(self.year, context)
        if year is not None:
            return self._period(months_from(date(year, self.first, 1), self.months), basis)
        if self.year is not None or context.published is None:
            return None
        years = range(context.published.year - 2, context.published.year + 3)
        candidates = [months_from(date(year, self.first, 1), self.months) for year in years]
        if self.relation and (self.relation != "this" or self._holding(candidates, context.published)):
            found = related(candidates, context.published, self.relation)
            return self._period(found, "relative") if found else None
        found = choose(candidates, context.published, context.look())
        basis = "relative" if self.relation else "inferred_year"
        return self._period(found, basis, "year") if found else None

    @staticmethod
    def _holding(candidates: list[Bounds], day: date) -> bool:
        return any(first <= day <= last for first, last in candidates)

    def _period(self, bounds: Bounds, basis: DateBasis, move: Move | None = None) -> Period:
        text = f"{bounds[0].year}-{SEASON_CODES[self.first]}" if self.grain == "season" else None
        return Period(*bounds, self.precision, basis, move, text)
