"""Prepositions that an office's name hides, behind which an enumeration goes on: « ses envoyés au Tchad et au Mali ».

In: a `Reading` and a unit of an enumeration. Out: whether its words hold such a preposition.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading


def hides_of(reading: Reading, index: int) -> bool:
    """Whether "of" ends what leads to a member (« aux côtés de la France »), or an office holds it."""
    of = load(reading.sentence.language, "grammar")["markers"]["of"]
    unit, before = reading.units[index], reading.units[max(0, index - 2) : index]
    held = unit.mention("name")
    office = (
        held is not None
        and isinstance(held.value, Name)
        and held.value.office is not None
        and held.value.level != "ambassador"
    )
    words = unit.text.lower().replace("'", "' ").replace("’", "' ").split()[1:-1] if office else []
    return any(u.pos in {"DET", "ADP"} and u.lower in of for u in before) or any(w in of for w in words)


def ends_in_place(reading: Reading, index: int, marker: str | None) -> bool:
    """Whether an envoy's name holds the place of the post behind a preposition: « ses ambassadeurs au Tchad et au »."""
    held = reading.units[index].mention("name")
    if held is None or not isinstance(held.value, Name) or held.value.level != "ambassador" or marker is None:
        return False
    words = reading.units[index].lower.replace("'", "' ").replace("’", "' ").split()[1:-1]
    return any(w in load(reading.sentence.language, "grammar")["markers"].get(marker, ()) for w in words)
