"""Read matches that count from publication or from another date.

In: the values of a match by label. Out: a reading or an amount, or None where the values make no date.
"""

from typing import Literal

from flows.normalise.dates.distance_reading import Ahead, Amount, FromThen, Offset, Window
from flows.normalise.dates.found import Found, YearInWords
from flows.normalise.dates.reading import STEPS
from flows.normalise.dates.relative_reading import Echo, Shift, Weekday
from flows.normalise.dates.span_reading import Range

# How far back "recent", and ahead "the coming", weeks reach where no number is given.
_VAGUE_REACH = {"hour": 48, "day": 7, "week": 6, "month": 6, "year": 5}
_LONGEST = 5000


def weekday(found: Found) -> Weekday:
    """A day of the week with its relation to the day of publication."""
    relation = found.get("rel")
    by_week = bool(relation in ("last", "next") and found.settings["weekday_by_week"] and not found.get("echo"))
    return Weekday(found["weekday"], relation, found.get("weeks") or 0, by_week, bool(found.get("echo")))


def weekdays_away(found: Found) -> Weekday:
    """Two Fridays ago, or from now."""
    return Weekday(found["weekday"], "past" if found.get("ago") else "coming", found["n"] - 1)


def shift(found: Found) -> Shift | None:
    """This, last, next unit, or a fixed number of units on (`by`). "The last hour" is no date."""
    by = found.get("by")
    if by is None and found.get("rel"):
        by = STEPS[found["rel"]]
    if found["unit"] in ("hour", "fortnight"):
        return None
    if found["unit"] == "weekend" and found.get("rel") == "this":
        by = None
    return Shift(found["unit"], by, bool(found.get("echo")))


def echo(found: Found) -> Echo:
    """The day that the text spoke of last, or so many days from it."""
    known = found.get("known")
    return Echo(found["by"] if known is None else known, known is not None)


def amount(found: Found) -> Amount | None:
    """A number, or a vague number, of units."""
    vague, n = found.get("vague"), found.get("n")
    low, high = (int(part) for part in vague.split("-")) if vague else (n or 1, found.get("n2") or n or 1)
    unit = found["unit"]
    if unit == "fortnight":
        low, high, unit = low * 2, high * 2, "week"
    return Amount(low, high, unit) if 0 < low <= high <= _LONGEST else None


def offset(found: Found) -> Offset:
    """An amount before or after publication or another date."""
    return Offset(found["AMOUNT"], found["sign"], found.get("base"))


def ahead(found: Found) -> Ahead:
    """An amount after publication."""
    return Ahead(Offset(found["AMOUNT"], 1), strict=bool(found.get("ahead_before")) and found.settings["in_may_last"])


def from_then(found: Found) -> FromThen:
    """An amount after or before the day that the text spoke of last: "two days later"."""
    return FromThen(found["AMOUNT"], found["sign"])


def day_beside(found: Found) -> Offset:
    """The day before or after another: « le lendemain du 4 mars », "the day after Easter"."""
    by = found["by"]
    return Offset(Amount(abs(by), abs(by), "day"), 1 if by > 0 else -1, found["base"])


def window(found: Found) -> Window | None:
    """The last or next so many units."""
    made = found.get("AMOUNT") or amount(found)
    return Window(made, STEPS[found["rel"]]) if isinstance(made, Amount) else None


def just_past(found: Found) -> Window | None:
    """The unit up to publication: "over the past month"."""
    unit = found["unit"]
    return None if unit in ("hour", "fortnight") else Window(Amount(1, 1, unit), -1)


def within(found: Found) -> Window:
    """From the day of publication on, for so many units."""
    return Window(found["AMOUNT"], 1, within=True)


def recent(found: Found) -> Window | None:
    """The last few units, or the coming ones, without a number."""
    unit, sign = found["unit"], STEPS[found.get("rel") or "last"]
    return Window(Amount(1, _VAGUE_REACH[unit], unit), sign) if unit in _VAGUE_REACH else None


def night(found: Found) -> Range:  # noqa: ARG001
    """The night before the day of publication."""
    return Range(Shift("day", -1), Shift("day", 0))


def night_after(found: Found) -> Range:
    """The night that follows a day."""
    return Range(found["first"], Offset(Amount(1, 1, "day"), 1, found["first"]))


def number(found: Found) -> int:
    """Tens and a unit, in words: "twenty-first"."""
    return int(found["tens"]) + int(found["ones"])


def year_in_words(found: Found) -> YearInWords | None:
    """A year of the last or this century, spelled out."""
    rest = found.get("rest") or 0
    if found.get("thousands"):
        return YearInWords(2000 + rest) if found["thousands"] == 2 else None
    return YearInWords(found["hundreds"] * 100 + rest) if found["hundreds"] in (19, 20) and rest >= 10 else None


def nothing(found: Found) -> Literal["NOTHING"]:  # noqa: ARG001
    """Words that look like a date and are none."""
    return "NOTHING"
