"""Whether a sentence dates an act at all, before the act's status is known.

In: a `Reading` and the unit of a trigger. Out: the date nearest to it, or null. Which date is the act's own is settled
with its status (`choice.py`).
"""

from flows.normalise.mention import Mention
from flows.relate.clauses.reading import Reading


def date_near(reading: Reading, trigger: int) -> Mention | None:
    """The date mention of the trigger's clause: the one with the fewest finite verbs and words between."""
    best: tuple[float, Mention] | None = None
    for unit in reading.units:
        date = unit.mention("date")
        if date is None:
            continue
        low, high = sorted((unit.index, trigger))
        verbs = sum(1 for g in reading.verbs if low < g.head < high and g.finite)
        cost = 5.0 * verbs + 0.2 * (high - low)
        if best is None or cost < best[0]:
            best = (cost, date)
    return best[1] if best is not None and best[0] < 9 else None
