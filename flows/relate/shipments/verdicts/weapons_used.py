"""Things that come as weapons that are used: "two drones launched from Peru reached the town", "was shot down".

In: a `Reading`, the unit of a thing or a trigger. Out: yes or no. The words are data (`shipments.toml`, `own`;
`grammar.toml`, `lost`).
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup


def is_brought_down(reading: Reading, trigger: Found) -> bool:
    """Whether what moves is then shot down or taken: "The missile was heading for Oslo when it was shot down"."""
    stems = tuple(load(reading.sentence.language, "grammar")["lost"]["stems"])
    later = (g for g in reading.verbs if g.first > trigger.last and g.finite and g.voice == "passive")
    return any(reading.units[g.head].lower.startswith(stems) and _has_pronoun(reading, g) for g in later)


def is_fired(reading: Reading, thing: int) -> bool:
    """Whether a thing comes as a weapon that was used: "two drones launched from Peru reached the town"."""
    fired = tuple(load(reading.sentence.language, "shipments")["own"]["fired"])
    group = next((g for g in reading.verbs if thing < g.first <= thing + 3), None)
    return group is not None and group.tense == "participle" and reading.units[group.head].lower.startswith(fired)


def _has_pronoun(reading: Reading, group: VerbGroup) -> bool:
    """Whether the subject of a verb only takes up what was named before."""
    subject = subject_of(reading, group)
    return subject is not None and reading.units[subject].pos == "PRON"
