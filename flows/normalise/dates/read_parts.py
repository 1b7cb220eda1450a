"""Read matches that say something about another date: a part of it, its n-th unit, one side of it, a day in its week.

In: the values of a match by label, other readings among them. Out: a reading, or None where the values make no date.
"""

from datetime import date

from flows.normalise.dates.found import Found
from flows.normalise.dates.part_reading import Nth, Part
from flows.normalise.dates.reading import Reading
from flows.normalise.dates.relative_reading import Weekday
from flows.normalise.dates.span_reading import About, Bound, Event, Range
from flows.normalise.dates.week_reading import InWeek, WeekOf


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
    """One side of a date. "Since the invasion" is the war's whole time, and no date."""
    if isinstance(found["base"], Event) and found["side"] not in ("before", "after"):
        return None
    return Bound(found["side"], found["base"], bool(found.get("leaning")))


def early_as(found: Found) -> Reading:
    """From a day on; of a longer period the period itself ("as early as next week")."""
    base: Reading = found["base"]
    return Bound("since", base, leaning=True) if base.grain == "day" else base


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
