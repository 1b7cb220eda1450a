"""What the side on which a force stands costs: right of an active verb, left of a passive or of a verb of motion.

In: a `Reading`, a trigger, the verb that carries it and the unit of a force. Out: a cost.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, object_relative, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.carriers import is_cargo
from flows.relate.deployments.forces import count_of
from flows.relate.deployments.moves.subjects import fits_as_subject, is_subject

# How far, in units, the head of a force may stand from its mention ("soldiers of the army that …").
_NEAR = 3


def side_cost(reading: Reading, trigger: Found, group: VerbGroup | None, thing: int) -> float:
    """What the side of a force costs: objects right of an active verb, subjects of passives and of motion left."""
    if trigger.entry.options["frame"] == "drill":
        return _part_in_drill(reading, thing)
    if group is None:
        if thing > trigger.last:
            return 0.0 if reading.markers[thing] in {"of", None} else 1.0
        if _in_purpose(reading, trigger, thing):
            return 9.0
        return 0.5 if trigger.first - thing <= 2 else 4.0
    if group.voice == "passive" and _takes(reading, trigger):
        return 0.0 if thing > group.last and _marker_over(reading, thing) == "by" else 9.0  # "was joined by a company"
    leftish = group.voice in {"passive", "reflexive"} or trigger.entry.options["frame"] in {"stand", "combat"}
    if is_subject(reading, group, thing):
        return 0.0 if fits_as_subject(reading, trigger, group, leftish) else 9.0
    if trigger.entry.options.get("as_subject"):
        return 9.0
    if _marker_over(reading, thing) == "by" and thing > group.last:
        return 0.0
    if leftish and thing > group.last and _is_added(reading, thing):
        return 1.0
    if thing < group.first and _taken_up(reading, group, thing):
        return 0.0
    kept = trigger.entry.options["frame"] == "keep" and thing < group.first
    if kept or trigger.entry.options.get("only_subject"):
        return 9.0
    if _acts_itself(reading, trigger, group, thing):
        return 9.0
    if leftish and trigger.entry.options["frame"] == "stand" and thing > group.last and is_cargo(reading, thing):
        return 1.0
    if leftish:
        return 1.0 if thing < group.first else (2.0 if thing - group.last <= 4 else 8.0)
    return 6.0 * _complement(reading, thing) if thing > group.last else 4.0


def _acts_itself(reading: Reading, trigger: Found, group: VerbGroup, thing: int) -> bool:
    """Whether another does what a verb of motion says: a state before it, or who joins (`takes`) what stands behind."""
    if trigger.entry.options["frame"] != "stand" or group.voice != "active":
        return False
    if thing > group.last:
        return _takes(reading, trigger) and reading.markers[thing] is None
    subject = subject_of(reading, group)
    name = reading.units[subject].mention("name") if subject is not None and thing < subject < group.first else None
    if name is None or not isinstance(name.value, Name) or trigger.kind != "verb":
        return False
    return name.value.type == "state" and name.value.sense != "adjective"


def _takes(reading: Reading, trigger: Found) -> bool:
    """Whether the object of a verb of motion is not what moves ("joined the fleet")."""
    word = reading.units[trigger.first].lower
    return trigger.kind == "verb" and word.startswith(tuple(trigger.entry.options.get("takes", ())))


def _in_purpose(reading: Reading, noun: Found, thing: int) -> bool:
    """Whether an infinitive tells to what end forces are there ("troops to support NATO's presence in Poland")."""
    own: list[str] = load(reading.sentence.language, "deployments")["sites"]["possessive"]
    owned = any(u.lower in own for u in reading.units[max(0, noun.first - 2) : noun.first])
    return not owned and any(g.tense == "infinitive" and thing < g.first and g.last < noun.first for g in reading.verbs)


def _marker_over(reading: Reading, thing: int) -> str | None:
    """The preposition over a force, or over the group that it forms ("by another team of 96 men")."""
    groups: list[str] = load(reading.sentence.language, "deployments")["counts"]["groups"]
    if reading.markers[thing] != "of":
        return reading.markers[thing]
    group = next((i for i in range(thing - 1, max(-1, thing - 5), -1) if reading.units[i].lower in groups), None)
    return reading.markers[group] if group is not None else "of"


def _is_added(reading: Reading, thing: int) -> bool:
    """Whether a force is added to the subject behind the verb ("…, as well as submarines and bombers")."""
    adding: list[str] = load(reading.sentence.language, "deployments")["counts"]["adding"]
    first = min(listed_with(reading, thing, "force"))
    while first and (reading.units[first - 1].pos == "DET" or reading.units[first - 1].mention("quantity")):
        first -= 1
    before = " ".join(u.lower for u in reading.units[max(0, first - 3) : first])
    return before.endswith(tuple(adding))


def _taken_up(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether a relative pronoun takes up the force as the object of the verb ("the troops that Oslo sent")."""
    relative = relative_before(reading, group)
    if relative is None or not object_relative(reading, group):
        return False
    antecedent = antecedent_of(reading, relative)
    return antecedent is None or abs(antecedent - thing) <= _NEAR


def _part_in_drill(reading: Reading, thing: int) -> float:
    """Forces take part as subjects or under "with" and "of"; others beside them are partners."""
    others: list[str] = load(reading.sentence.language, "deployments")["counts"]["others"]
    partner = thing > 0 and reading.units[thing - 1].lower in others
    partner = partner or (_beside(reading, thing) == "with" and count_of(reading, thing).start is None)
    return (
        9.0
        if partner
        or _enacted(reading, thing)
        or _complement(reading, thing)
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
        if reading.units[at].pos not in {"DET", "ADJ", "NUM", "PRON"} and not reading.units[at].mention("quantity"):
            return False
    return False
