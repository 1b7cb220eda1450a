"""What the place of a force beside an exercise costs: those who take part, partners, those only played at.

In: a `Reading` and the unit of a force. Out: a cost.
"""

from flows.dictionary import load
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import count_of
from flows.relate.deployments.moves.force_phrases import is_complement


def part_in_drill(reading: Reading, thing: int) -> float:
    """Forces take part as subjects or under "with" and "of"; others beside them are partners."""
    others: list[str] = load(reading.sentence.language, "deployments")["counts"]["others"]
    partner = thing > 0 and reading.units[thing - 1].lower in others
    partner = partner or (_beside(reading, thing) == "with" and count_of(reading, thing).start is None)
    return (
        9.0
        if partner
        or _enacted(reading, thing)
        or is_complement(reading, thing)
        or reading.markers[thing] not in {None, "of", "with", "by", "including"}
        else 1.0
    )


def _beside(reading: Reading, thing: int) -> str | None:
    """The preposition over a force, or over the list of those whose it is ("with Australian and Japanese forces")."""
    owner = next((i for i in (thing, thing - 1) if i >= 0 and reading.units[i].mention("name")), None)
    first = min(listed_with(reading, owner, "name")) if owner is not None else thing
    return reading.markers[thing] or reading.markers[first]


def _enacted(reading: Reading, thing: int) -> bool:
    """Whether a force is only what an exercise plays at meeting ("simulating an attack by submarines")."""
    enacting: list[str] = load(reading.sentence.language, "deployments")["drills"]["enacting"]
    group = next((g for g in reversed(reading.verbs) if g.last < thing), None)
    return group is not None and reading.units[group.head].lower.startswith(tuple(enacting))
