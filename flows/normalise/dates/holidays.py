"""Feasts: fixed days, days counted from Easter, n-th weekdays of a month.

In: how a feast is fixed, from the dictionary ("12-25", "easter+1", "11 thu 4"). Out: a reading that finds its day.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from flows.normalise.dates.period import DAY, Period
from flows.normalise.dates.reading import Context, Reading, Relation, choose, related, year_of

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast of a year, or the one that direction and publication point to."""

    fixed: str
    year: "int | Reading | None" = None
    relation: Relation | None = None
    grain: str = "day"

    def resolve(self, context: Context) -> Period | None:
        year, basis = year_of(self.year, context)
        if year is not None:
            day = feast(self.fixed, year)
            return Period(day, day, "day", basis)
        if self.year is not None or context.published is None:
            return None
        published = context.published
        days = [(day, day) for by in range(-2, 3) for day in [feast(self.fixed, published.year + by)]]
        if self.relation:
            bounds = related(days, published, self.relation)
            return Period(*bounds, "day", "relative") if bounds else None
        bounds = choose(days, published, context.look())
        return Period(*bounds, "day", "inferred_year", "year") if bounds else None


def feast(fixed: str, year: int) -> date:
    """The day of a feast in a year: "12-25"; "easter-2"; "11 thu 4" (fourth Thursday of November), "11 thu 4+1"."""
    if fixed.startswith("easter"):
        return easter(year) + timedelta(days=int(fixed[6:] or 0))
    if " " not in fixed:
        month, day = fixed.split("-")
        return date(year, int(month), int(day))
    rule, _, more = fixed.partition("+")
    month, weekday, n = rule.split()
    first = date(year, int(month), 1)
    ahead = (_WEEKDAYS.index(weekday) - first.weekday()) % 7
    if int(n) > 0:
        return first + timedelta(days=ahead + 7 * (int(n) - 1) + int(more or 0))
    following = date(year + int(month) // 12, int(month) % 12 + 1, 1) - DAY
    return following - timedelta(days=(following.weekday() - _WEEKDAYS.index(weekday)) % 7 - int(more or 0))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
