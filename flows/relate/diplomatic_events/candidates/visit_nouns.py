"""What the phrase of a visit's noun names: who makes it, and the stops behind its colon.

In: a `Reading`, an `Act` and the unit of a name. Out: whether the phrase names a traveller, or the name as a stop.
"""

from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act

# So many units behind the noun of a visit who makes it is named.
_TRAVELLER = 8


def has_traveller(reading: Reading, act: Act) -> bool:
    """Whether the noun of a visit names who makes it: "a visit to Doha by the Speaker", « la visite de Paul »."""
    if act.frame != "visit" or act.relation != "aside":
        return False
    behind = range(act.trigger.last + 1, min(len(reading.units), act.trigger.last + _TRAVELLER))
    named = (reading.units[i].mention("name") for i in behind if reading.markers[i] in {"of", "by"})
    return any(m is not None and isinstance(m.value, Name) and m.value.sense in {"person", "office"} for m in named)


def is_listed_behind(reading: Reading, act: Act, head: int) -> bool:
    """Whether a place stands behind the colon that follows the noun: "Other stops: Luanda and Djibouti"."""
    colon = [u.lower for u in reading.units[act.trigger.last + 1 : act.trigger.last + 2]]
    return act.trigger.kind == "noun" and colon == [":"] and reading.units[head].mention("place") is not None
