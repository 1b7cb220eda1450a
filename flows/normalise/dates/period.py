"""Calendar arithmetic: inclusive stretches of days and what is known about them.

In: days and steps between them. Out: `Period`s. Nothing here knows a language, a text or how a period is written.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from flows.normalise.mention import DateBasis, DatePrecision

Unit = Literal["hour", "day", "weekend", "week", "month", "quarter", "half", "year", "decade"]
Move = Literal["week", "year", "month"]
Direction = Literal["past", "future"]

MONTHS_IN: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days with inclusive bounds (null: open or unknown) and how it is known.

    `moves` is the step by which another reading of the same words lies elsewhere: a weekday may be one week on, a date
    without a year one year on. `edtf` is set where the words say more, or less, than the bounds do.
    """

    earliest: date | None
    latest: date | None
    precision: DatePrecision
    basis: DateBasis
    moves: Move | None = None
    edtf: str | None = None


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or that month's last day where it has no such day. ValueError past year 9999."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_from(first: date, months: int) -> tuple[date, date]:
    """The first and last day of `months` whole months from the first day of a month on."""
    return first, add_months(first, months) - DAY


def containing(unit: Unit, day: date, by: int = 0) -> tuple[date, date]:
    """The bounds of the unit that holds `day`, `by` units further on. Weeks run from Monday to Sunday."""
    if unit in ("day", "hour"):
        return day + by * DAY, day + by * DAY
    if unit in ("week", "weekend"):
        monday = day - day.weekday() * DAY + 7 * by * DAY
        return monday + (5 * DAY if unit == "weekend" else 0 * DAY), monday + 6 * DAY
    size = MONTHS_IN[unit]
    first_month = (day.year * 12 + day.month - 1) // size * size + by * size
    return months_from(date(first_month // 12, first_month % 12 + 1, 1), size)


def step(day: date, unit: Unit, count: int) -> date:
    """`day` moved by `count` units; hours count as the days that they fill."""
    if unit == "hour":
        return day + timedelta(days=int(count / 24))
    if unit in MONTHS_IN:
        return add_months(day, count * MONTHS_IN[unit])
    return day + timedelta(days=count * (1 if unit == "day" else 7))


def moved(day: date, move: Move, count: int) -> date:
    """`day` at the next reading of the same words."""
    return day + timedelta(weeks=count) if move == "week" else add_months(day, count * (12 if move == "year" else 1))
