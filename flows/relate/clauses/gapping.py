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
        if not counts and unit.lower not in of and not _is_same(reading, thing, at, after):
            return None
    return None


def _is_same(reading: Reading, thing: int, at: int, after: int) -> bool:
    """Whether a thing stands under the preposition at a unit as one before does: "for 20 shells and Oslo for 15"."""
    marker = reading.markers[thing]
    if reading.units[at].pos != "ADP" or marker is None:
        return False
    return any(reading.markers[u.index] == marker and u.mention("item") for u in reading.units[after:at])


def _opens_clause(reading: Reading, index: int, after: int) -> bool:
    at = index - 1
    while at > after and reading.units[at].pos == "DET":
        at -= 1
    breaks = {",", ";", ":", *load(reading.sentence.language, "grammar")["clauses"]["breaks"]}
    return at > after and reading.units[at].lower in breaks
