"""Places that head a statement: "Latvia: some 2,000 soldiers serve in the battle group".

In: a `Reading`. Out: the units of such a heading. Who is named there is host, not actor, if
others are named behind it and no other place.
"""

from flows.relate.clauses.reading import Reading
from flows.relate.deployments.places.phrases import find_phrases
from flows.relate.deployments.places.unlisted import is_named_word

# How far the colon may stand, in units.
_REACH = 8
_WHERE = frozenset({"in", "to", "near", "from"})


def heading_end(reading: Reading) -> int | None:
    """The colon behind a heading that is nothing but places: « Royaume-Uni et Pologne : … »."""
    colon = next((u.index for u in reading.units[:_REACH] if u.lower == ":"), None)
    if colon is None:
        return None
    words = [u for u in reading.units[:colon] if u.pos not in {"PUNCT", "CCONJ", "DET", "ADP"} and u.text.strip()]
    return colon if words and all(u.mention("place") for u in words) else None


def heads_statement(reading: Reading, index: int) -> bool:
    """Whether a name stands in such a heading, and is where the forces are: no other place is told behind it."""
    colon = heading_end(reading)
    if colon is None or index >= colon:
        return False
    if not any(u.mention("name") for u in reading.units[colon:]):
        return False  # « – Kenya : 120 soldats »
    told = (p for p in find_phrases(reading) if p.first > colon and p.marker in _WHERE)
    return all(phrase.bare and not is_named_word(reading, phrase.last) for phrase in told)
