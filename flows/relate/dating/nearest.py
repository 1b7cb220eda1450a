"""Whether a sentence dates an act at all, before the act's status is known.

In: a `Reading` and the unit of a trigger. Out: the date nearest to it, or null. Which date is the act's own is settled
with its status (`choice.py`).
"""

from datetime import date

from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.reading import Reading


def date_near(reading: Reading, trigger: int) -> Mention | None:
    """The date mention of the trigger's clause: the one with the fewest finite verbs and words between."""
    best: tuple[float, Mention] | None = None
    for unit in reading.units:
        day = unit.mention("date")
        if day is None:
            continue
        low, high = sorted((unit.index, trigger))
        verbs = sum(1 for g in reading.verbs if low < g.head < high and g.finite)
        cost = 5.0 * verbs + 0.2 * (high - low)
        if best is None or cost < best[0]:
            best = (cost, day)
    return best[1] if best is not None and best[0] < 9 else None


def nearest_day(mention: Mention, published: date) -> Date:
    """A date read towards whichever side lies nearer to publication."""
    both = [resolve_date(mention, published, side) for side in ("past", "future")]
    return min(both, key=lambda v: min((abs((d - published).days) for d in (v.earliest, v.latest) if d), default=0))
