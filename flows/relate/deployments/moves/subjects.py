"""Whether a force does what a verb says, and whether the subject of that verb can be what it moves.

In: a `Reading`, a verb group and the unit of a force. Out: true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, in_relative, kind_of_relative, relative_before
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.carriers import bidden
from flows.relate.deployments.forces import is_base
from flows.relate.deployments.places import is_unlisted

# How far, in units, a force may stand behind the word for a part of it.
_PART = 5


def is_subject(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether a force does what a verb says, alone or in a list, or is told to do it."""
    subject = subject_of(reading, group)
    named = subject is not None and (_heads(reading, subject, thing) or thing in _listed(reading, subject))
    return named or bidden(reading, group) == thing


def acts_behind(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether a clause right behind a force tells what it does: "to a force, due to deploy", « à la Finul, qui … »."""
    if group.voice == "passive" or not thing < group.first or reading.markers[thing] == "for":
        return False
    relative = relative_before(reading, group)
    if relative is not None:
        return kind_of_relative(reading, relative) == "subject" and antecedent_of(reading, relative) == thing
    due: list[str] = load(reading.sentence.language, "deployments")["turns"]["due"]
    between = [u.lower for u in reading.units[thing + 1 : group.first]]
    return bool(set(between) & set(due)) and all(word in {",", *due} for word in between)


def is_done_to(reading: Reading, group: VerbGroup | None, thing: int) -> bool:
    """Whether a force is the object of another act: "to train Iraqi soldiers", « après avoir repéré des navires »."""
    first = reading.units[min(listed_with(reading, thing, "force"))]
    over = reading.group_at(first.head) if first.dep == "obj" else None
    if over is None or over == group or over.head > thing:
        return False
    words = load(reading.sentence.language, "deployments")["counts"]
    if reading.units[over.head].lower.startswith((*words["loaded"], *words["letting"])):
        return False
    aside = over.tense == "gerund" and over.first > 0 and reading.units[over.first - 1].pos in {"ADP", "SCONJ"}
    if group is not None and group.last < over.first and in_relative(reading, over):
        return True  # "in Riga, where they lead a battalion"
    infinitive = over.tense is not None and over.tense.startswith("infinitive")
    above = governing_group(reading, group.first) if group is not None else None
    apart = above is None or any(u.lower == "," for u in reading.units[above.last : group.first if group else 0])
    return (aside or infinitive) and (apart or over != above)


def fits_as_subject(reading: Reading, trigger: Found, group: VerbGroup, leftish: bool) -> bool:
    """Whether the subject of a verb can be the force that it moves."""
    if trigger.entry.options.get("as_subject"):
        return group.voice != "passive"
    if trigger.entry.options.get("only_subject"):
        # Who is evacuated is wounded or rescued; who evacuates people does not withdraw.
        return group.voice != "passive" and not _moves_people(reading, group)
    sends = trigger.entry.options["action"] == "deploy" and _has_object(reading, group)
    return leftish or (_goes(reading, trigger) and not sends)


def _has_object(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb has an object that is neither force, place nor time: who disperses a crowd moves nowhere."""
    told = ("force", "place", "date", "quantity")
    behind = (u for u in reading.units[group.last + 1 : group.last + 5] if u.nominal)
    first = next(behind, None)
    return (
        first is not None
        and reading.markers[first.index] is None
        and not any(first.mention(kind) for kind in told)
        and all(u.pos in {"DET", "ADJ"} for u in reading.units[group.last + 1 : first.index])
    )


def _heads(reading: Reading, subject: int, thing: int) -> bool:
    """Whether a subject is the force, the number over it (« une centaine d'hommes ») or a part of it."""
    words = load(reading.sentence.language, "deployments")["counts"]
    part = reading.units[subject].lower in {*words["some"], *words["parts"]} and 0 < thing - subject <= _PART
    counted = reading.units[subject].mention("quantity") is not None and 0 < thing - subject <= 3
    return subject == thing or ((counted or part) and reading.markers[thing] == "of")


def _listed(reading: Reading, subject: int) -> list[int]:
    return listed_with(reading, subject, "force") if reading.units[subject].mention("force") else []


def _goes(reading: Reading, trigger: Found) -> bool:
    """Whether a force may be the subject of an active verb: of all its verbs, or of those that `ergative` lists."""
    ergative = trigger.entry.options.get("ergative")
    if not isinstance(ergative, list):
        return bool(ergative)
    return reading.units[trigger.first].lower.startswith(tuple(ergative))


def _moves_people(reading: Reading, group: VerbGroup) -> bool:
    """Whether the object behind a verb is no place: who evacuates people does not withdraw."""
    heads: list[str] = load(reading.sentence.language, "deployments")["places"]["heads"]
    for unit in reading.units[group.last + 1 : group.last + 5]:
        if unit.nominal and not unit.mention("date") and not is_base(reading, unit.index):
            told = unit.mention("place") is not None or is_unlisted(reading, unit.index) or unit.lower in heads
            return unit.mention("force") is not None or not told
    return False
