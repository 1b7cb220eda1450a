"""Read matches that count from publication, from another date, or say something about another date.

In: the values of a match by label. Out: a reading or an amount, or None where the values make no date.
"""

from datetime import date

from flows.normalise.dates.found import Found
from flows.normalise.dates.part_reading import About, InWeek, Nth, Part, WeekOf
from flows.normalise.dates.reading import STEPS, Reading
from flows.normalise.dates.relative_reading import Ahead, Amount, Offset, Shift, Weekday, Window
from flows.normalise.dates.span_reading import Bound, Event, Range

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
    return Ahead(Offset(found["AMOUNT"], 1))


def from_then(found: Found) -> Offset:
    """An amount after or before the day that the text spoke of last: "two days later"."""
    return Offset(found["AMOUNT"], found["sign"], Shift("day", 0, echo=True))


def day_beside(found: Found) -> Offset:
    """The day before or after another: « le lendemain du 4 mars », "the day after Easter"."""
    by = found["by"]
    return Offset(Amount(abs(by), abs(by), "day"), 1 if by > 0 else -1, found["base"])


def window(found: Found) -> Window | None:
    """The last or next so many units."""
    made = found.get("AMOUNT") or amount(found)
    return Window(made, STEPS[found["rel"]]) if isinstance(made, Amount) else None


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


def part(found: Found) -> Part:
    """A part of a period."""
    return Part(found["part"], found["base"])


def nth(found: Found) -> Nth:
    """The n-th unit or weekday of a period."""
    weekday = found["day"].weekday if found.get("day") else found.get("weekday")
    return Nth(found["n"], found.get("unit") or "day", found["base"], weekday)


def in_week(found: Found) -> InWeek | None:
    """A weekday in a given week."""
    day = found["weekday"]
    if isinstance(day, Weekday):
        return None if day.relation or day.weeks else InWeek(day.weekday, found["base"])
    return InWeek(day, found["base"])


def days_of_week(found: Found) -> Range | None:
    """From one weekday to another of a given week."""
    first, last, week = found["first"].weekday, found["last"].weekday, found["base"]
    return Range(InWeek(first, week), InWeek(last, week)) if first < last else None


def week_of(found: Found) -> WeekOf | None:
    """The week that holds a day."""
    return WeekOf(found["base"]) if found.get("unit") in (None, "week") else None


def about(found: Found) -> About:
    """A date that is right only roughly."""
    return About(found["base"])


def bound(found: Found) -> Bound | None:
    """One side of a date. "Since the invasion" is the war's whole time, and no date (CODING.md)."""
    if isinstance(found["base"], Event) and found["side"] not in ("before", "after"):
        return None
    return Bound(found["side"], found["base"])


def early_as(found: Found) -> Reading:
    """From a day on; of a longer period the period itself ("as early as next week")."""
    base: Reading = found["base"]
    return Bound("since", base) if base.grain == "day" else base


def event(found: Found) -> Event | None:
    """An event of the atlas, unless a year beside it says that another one is meant."""
    day = date.fromisoformat(found["event"])
    return Event(day) if found.get("yyyy") in (None, day.year) else None


def same(found: Found) -> Reading:
    """The date itself, with more words around it ("Monday morning")."""
    base: Reading = found["base"]
    return base


def month_named(found: Found) -> Reading | None:
    """The month of March."""
    return same(found) if found["unit"] == "month" else None


def number(found: Found) -> int:
    """Tens and a unit, in words: "twenty-first"."""
    return int(found["tens"]) + int(found["ones"])

