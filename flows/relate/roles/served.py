"""Whom a gift is to help: "radars to help defend the Kenyan coast", « pour renforcer l'armée kényane ».

In: a `Reading`, the things that are given and a phrase. Out: yes or no. The verbs are data (`serving` in
`grammar.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading


def is_served(reading: Reading, things: Sequence[int], head: int, named: int) -> bool:
    """Whether what is given helps somebody or something of his: "radars to help defend the Kenyan coast"."""
    group = next((g for g in reversed(reading.verbs) if g.last < named), None)
    if (
        group is None
        or group.tense != "infinitive"
        or not things
        or group.first <= max(things)
        or reading.markers[head]
    ):
        return False
    between = reading.units[group.last + 1 : named]
    serving = tuple(load(reading.sentence.language, "grammar")["phrases"]["serving"])
    near = not any(u.lower == "," or u.mention("name") for u in between)
    return near and any(u.lower.startswith(serving) for u in reading.units[group.first : group.last + 1])
