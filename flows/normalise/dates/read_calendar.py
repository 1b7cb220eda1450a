"""Read matches that name days, months, years and their parts by the calendar.

In: the values of a match by label. Out: a reading, or None where the values make no date.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from flows.normalise.dates.calendar_reading import Calendar, Slice
from flows.normalise.dates.found import Found
from flows.normalise.dates.holidays import Holiday
from flows.normalise.dates.part_reading import Nth, Part
from flows.normalise.dates.reading import Reading
from flows.normalise.dates.span_reading import Range

_LEAP_YEAR = 2024


def calendar(found: Found) -> Calendar | None:
    """Any of year, month, day of the month and weekday. Two digits of a year mean 1961 to 2060."""
    year, day, month = found.get("year"), found.get("day"), found.get("month")
    if isinstance(year, int) and year < 100:
        year += 1900 if year > 60 else 2000
    if day is not None and not (1 <= day <= 31 and _exists(year, month, day)):
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    return Calendar(year, month, day, found.get("weekday"), bool(found.get("loose")))


def _exists(year: Any, month: int | None, day: int) -> bool:
    try:
        date(year if isinstance(year, int) else _LEAP_YEAR, month or 1, day)
    except ValueError:
        return False
    return True


def numeric(found: Found) -> Calendar | None:
    """Two numbers, day and month in the language's order unless only the other order makes a date.

    Without a year and without a word that says it is a date, two small numbers are more often a fraction ("2/3").
    """
    first, second = found["a"], found["b"]
    if not found.get("year") and not found.get("cue") and first < second <= 10:
        return None
    pairs = [(first, second), (second, first)]
    if found.settings["numeric_order"] == "month_day":
        pairs.reverse()
    dates = (calendar(found.also(day=day, month=month)) for day, month in pairs)
    return next((made for made in dates if made is not None), None)


def numeric_range(found: Found) -> Range | None:
    """From one date in numbers to another: "10/1 to 11/7"."""
    first = numeric(found.also(cue=True))
    last = numeric(found.also(cue=True, a=found["c"], b=found["d"]))
    if first is None or last is None:
        return None
    return Range(replace(first, year=None) if found.get("year") else first, last)


def whole(found: Found) -> Calendar | None:
    """A date in eight digits, 20220304."""
    digits = found["ymd"]
    return calendar(found.also(year=digits // 10000, month=digits // 100 % 100, day=digits % 100))


def date_range(found: Found) -> Range | None:
    """From one date to another, or from one day to another of one month."""
    if not isinstance(found["first"], int):
        return Range(found["first"], found["last"])
    first, last = (calendar(found.also(day=found[end], weekday=None)) for end in ("first", "last"))
    return Range(first, last) if first and last and found["first"] < found["last"] else None


def months(found: Found) -> Range:
    """From one month to another: "March to May 2022", « en janvier et février »."""
    return Range(Calendar(None, found["first"]), Calendar(found.get("year"), found["last"]))


def years(found: Found) -> Range | None:
    """From one year to a later one: "2014-2020", "2022/23"."""
    first, last = found["first"], found["last"]
    if last < 100:
        last += first // 100 * 100
    return Range(Calendar(first), Calendar(last)) if first < last <= first + 100 else None


def part_of_year(found: Found) -> Part:
    """Early, mid or late in a year."""
    return Part(found["part"], Calendar(found["year"]))


def year_named(found: Found) -> Calendar | None:
    """The year 2022."""
    return Calendar(found["year"]) if found["unit"] == "year" else None


def decade(found: Found) -> Range | None:
    """The ten years that begin with a round one: "the 1990s", « les années 90 »."""
    year = found["year"] if found["year"] > 99 else found["year"] + (1900 if found["year"] > 20 else 2000)
    return Range(Calendar(year), Calendar(year + 9)) if year % 10 == 0 else None


def days_within(found: Found) -> Range | None:
    """From one day to another of a month that is itself relative: "4 to 22 of next month"."""
    first, last, base = found["first"], found["last"], found["base"]
    return Range(Nth(first, "day", base), Nth(last, "day", base)) if first < last else None


def in_year(found: Found) -> Reading | None:
    """A month, day or feast of a year that is itself relative: "June next year"."""
    base = found["base"]
    open_year = isinstance(base, (Calendar, Holiday)) and base.year is None
    return replace(base, year=found["year"]) if open_year else None


def related(found: Found) -> Calendar | None:
    """A month or day with its relation to publication: "this September", « le 4 mars dernier »."""
    base = found["base"]
    fits = isinstance(base, Calendar) and base.year is None and base.month
    return replace(base, relation=found["rel"]) if fits else None


def slice_of_year(found: Found) -> Slice | None:
    """A season, or the n-th quarter or half, of a year that may be left out."""
    if found.get("season"):
        return Slice(found["season"], 3, found.get("year"), found.get("rel"))
    year = found.get("year")
    if isinstance(year, int) and year < 100:
        year += 2000
    size, n = (3 if found["unit"] == "quarter" else 6), found["n"]
    if n < 0:
        n += 12 // size + 1
    if not 1 <= n <= 12 // size:
        return None
    return Slice((n - 1) * size + 1, size, year, None, "quarter" if size == 3 else "range")


def half(found: Found) -> Part | None:
    """One half of a month, week or decade: « la première quinzaine d'avril »."""
    return Part("half1" if found["n"] == 1 else "half2", found["base"]) if found["n"] in (1, 2, -1) else None


def holiday(found: Found) -> Holiday:
    """A feast of the year."""
    return Holiday(found["holiday"], found.get("year"), found.get("rel"))
