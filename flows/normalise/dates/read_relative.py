"""Read matches that count from publication, from another date, or say something about another date.

In: the values of a match by label. Out: a reading or an amount, or None where the values make no date.
"""

from flows.normalise.dates.compound import About, Ahead, Amount, Bound, Event, Nth, Offset, Part, Range, UnitOf, Window, Within
from flows.normalise.dates.found import Found, Made
from flows.normalise.dates.reading import STEPS, Calendar, Reading, Shift, Weekday

RECENT = {"day": 7, "week": 6, "month": 6, "year": 5}


def weekday(found: Found) -> Reading | None:
    """A day of the week with its relation to the day of publication."""
    relation = found.get("rel")
    by_week = bool(relation in ("last", "next") and found.settings["weekday_by_week"])
    return Weekday(found["weekday"], relation, found.get("weeks") or 0, by_week)


def shift(found: Found) -> Reading | None:
    """This, last, next unit; a fixed number of units on (`by`)."""
    by = found.get("by")
    if by is None and found.get("rel"):
        by = STEPS[found["rel"]]
    return Shift(found["unit"], by, bool(found.get("echo")))


def amount(found: Found) -> Made | None:
    """A number, or a vague number, of units."""
    vague, n = found.get("vague"), found.get("n")
    low, high = (int(part) for part in vague.split("-")) if vague else (n or 1, found.get("n2") or n or 1)
    unit = found["unit"]
    if unit == "fortnight":
        low, high, unit = low * 2, high * 2, "week"
    return Amount(low, high, unit) if 0 < low <= high <= 5000 else None


def offset(found: Found) -> Reading | None:
    """An amount before or after publication or another date."""
    return Offset(found["amount"], found["sign"], found.get("base"))


def window(found: Found) -> Reading | None:
    """The last or next so many units."""
    made = found.get("amount") or amount(found)
    if not isinstance(made, Amount):
        return None
    return Window(made, found.get("sign") or (1 if found["rel"] in ("next", "coming") else -1))


def part(found: Found) -> Reading | None:
    """A part of a period."""
    return Part(found["part"], found["base"])


def nth(found: Found) -> Reading | None:
    """The n-th unit or weekday of a period."""
    return Nth(found["n"], found.get("unit") or "day", found["base"], found.get("weekday"))


def within(found: Found) -> Reading | None:
    """A weekday in a given week."""
    return Within(found["weekday"], found["base"])


def number(found: Found) -> Made | None:
    """Tens and a unit, as words: "twenty-one"."""
    return int(found["tens"]) + int(found["ones"])


def same(found: Found) -> Reading | None:
    """The date itself, with more words around it ("Monday morning")."""
    base: Reading = found["base"]
    return base


def nothing(found: Found) -> Made | None:  # noqa: ARG001
    """Words that look like a date and are none."""
    return "NOTHING"


def bound(found: Found) -> Reading | None:
    """One side of a date. "Since the invasion" is the war's whole time, and no date (CODING.md)."""
    if isinstance(found["base"], Event) and found["side"] in ("since", "by", "until"):
        return None
    return Bound(found["side"], found["base"])


def part_of_unit(found: Found) -> Reading | None:
    """A part of the unit that publication lies in: "the end of the month"."""
    return Part(found["part"], Shift(found["unit"])) if found["unit"] in ("week", "month", "year", "decade") else None


def unit_of(found: Found) -> Reading | None:
    """The week that holds a day."""
    return UnitOf(found["unit"], found["base"])


def recent(found: Found) -> Reading | None:
    """The last few units, without a number: "in recent weeks"."""
    unit = found["unit"]
    return Window(Amount(1, RECENT[unit], unit), -1) if unit in RECENT else None


def ahead(found: Found) -> Reading | None:
    """A distance ahead; in a clause about the past it is a duration ("destroyed in two days"), and no date."""
    return Ahead(Offset(found["amount"], 1))


def from_then(found: Found) -> Reading | None:
    """A distance from the day that the text spoke of last: "two days later"."""
    return Offset(found["amount"], found["sign"], Shift("day", 0, echo=True))


def night(found: Found) -> Reading | None:  # noqa: ARG001
    """The night before the day of publication."""
    return Range(Shift("day", -1), Shift("day", 0))


def about(found: Found) -> Reading | None:
    """A date that is right only roughly."""
    return About(found["base"])


def early_as(found: Found) -> Reading | None:
    """From a day on; of a longer period the period itself ("as early as next week")."""
    base = found["base"]
    return Bound("since", base) if base.grain == "day" else base  # type: ignore[no-any-return]
