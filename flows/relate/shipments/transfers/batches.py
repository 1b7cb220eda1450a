"""Things that are told as a delivery: "a first batch of jets", « une cargaison de fusils ».

In: a `Reading` and the unit of a thing. Out: yes or no. What arrives as one does not come with those who own it.
"""

from flows.relate.clauses.reading import Reading
from flows.relate.shipments.triggers import find_triggers


def is_batch(reading: Reading, thing: int) -> bool:
    """Whether a thing is told as a delivery: "a first batch of jets", « une cargaison de fusils »."""
    if reading.markers[thing] != "of":
        return False
    nouns = (t for t in find_triggers(reading) if t.kind == "noun" and t.entry.options["frame"] == "give")
    return any(0 < thing - t.last <= 4 for t in nouns)
