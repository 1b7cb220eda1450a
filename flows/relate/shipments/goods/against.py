"""Things against which others are only set: "missiles to protect it from drones", "picked the F-35 over the Rafale".

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.shipments.triggers import find_triggers

_STOPS = frozenset({",", ";", ":", ")"})


def is_outbid(reading: Reading, index: int) -> bool:
    """Whether a thing is what the one that is chosen is preferred to: "picked the F-35 over the Rafale"."""
    words = load(reading.sentence.language, "shipments")["about"]
    ahead = (g for g in reversed(reading.verbs) if g.last < index)
    group = next((g for g in ahead if g.tense != "infinitive" or _prefers(reading, g)), None)
    if group is None or not _prefers(reading, group):
        return False
    between = reading.units[group.last + 1 : index]
    at = next((u.index for u in between if u.lower in words["outbidding"]), None)
    return at is not None and any(u.mention("item") for u in reading.units[group.last + 1 : at])


def _prefers(reading: Reading, group: VerbGroup) -> bool:
    stems = tuple(load(reading.sentence.language, "shipments")["about"]["preferring"])
    return reading.units[group.head].lower.startswith(stems)


def is_warded_off(reading: Reading, index: int) -> bool:
    """Whether a thing is only what others protect from: "missiles to protect it from drones"."""
    stems = tuple(load(reading.sentence.language, "shipments")["about"]["protecting"])
    group = next((g for g in reversed(reading.verbs) if g.last < index), None)
    if group is None or not reading.units[group.head].lower.startswith(stems):
        return False
    between = reading.units[group.last + 1 : index]
    if any(group.last < t.first < index for t in find_triggers(reading)):
        return False  # « repousser la livraison de drones »
    return group.voice == "active" and not group.finite and not any(u.lower in _STOPS for u in between)
