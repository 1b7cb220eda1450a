"""Read matches that name days, months, years and their parts by the calendar.

In: the values of a match by label. Out: a reading, or None where the values make no date.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from flows.normalise.dates.compound import Event, Nth, Part, Range
from flows.normalise.dates.found import Found
from flows.normalise.dates.holidays import Holiday
from flows.normalise.dates.reading import Calendar, Reading, Slice


def calendar(found: Found) -> Reading | None:
    """Any of year, month, day (of the month) and weekday."""
    year, day, month = found.get("year"), found.get("day"), found.get("month")
    if isinstance(year, int) and year < 100:
        year += 1900 if year > 60 else 2000
    if (day is not None and not 1 <= day <= 31) or (month is not None and not 1 <= month <= 12):
        return None
    reading = Calendar(year, month, day, found.get("weekday"), bool(found.get("loose")))
    if isinstance(year, int) or month is None or day is None:
        return reading if day is None or month is None or _exists(year, month, day) else None
    return reading if _exists(2024, month, day) else None


def _exists(year: Any, month: int, day: int) -> bool:
    try:
        date(year if isinstance(year, int) else 2024, month, day)
    except ValueError:
        return False
    return True


def numeric(found: Found) -> Reading | None:
    """Two numbers, day and month in the language's order unless only the other order makes a date."""
    first, second = found["a"], found["b"]
    pairs = [(first, second), (second, first)]
    if found.settings["numeric_order"] == "month_day":
        pairs.reverse()
    for day, month in pairs:
        if 1 <= month <= 12 and 1 <= day <= 31:
            return calendar(found.also(day=day, month=month))
    return None


def whole(found: Found) -> Reading | None:
    """A date in eight digits, 20220304."""
    digits = found["ymd"]
    parts = {"year": digits // 10000, "month": digits // 100 % 100, "day": digits % 100}
    return calendar(found.also(**parts))


def slice_of_year(found: Found) -> Reading | None:
    """A season, or the n-th quarter or half, of a year that may be left out."""
    year = found.get("year")
    if isinstance(year, int) and year < 100:
        year += 2000
    if found.get("season"):
        return Slice(found["season"], 3, year, found.get("rel"))
    size, n = (3, found["n"]) if found["unit"] == "quarter" else (6, found["n"])
    if n < 0:
        n += 12 // size + 1
    if not 1 <= n <= 12 // size:
        return None
    return Slice((n - 1) * size + 1, size, year, found.get("rel"), "quarter" if size == 3 else "range")


def date_range(found: Found) -> Reading | None:
    """From one date to another, or days of one month."""
    if found.get("first") is not None and not isinstance(found["first"], int):
        return Range(found["first"], found["last"])
    ends = [calendar(found.also(day=found[end])) for end in ("first", "last")]
    if ends[0] is None or ends[1] is None or found["first"] >= found["last"]:
        return None
    return Range(*ends)  # type: ignore[arg-type]


def holiday(found: Found) -> Reading | None:
    """A feast of the year."""
    return Holiday(found["holiday"], found.get("year"), found.get("rel"))


def event(found: Found) -> Reading | None:
    """An event of the atlas."""
    return Event(date.fromisoformat(found["event"]))


def years(found: Found) -> Reading | None:
    """From one year to a later one."""
    first, last = found["first"], found["last"]
    return Range(Calendar(first), Calendar(last)) if 1000 <= first < last <= 2100 else None


def decade(found: Found) -> Reading | None:
    """The ten years that begin with a round one: "the 1990s", « les années 90 »."""
    year = found["year"] if found["year"] > 99 else found["year"] + (1900 if found["year"] > 20 else 2000)
    return Range(Calendar(year), Calendar(year + 9)) if year % 10 == 0 else None


def days_within(found: Found) -> Reading | None:
    """From one day to another of a month that is itself relative: "4 to 22 of next month"."""
    return Range(Nth(found["first"], "day", found["base"]), Nth(found["last"], "day", found["base"]))


def in_year(found: Found) -> Reading | None:
    """A month or day of a year that is itself relative: "June next year"."""
    base = found["base"]
    return replace(base, year=found["year"]) if isinstance(base, Calendar) and base.year is None else None


def neighbours(found: Found) -> Reading | None:
    """Two months or days that follow each other, told as one: « en janvier et février »."""
    first, last = found["first"], found["last"]
    if not isinstance(first, Calendar) or not isinstance(last, Calendar) or first.month is None or last.month is None:
        return None
    if first.day or last.day:
        return None
    return Range(first, last) if (last.month - first.month) % 12 == 1 else None


def half(found: Found) -> Reading | None:
    """One half of a month, week or decade: « la première quinzaine d'avril »."""
    return Part("half1" if found["n"] == 1 else "half2", found["base"])
