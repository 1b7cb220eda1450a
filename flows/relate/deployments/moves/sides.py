"""What the side on which a force stands costs: right of an active verb, left of a passive or of a verb of motion.

In: a `Reading`, a trigger, the verb that carries it and the unit of a force. Out: a cost.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, object_relative, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.carriers import is_cargo
from flows.relate.deployments.moves.drill_sides import part_in_drill
from flows.relate.deployments.moves.force_phrases import is_added, is_complement, marker_of, marker_over
from flows.relate.deployments.moves.subjects import fits_as_subject, is_subject

# How far, in units, the head of a force may stand from its mention ("soldiers of the army that …").
_NEAR = 3


def side_cost(reading: Reading, trigger: Found, group: VerbGroup | None, thing: int) -> float:
    """What the side of a force costs: objects right of an active verb, subjects of passives and of motion left."""
    if trigger.entry.options["frame"] == "drill":
        return part_in_drill(reading, thing)
    if group is None:
        return _beside_noun(reading, trigger, thing)
    if group.voice == "passive" and _takes(reading, trigger):
        return 0.0 if thing > group.last and marker_over(reading, thing) == "by" else 9.0  # "was joined by a company"
    leftish = group.voice in {"passive", "reflexive"} or trigger.entry.options["frame"] in {"stand", "combat"}
    if is_subject(reading, group, thing):
        return 0.0 if fits_as_subject(reading, trigger, group, leftish) else 9.0
    if trigger.entry.options.get("as_subject"):
        return 9.0
    settled = _settled(reading, trigger, group, thing, leftish)
    if settled is not None:
        return settled
    if leftish and trigger.entry.options["frame"] == "stand" and thing > group.last and is_cargo(reading, thing):
        return 1.0
    if leftish:
        return 1.0 if thing < group.first else (2.0 if _is_just_behind(reading, group, thing) else 8.0)
    return 6.0 * is_complement(reading, thing) if thing > group.last else 4.0


def _is_just_behind(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether only where and how many stands between a verb and a force: « Il reste dans le pays 900 soldats »."""
    between = reading.units[group.last + 1 : thing]
    if len(between) < _NEAR + 1:
        return True
    nouns = [u for u in between if u.nominal and not u.mention("quantity")]
    placed = all(reading.markers[u.index] in {"in", "to"} for u in nouns)
    apart = any(u.pos in {"PUNCT", "CCONJ"} or reading.group_at(u.index) is not None for u in between)
    return placed and len(between) <= 2 * _NEAR and not apart


def _beside_noun(reading: Reading, trigger: Found, thing: int) -> float:
    """What a force costs beside a trigger that no verb carries."""
    if thing > trigger.last:
        if thing - trigger.last > 2 and _is_subject_behind(reading, thing):
            return 4.0  # "they left their positions, while the force moved in"
        return 0.0 if reading.markers[thing] in {"of", None} else 1.0
    if _in_purpose(reading, trigger, thing):
        return 9.0
    return 0.5 if trigger.first - thing <= 2 else 4.0


def _is_subject_behind(reading: Reading, thing: int) -> bool:
    """Whether a force is the subject of a verb behind it."""
    group = next((g for g in reading.verbs if g.first > thing), None)
    return (
        reading.units[thing].dep == "subj" and group is not None and group.finite and is_subject(reading, group, thing)
    )


def _settled(reading: Reading, trigger: Found, group: VerbGroup, thing: int, leftish: bool) -> float | None:
    """The cost where a preposition, a pronoun, the entry or another subject settles it; null where the side does."""
    if marker_over(reading, thing) == "by" and thing > group.last:
        return 0.0
    if leftish and thing > group.last and (is_added(reading, thing) or _is_with_state(reading, trigger, group, thing)):
        return 1.0
    if thing < group.first and _taken_up(reading, group, thing):
        return 0.0
    kept = trigger.entry.options["frame"] == "keep" and thing < group.first
    if kept or trigger.entry.options.get("only_subject"):
        return 9.0
    return 9.0 if _acts_itself(reading, trigger, group, thing) else None


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


def _is_with_state(reading: Reading, trigger: Found, group: VerbGroup, thing: int) -> bool:
    """Whether a state stands somewhere with its forces: "Germany is present in Mali with 1,100 soldiers"."""
    # "With a detachment of 300 men", « avec un millier ».
    over = {marker_of(reading, thing), marker_over(reading, thing)}
    if trigger.entry.options["frame"] != "stand" or "with" not in over:
        return False
    subject = subject_of(reading, group)
    name = reading.units[subject].mention("name") if subject is not None else None
    return (
        name is not None and isinstance(name.value, Name) and name.value.type == "state" and name.value.sense == "name"
    )


def _takes(reading: Reading, trigger: Found) -> bool:
    """Whether the object of a verb of motion is not what moves ("joined the fleet")."""
    word = reading.units[trigger.first].lower
    return trigger.kind == "verb" and word.startswith(tuple(trigger.entry.options.get("takes", ())))


def _in_purpose(reading: Reading, noun: Found, thing: int) -> bool:
    """Whether an infinitive tells to what end forces are there ("troops to support NATO's presence in Poland")."""
    own: list[str] = load(reading.sentence.language, "deployments")["sites"]["possessive"]
    owned = any(u.lower in own for u in reading.units[max(0, noun.first - 2) : noun.first])
    return not owned and any(g.tense == "infinitive" and thing < g.first and g.last < noun.first for g in reading.verbs)


def _taken_up(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether a relative pronoun takes up the force as the object of the verb ("the troops that Oslo sent")."""
    relative = relative_before(reading, group)
    if relative is None or not object_relative(reading, group):
        return False
    antecedent = antecedent_of(reading, relative)
    return antecedent is None or abs(antecedent - thing) <= _NEAR
