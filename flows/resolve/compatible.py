"""Whether two readings of a quantity, a sum, a status or a date can be of one and the same fact.

In: the fields of two reports of one table, by column name. Out: yes or no. A reading that says nothing ("missiles", no
date) agrees with every other; two readings that say something agree only if both can be true.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

Fields = Mapping[str, object]
Interval = tuple[float, float]

# How far a rounded or bounded figure reaches: "about 300" may be 310, "more than 300" is hardly 500.
_ABOUT: Final = 0.1
_BEYOND: Final = 0.25
_RATE_NOISE: Final = 0.03

# Steps of one ladder agree with each other: the act goes on. Steps of different ladders are different acts.
LADDERS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "shipments": (
        ("considered", "pledged", "approved", "in_delivery", "delivered"),
        ("requested",),
        ("suspended", "cancelled"),
        ("refused",),
    ),
    "deployments": (
        ("considered", "planned", "ordered", "in_progress", "in_place"),
        ("ended",),
        ("cancelled",),
        ("refused",),
    ),
    "diplomatic_events": (
        ("proposed", "scheduled", "in_progress", "occurred"),
        ("postponed",),
        ("cancelled",),
        ("refused",),
    ),
}
# What is merely weighed is not yet what has begun.
_WEIGHED: Final = {"considered": 2, "proposed": 1}
CLOSE: Final = timedelta(days=3)
_LONGEST_PERIOD: Final = timedelta(days=31)


def number(fields: Fields, column: str) -> float | None:
    """A field as a number, else null."""
    value = fields.get(column)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def day(fields: Fields, column: str) -> date | None:
    """A field as a date, else null."""
    value = fields.get(column)
    return value if isinstance(value, date) else None


def span(fields: Fields, prefix: str) -> Interval | None:
    """The numbers that `<prefix>_low/best/high` can stand for; null where the text gives none."""
    low, best, high = (number(fields, f"{prefix}_{end}") for end in ("low", "best", "high"))
    if best is not None:
        return (low if low is not None else best * (1 - _ABOUT), high if high is not None else best * (1 + _ABOUT))
    if low is not None:
        return (low, high if high is not None else low * (1 + _BEYOND))
    return None if high is None else (high * (1 - _BEYOND), high)


def _meet(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def alike(a: Fields, b: Fields, column: str) -> bool:
    """Whether a column is equal, or null on either side."""
    left, right = a.get(column), b.get(column)
    return left is None or right is None or left == right


def quantities_agree(a: Fields, b: Fields) -> bool:
    """Counts in one unit and on one basis that can be one number."""
    left, right = span(a, "quantity"), span(b, "quantity")
    if left is None or right is None:
        return True
    return alike(a, b, "quantity_unit") and alike(a, b, "quantity_basis") and _meet(left, right)


def sums_agree(a: Fields, b: Fields) -> bool:
    """Sums that can be one sum; of different currencies by their value in euros."""
    left, right = span(a, "value"), span(b, "value")
    if left is None or right is None:
        return True
    if a.get("value_currency") == b.get("value_currency"):
        return _meet(left, right)
    euros, others = number(a, "value_eur_best"), number(b, "value_eur_best")
    return euros is not None and others is not None and abs(euros - others) <= _RATE_NOISE * max(euros, others)


def statuses_agree(table: str, a: Fields, b: Fields) -> bool:
    """Steps of one ladder."""
    left, right = a.get("status"), b.get("status")
    if left is None or right is None or left == right:
        return True
    for ladder in LADDERS[table]:
        if left in ladder and right in ladder:
            low, high = sorted((ladder.index(str(left)), ladder.index(str(right))))
            return high - low <= _WEIGHED.get(ladder[low], len(ladder))
    return False


def period(fields: Fields) -> tuple[date, date] | None:
    """The inclusive bounds of the event's date, where both are known."""
    earliest, latest = day(fields, "event_date_earliest"), day(fields, "event_date_latest")
    return None if earliest is None or latest is None else (earliest, latest)


def dates_meet(a: Fields, b: Fields) -> bool:
    """Whether two dates overlap, by bounds or, without a year, by their EDTF; a missing one meets every other."""
    left, right = period(a), period(b)
    if left is not None and right is not None:
        return left[0] <= right[1] and right[0] <= left[1]
    return left is not None or right is not None or alike(a, b, "event_date_edtf")


def near(a: date | None, b: date | None) -> bool:
    """Whether two known days lie a few days apart at most."""
    return a is not None and b is not None and abs(a - b) <= CLOSE


def times_agree(a: Fields, published_a: date | None, b: Fields, published_b: date | None) -> bool:
    """Whether two articles' events can be of one time: by event date, else by publication.

    Two stated dates must overlap, and long periods ("in 2021") need a close publication besides. A stated date and
    none agree by close publication near that date. Without publication dates, nothing stated is nothing in common.
    """
    left, right = period(a), period(b)
    if not dates_meet(a, b):
        return False
    if left is not None and right is not None:
        longest = max(left[1] - left[0], right[1] - right[0])
        return longest <= _LONGEST_PERIOD or near(published_a, published_b)
    if not near(published_a, published_b):
        return False
    stated, published = (left, published_b) if left is not None else (right, published_a)
    if stated is None or published is None:
        return True
    return stated[0] - _LONGEST_PERIOD <= published <= stated[1] + _LONGEST_PERIOD
