"""Clauses whose verb is left out: "Luxembourg will send tents, Ireland body armour", « le Japon 180 ».

In: a `Reading`, a thing or number and the last unit of what the clause before tells. Out: the unit of the name that
stands right before the thing in the verb's stead.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading


def gapped_subject(reading: Reading, thing: int, after: int) -> int | None:
    """The subject of a clause without a verb: an unmarked name behind a stop, with only a number before the thing."""
    of = load(reading.sentence.language, "grammar")["markers"]["of"]
    for at in range(thing - 1, after, -1):
        unit = reading.units[at]
        mention = unit.mention("name")
        if mention is not None and isinstance(mention.value, Name):
            stands = mention.value.sense != "adjective" and reading.markers[at] is None
            return at if stands and _opens_clause(reading, at, after) else None
        counts = unit.mention("quantity") or unit.mention("money") or unit.pos in {"DET", "ADJ", "NUM", "ADV"}
        if not counts and unit.lower not in of:
            return None
    return None


def _opens_clause(reading: Reading, index: int, after: int) -> bool:
    at = index - 1
    while at > after and reading.units[at].pos == "DET":
        at -= 1
    breaks = {",", ";", ":", *load(reading.sentence.language, "grammar")["clauses"]["breaks"]}
    return at > after and reading.units[at].lower in breaks
