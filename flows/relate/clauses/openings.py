"""Names that open a clause behind a conjunction: "received guns from Norway and Chad ordered …".

In: a `Reading` and the units of two names. Out: yes or no.
"""

from flows.dictionary import load
from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before

# What ties a name to the noun before it, rather than to the verb.
_OF_NOUNS = frozenset({"of", "from", "with", "between"})
_SUBORDINATES = frozenset({"SCONJ", "PRON"})


def opens_own_clause(reading: Reading, one: int, other: int) -> bool:
    """Whether the later of two names has a verb of its own, while a preposition ties the other to a verb before.

    Nothing may open a clause between that verb and the first name, whose subject both could be: "after the ministers
    of Kenya and Chad met".
    """
    behind = reading.group_at(other + 1)
    if reading.markers[one] is None or reading.markers[other] is not None or behind is None or not behind.finite:
        return False
    told = next((g for g in reversed(reading.verbs) if g.finite and g.last < one), None)
    if told is None or relative_before(reading, told) is not None:
        return False
    if reading.markers[one] in _OF_NOUNS and is_speech(reading, told):
        return False  # "said ministers from Kenya and Chad met"
    opening = {*load(reading.sentence.language, "grammar")["complementisers"]["words"]}
    between = reading.units[told.last + 1 : one]
    return not any(u.pos in _SUBORDINATES or u.lower in opening for u in between)
