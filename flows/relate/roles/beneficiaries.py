"""Whom a gift is to help: "radars to help defend the Kenyan coast", « pour renforcer l'armée kényane ».

In: a `Reading`, the things that are given and a phrase. Out: yes or no. The verbs are data (`serving` in
`grammar.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading


def is_beneficiary(reading: Reading, things: Sequence[int], head: int, named: int) -> bool:
    """Whether a phrase without a preposition, named at a unit, is what an infinitive behind the things is to help."""
    group = next((g for g in reversed(reading.verbs) if g.last < named), None)
    if group is None or group.tense != "infinitive" or reading.markers[head]:
        return False
    if not things or group.first <= max(things):
        return False
    serving = tuple(load(reading.sentence.language, "grammar")["phrases"]["serving"])
    if not any(u.lower.startswith(serving) for u in reading.units[group.first : group.last + 1]):
        return False
    return not any(u.lower == "," or u.mention("name") for u in reading.units[group.last + 1 : named])
