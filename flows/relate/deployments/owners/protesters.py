"""Who only speaks against a move is not who makes it: "Oslo protested to Riga over the deployment of missiles".

In: a `Reading`, a trigger and its `Candidate`s. Out: the candidates whom the protest leaves.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate

# How far, in units, the verb may stand before the noun that it is about.
_REACH = 12
# In these places a candidate is told to own the forces, or to send them.
_OWNS = frozenset({"of_thing", "owner", "by", "beside_thing", "of"})


def without_protesters(reading: Reading, trigger: Found, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without who condemns what a noun tells, and to whom."""
    if trigger.kind != "noun" or not _is_condemned(reading, trigger):
        return list(candidates)
    apart = [c for c in candidates if c.head is None or c.places & _OWNS or c.head > trigger.first]
    return [c for c in apart if c.places & _OWNS or not c.places & {"subject", "to"}]


def _is_condemned(reading: Reading, trigger: Found) -> bool:
    """Whether the verb next before a noun condemns."""
    group = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    if group is None or trigger.first - group.last > _REACH:
        return False
    known = lexicon(reading.sentence.language, "diplomatic_events").known(reading.units[group.head].text)
    return known is not None and any(e.id == "condemn" for e, _ in known.verbs)
