"""In what phrase a force stands: under a preposition, in the complement of a noun, as an addition.

In: a `Reading` and the unit of a force. Out: the preposition; true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading


def marker_over(reading: Reading, thing: int) -> str | None:
    """The preposition over a force, or over the group that it forms ("by another team of 96 men")."""
    groups: list[str] = load(reading.sentence.language, "deployments")["counts"]["groups"]
    if reading.markers[thing] != "of":
        return reading.markers[thing]
    group = next((i for i in range(thing - 1, max(-1, thing - 5), -1) if reading.units[i].lower in groups), None)
    return reading.markers[group] if group is not None else "of"


def marker_of(reading: Reading, thing: int) -> str | None:
    """The preposition over a force, or over the number that counts it (« aux centaines de soldats »)."""
    marker = reading.markers[thing]
    if marker == "of" and thing >= 2:
        counted = next((i for i in (thing - 2, thing - 3) if i >= 0 and reading.units[i].mention("quantity")), None)
        return reading.markers[counted] if counted is not None else marker
    return marker


def is_added(reading: Reading, thing: int) -> bool:
    """Whether a force is added to the subject behind the verb ("…, as well as submarines and bombers")."""
    adding: list[str] = load(reading.sentence.language, "deployments")["counts"]["adding"]
    first = min(listed_with(reading, thing, "force"))
    while first and (reading.units[first - 1].pos == "DET" or reading.units[first - 1].mention("quantity")):
        first -= 1
    before = " ".join(u.lower for u in reading.units[max(0, first - 3) : first])
    return before.endswith(tuple(adding))


def is_complement(reading: Reading, thing: int) -> bool:
    """Whether a force merely qualifies another noun ("support the operations of the security forces")."""
    language = reading.sentence.language
    words = load(language, "deployments")["counts"]
    measures = {*words["parts"], *words["number"], *words["groups"]}
    for at in range(thing - 1, max(0, thing - 4), -1):
        if reading.units[at].lower in load(language, "grammar")["phrases"]["complement"]:
            before = reading.units[at - 1]
            measure = before.mention("quantity") or before.lower in measures
            return before.pos == "NOUN" and not before.mentions and not measure
        if reading.units[at].pos not in {"DET", "ADJ", "NUM", "PRON"} and not reading.units[at].mention("quantity"):
            return False
    return False
