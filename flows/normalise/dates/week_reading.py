"""Readings of weeks by a day and of days by their week.

In: readings. Out: readings, as well based as the date that they count from.
"""

from dataclasses import dataclass

from flows.normalise.dates.period import DAY, Period, containing
from flows.normalise.dates.reading import Context, Reading


@dataclass(frozen=True, slots=True)
class InWeek:
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
class WeekOf:
    """The week that holds a day."""

    base: Reading
    grain: str = "week"

    def resolve(self, context: Context) -> Period | None:
        base = self.base.resolve(context)
        if base is None or base.earliest is None:
            return None
        return Period(*containing("week", base.earliest), "week", base.basis, base.moves)
