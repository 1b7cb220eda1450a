"""Which of two acts of a sentence that look like one are two: journeys to two places, a meeting on a journey.

In: a `Reading` and the two acts. Out: whether the second is one of its own.
"""

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts.carriers import Act, is_aimed_at
from flows.relate.diplomatic_events.acts.distances import days_apart

# So many units behind a journey its place is named.
_PLACED = 5
# So many units behind a meeting those are named with whom it is.
_PARTNER = 8


def lead_apart(reading: Reading, other: Act, act: Act) -> bool:
    """Whether two journeys have a place each: "after stops in Oslo and Riga, she landed in Bonn"."""
    behind = [reading.units[a.trigger.last + 1 : a.trigger.last + 1 + _PLACED] for a in (other, act)]
    places = [[u.index for u in units if u.mention("place")][:1] for units in behind]
    return other.frame == act.frame == "visit" and all(places) and places[0] != places[1]


def is_told_apart(reading: Reading, other: Act, act: Act) -> bool:
    """Whether a meeting is one of its own: "flew to Oslo for dinner with the king", "rang a day after a meeting"."""
    if act.frame != "mutual" or act.relation != "aside":
        return False
    if days_apart(reading, act) is not None:
        return True
    behind = reading.units[act.trigger.last : act.trigger.last + _PARTNER]
    people = any(u.name is not None and u.name.sense in {"person", "office"} for u in behind)
    return other.frame == "visit" and is_aimed_at(reading, act) and people
