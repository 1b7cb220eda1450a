"""What the side on which a force stands costs: right of an active verb, left of a passive or of a verb of motion.

In: a `Reading`, a trigger, the verb that carries it and the unit of a force. Out: a cost.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, object_relative, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.carriers import bidden

# How far, in units, the head of a force may stand from its mention ("soldiers of the army that …").
_NEAR = 3


def side_cost(reading: Reading, trigger: Found, group: VerbGroup | None, thing: int) -> float:
    """What the side of a force costs: objects right of an active verb, subjects of passives and of motion left."""
    if trigger.entry.options["frame"] == "drill":
        return _part_in_drill(reading, thing)
    if group is None:
        if thing > trigger.last:
            return 0.0 if reading.markers[thing] in {"of", None} else 1.0
        return 0.5 if trigger.first - thing <= 2 else 4.0
    leftish = group.voice in {"passive", "reflexive"} or trigger.entry.options["frame"] in {"stand", "combat"}
    if _is_subject(reading, group, thing):
        return 0.0 if _fits_as_subject(reading, trigger, group, leftish) else 9.0
    if trigger.entry.options.get("as_subject"):
        return 9.0
    if reading.markers[thing] == "by" and thing > group.last:
        return 0.0
    if thing < group.first and _taken_up(reading, group, thing):
        return 0.0
    kept = trigger.entry.options["frame"] == "keep" and thing < group.first
    if kept or trigger.entry.options.get("only_subject"):
        return 9.0
    if leftish:
        return 1.0 if thing < group.first else (2.0 if thing - group.last <= 4 else 8.0)
    return 5.0 * _complement(reading, thing) if thing > group.last else 4.0


def _is_subject(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether a force does what a verb says, alone or in a list, or is told to do it."""
    subject = subject_of(reading, group)
    named = subject is not None and (_heads(reading, subject, thing) or thing in _listed(reading, subject))
    return named or bidden(reading, group) == thing


def _fits_as_subject(reading: Reading, trigger: Found, group: VerbGroup, leftish: bool) -> bool:
    """Whether the subject of a verb can be the force that it moves."""
    if trigger.entry.options.get("as_subject"):
        return group.voice != "passive"
    if trigger.entry.options.get("only_subject"):
        # Who is evacuated is wounded or rescued; who evacuates people does not withdraw.
        return group.voice != "passive" and not _moves_people(reading, group)
    return leftish or _goes(reading, trigger)


def _heads(reading: Reading, subject: int, thing: int) -> bool:
    """Whether a subject is the force, or the number over it (« une centaine d'hommes »)."""
    counted = reading.units[subject].mention("quantity") is not None and 0 < thing - subject <= 3
    return subject == thing or (counted and reading.markers[thing] == "of")


def _listed(reading: Reading, subject: int) -> list[int]:
    return listed_with(reading, subject, "force") if reading.units[subject].mention("force") else []


def _goes(reading: Reading, trigger: Found) -> bool:
    """Whether a force may be the subject of an active verb: of all its verbs, or of those that `ergative` lists."""
    ergative = trigger.entry.options.get("ergative")
    if not isinstance(ergative, list):
        return bool(ergative)
    return reading.units[trigger.first].lower.startswith(tuple(ergative))


def _taken_up(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether a relative pronoun takes up the force as the object of the verb ("the troops that Oslo sent")."""
    relative = relative_before(reading, group)
    if relative is None or not object_relative(reading, group):
        return False
    antecedent = antecedent_of(reading, relative)
    return antecedent is None or abs(antecedent - thing) <= _NEAR


def _moves_people(reading: Reading, group: VerbGroup) -> bool:
    """Whether the object behind a verb is no place: who evacuates people does not withdraw."""
    for unit in reading.units[group.last + 1 : group.last + 5]:
        if unit.nominal:
            return unit.mention("force") is not None or (unit.mention("place") is None and not unit.mention("date"))
    return False


def _part_in_drill(reading: Reading, thing: int) -> float:
    """Forces take part as subjects or under "with" and "of"; others beside them are partners."""
    others: list[str] = load(reading.sentence.language, "deployments")["counts"]["others"]
    partner = thing > 0 and reading.units[thing - 1].lower in others
    return (
        9.0
        if partner
        or _complement(reading, thing)
        or reading.markers[thing] not in {None, "of", "with", "by", "including"}
        else 1.0
    )


def _complement(reading: Reading, thing: int) -> bool:
    """Whether a force merely qualifies another noun ("support the operations of the security forces")."""
    language = reading.sentence.language
    words = load(language, "deployments")["counts"]
    measures = {*words["parts"], *words["number"], *words["groups"]}
    for at in range(thing - 1, max(0, thing - 4), -1):
        if reading.units[at].lower in load(language, "grammar")["phrases"]["complement"]:
            before = reading.units[at - 1]
            measure = before.mention("quantity") or before.lower in measures
            return before.pos == "NOUN" and not before.mentions and not measure
        if reading.units[at].pos not in {"DET", "ADJ", "NUM"} and not reading.units[at].mention("quantity"):
            return False
    return False
