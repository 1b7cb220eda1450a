"""Exercises that are only the matter of an accord or a programme: "the pact provides for naval exercises".

In: a `Reading` and the trigger that names an exercise. Out: whether nobody is told to hold it. The nouns and verbs are
data (`deployments.toml`, `drills`).
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.drills.holders import verb_of

# How far, in units, the word that makes it a matter may stand before its noun.
_REACH = 9


def is_matter(reading: Reading, drill: Found) -> bool:
    """Whether an exercise is what an accord is about, or what somebody supports, plans for or speaks of."""
    words = load(reading.sentence.language, "deployments")["drills"]
    held = (*words["holds"], *words["opens"])
    behind = (g for g in reading.verbs if drill.last < g.first <= drill.last + _REACH)
    told = any(reading.units[group.head].lower.startswith(held) for group in behind)
    if drill.kind != "noun" or told or verb_of(reading, drill) is not None:
        return False
    for unit in reversed(reading.units[max(0, drill.first - _REACH) : drill.first]):
        group = reading.group_at(unit.index)
        if group is not None:
            return reading.units[group.head].lower.startswith(tuple(words["treats"]))
        if unit.lower in words["accords"]:
            return True
    return False
