"""What the phrase of a visit's noun names: who makes it, and the stops behind its colon.

In: a `Reading`, an `Act` and the unit of a name. Out: whether the phrase names a traveller, or the name as a stop.
"""

from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act

# So many units behind the noun of a visit who makes it is named.
_TRAVELLER = 8
# So many units before it an owner's mark stands.
_OWNER = 4


def has_traveller(reading: Reading, act: Act, subject: int) -> bool:
    """Whether a visit's noun names who makes it, not the subject: "a visit by the Speaker", "Kenya's visit to Doha"."""
    if act.frame != "visit" or act.trigger.kind != "noun" or act.relation not in {"aside", "object"}:
        return False
    behind = range(act.trigger.last + 1, min(len(reading.units), act.trigger.last + _TRAVELLER))
    if act.relation == "object":
        if _is_owned(reading, act.trigger.first, subject):
            return True
        # "Welcomed the visit of the Speaker": not "announced a visit to Doha at the wish of the Speaker".
        behind = range(behind.start, next((i + 1 for i in behind if reading.markers[i]), behind.start))
    named = (reading.units[i].name for i in behind if reading.markers[i] in {"of", "by"})
    return any(n is not None and n.sense in {"person", "office"} and _is_another(reading, n, subject) for n in named)


def _is_owned(reading: Reading, first: int, subject: int) -> bool:
    """Whether another than the subject stands in the possessive before a noun: "the premier's recent visit"."""
    before = reading.units[max(0, first - _OWNER) : first]
    mark = next((u.index for u in reversed(before) if u.pos == "PART"), None)
    owner = reading.units[mark - 1].name if mark else None
    return owner is not None and owner.entity_id is not None and _is_another(reading, owner, subject)


def _is_another(reading: Reading, name: Name, subject: int) -> bool:
    """Whether a name is that of another state than the subject's: not "the president noted the visit by his aide"."""
    doer = reading.units[subject].name
    return doer is None or doer.entity_id != name.entity_id


def is_listed_behind(reading: Reading, act: Act, head: int) -> bool:
    """Whether a place stands behind the colon that follows the noun: "Other stops: Luanda and Djibouti"."""
    colon = [u.lower for u in reading.units[act.trigger.last + 1 : act.trigger.last + 2]]
    return act.trigger.kind == "noun" and colon == [":"] and reading.units[head].mention("place") is not None
