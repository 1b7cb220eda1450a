"""A whole service as what is moved: "the army pulled back", « le retrait de l'armée », "put its navy on alert".

In: a `Reading` and a trigger that moves no other force. Out: the unit of the service, or null. An army mostly acts, so
that it counts only where it is the subject of going, the object of the verb, or owner of the noun.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.forces.counts import force_at


def is_body(reading: Reading, index: int) -> bool:
    """Whether a unit is a whole service or a base: it counts only for triggers that ask for it."""
    force = force_at(reading, index)
    return force is not None and force.body


def _is_service(reading: Reading, index: int) -> bool:
    force = force_at(reading, index)
    return force is not None and force.body and force.name != "base"


def body_of(reading: Reading, trigger: Found) -> int | None:
    """The service that a trigger moves."""
    alerted = trigger.entry.options["action"] == "alert"
    bodies = [
        u.index for u in reading.units if _is_service(reading, u.index) or (alerted and is_body(reading, u.index))
    ]
    if not bodies or not trigger.entry.options.get("bodies"):
        return None
    group = carrier(reading, trigger)
    if trigger.kind == "noun":
        return next((i for i in bodies if _owns(reading, trigger, i)), None)
    if group is None:
        return next((i for i in bodies if alerted and 0 < trigger.first - i <= 2), None)  # "Army on high alert"
    return next(
        (i for i in bodies if _goes(reading, trigger, group, i) or _is_object(reading, trigger, group, i)), None
    )


def _owns(reading: Reading, noun: Found, body: int) -> bool:
    """ "The army's withdrawal", « le retrait de l'armée », "the army completed its withdrawal"."""
    if noun.first - body == 1 and load(reading.sentence.language, "grammar")["compound_nouns"]:
        return True  # "the Danish military presence"
    if 0 < body - noun.last <= 4 and reading.markers[body] == "of":
        return True
    between = [u.lower for u in reading.units[body + 1 : noun.first]]
    owns = between[:1] == ["'"] or is_possessive(reading.units, body + 1, reading.sentence.language)
    if owns and 0 < len(between) <= 3:
        return True
    own: list[str] = load(reading.sentence.language, "deployments")["sites"]["possessive"]
    above = next((g for g in reversed(reading.verbs) if g.last < noun.first), None)
    return above is not None and bool(set(between[-2:]) & set(own)) and subject_of(reading, above) == body


def _goes(reading: Reading, trigger: Found, group: VerbGroup, body: int) -> bool:
    """The subject of going, of being moved, or of leaving a place."""
    subject = subject_of(reading, group)
    if subject != body and not _takes_up(reading, trigger, subject, body):
        return False
    if group.voice != "active" or trigger.kind == "phrase":
        return True
    return bool(trigger.entry.options.get("ergative")) and not _moves_something(reading, group)


def _takes_up(reading: Reading, trigger: Found, subject: int | None, body: int) -> bool:
    """Whether "it" is the service that speaks of its own alert: "the army says it is on high alert"."""
    third: list[str] = load(reading.sentence.language, "grammar")["pronouns"]["third"]
    alerted = trigger.entry.options["action"] == "alert" and subject is not None and body < subject
    return alerted and subject is not None and reading.units[subject].lower in third


def _moves_something(reading: Reading, group: VerbGroup) -> bool:
    for unit in reading.units[group.last + 1 : group.last + 5]:
        if unit.nominal:
            return reading.markers[unit.index] is None and not unit.mention("date") and not unit.mention("place")
    return False


def _is_object(reading: Reading, trigger: Found, group: VerbGroup, body: int) -> bool:
    return (
        group.voice == "active"
        and 0 < body - group.last <= 3
        and reading.markers[body] is None
        and body != trigger.first
    )
