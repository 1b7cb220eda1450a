"""Forces that a list only adds to troops: « des soldats, des blindés et des obusiers » are moved as one.

In: a `Reading` and the units of the forces that a trigger moves. Out: those that are rows of their own: all but what is
listed behind troops of the same kind without a number.
"""

from collections.abc import Sequence

from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.counts import count_of, force_at


def without_mates(reading: Reading, things: Sequence[int]) -> tuple[int, ...]:
    """The forces without those that only go along with troops listed before them."""
    return tuple(thing for thing in things if not any(_goes_along(reading, thing, other) for other in things))


def _goes_along(reading: Reading, thing: int, troops: int) -> bool:
    own, men = force_at(reading, thing), force_at(reading, troops)
    if own is None or men is None or troops >= thing or own.unit == "personnel" or men.unit != "personnel":
        return False
    if own.force_type != men.force_type or troops not in listed_with(reading, thing, "force"):
        return False
    uncounted = (count_of(reading, thing), count_of(reading, troops))
    return all(count.start is None for count in uncounted)
