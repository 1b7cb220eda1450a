"""Acts whose sides are guesswork: others are the subject or the object, or nobody near is named as the one who acts.

In: a `Reading`, an `Act` and its `Sides`. Out: whether they have gone astray. Persons who are no government
(`outsiders`) and nouns that stand for one (`stand_ins`, `pairs`) are data (`diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.refusals.domestic import is_at_home
from flows.relate.diplomatic_events.refusals.outsiders import (
    bears,
    has_title,
    is_everyone,
    is_outsider,
    is_stand_in,
    names_everyone,
)
from flows.relate.diplomatic_events.sides import ACTOR, ELSEWHERE, PARTICIPANT, RECIPIENT, Sides
from flows.relate.diplomatic_events.words import FILE

# How many units a name may stand from the noun to whose phrase it belongs ("the spokesman of the Polish ministry").
_PHRASE = 5
# Places in which no destination stands.
_NOWHERE = frozenset({"with", "about", "under", "against", "by", "as", "bare", "by_other", "from"})


def is_astray(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether the sides of an act are others than its sentence tells."""
    if act.frame == "mutual":
        return _elsewhere(sides, PARTICIPANT) and (_first_is_outsider(reading, act) or _speaks_alone(reading, act))
    if act.relation != "self":
        return False
    others = _others_act(reading, act, sides) or _others_are_meant(reading, act, sides)
    return others or is_at_home(reading, act) or _is_far(reading, act, sides) or _goes_elsewhere(act, sides)


def _goes_elsewhere(act: Act, sides: Sides) -> bool:
    """Whether what would be the host stands where no destination does: "will travel to speak about Chad"."""
    places = sides.places.get(RECIPIENT, ELSEWHERE)
    by_way = {"by"} if act.group is not None and act.group.voice == "active" else set()  # « est passé par Oslo »
    if act.frame != "visit" or act.trigger.kind != "light" or act.options.get("host_named"):
        return False
    return places <= _NOWHERE - by_way


def _is_far(reading: Reading, act: Act, sides: Sides) -> bool:
    """Nobody and no place is named towards whom, and who acts is only a pronoun or an office without its state."""
    if sides.answering or not _elsewhere(sides, RECIPIENT) or act.frame not in {"speech", "visit", "must"}:
        return False
    if act.frame == "visit":
        return not _points_there(reading, act)
    return act.frame == "must" or not _is_named(reading, sides.actors[0])


def _points_there(reading: Reading, act: Act) -> bool:
    """Whether an adverb beside the verb takes up the place: "went there", « s'y est rendu »."""
    words = load(reading.sentence.language, FILE)["there"]
    return any(u.lower in words for u in reading.units[max(0, act.trigger.first - 4) : act.trigger.last + 3])


def _is_named(reading: Reading, actor: Actor) -> bool:
    """Whether the words that name an actor name its state, or a possessive does: "its minister"."""
    unit = reading.unit_at(actor.start)
    mention = unit.mention("name") if unit is not None else None
    if unit is None or mention is None or not isinstance(mention.value, Name):
        return False
    if mention.value.entity_id is None:
        owners = load(reading.sentence.language, FILE)["pairs"]["owners"]
        return unit.index > 0 and reading.units[unit.index - 1].lower in owners
    return actor.basis == "stated"


def _others_act(reading: Reading, act: Act, sides: Sides) -> bool:
    """The verb's subject is a noun that names no actor and stands for none: "voters support", « la crue menace »."""
    if act.frame not in {"speech", "visit", "toward"} or act.group is None:
        return False
    goes = act.frame == "visit" and act.trigger.kind == "light"  # "doses are headed to Peru", "is expected in Lima"
    if act.group.voice == "passive" and not goes and act.options.get("subject_acts") != "always":
        return False
    if act.options.get("got"):  # what wins the backing of another isn't who acts: "the plan won the support of"
        return _comes_from_outsider(reading, act)
    index, language = subject_of(reading, act.group), reading.sentence.language
    if index is None or reading.units[index].lower in load(language, FILE)["nobody"]:
        return index is not None
    if reading.units[index].pos not in {"NOUN", "PROPN"} or _may_be_actor(reading.units[index]):
        return False
    if is_stand_in(reading.units[index], language) or (goes and bears(reading, index, act.group.first)):
        return False
    outside = is_outsider(reading.units[index], language) or has_title(reading, index)
    if outside or act.frame == "toward":
        return outside
    # The publisher's own state has no words; people of it may have a name.
    unnamed = reading.units[index].pos == "PROPN" and any(actor.start == actor.end for actor in sides.actors)
    told = [a for a in sides.actors if a.start != a.end or not goes]
    passed_on = "owner" in sides.places.get(ACTOR, ())  # "the adviser reaffirmed the king's support"
    return not unnamed and not passed_on and not any(_beside(reading, index, actor) for actor in told)


def _comes_from_outsider(reading: Reading, act: Act) -> bool:
    """Whether people who are no government give what is got: "with the support of its fans in Peru"."""
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 9]
    giver = next((u for u in behind if u.pos in {"NOUN", "PROPN"} and reading.markers[u.index] in {"of", "from"}), None)
    return giver is not None and not giver.mentions and is_outsider(giver, reading.sentence.language)


def _may_be_actor(unit: Unit) -> bool:
    """Whether a unit names an actor, or an office whose state the passage tells; a person out of office is none."""
    mention = unit.mention("name")
    if mention is None or not isinstance(mention.value, Name):
        return mention is not None
    value = mention.value
    return value.entity_id is not None or value.type == "group" or value.person is None


def _others_are_meant(reading: Reading, act: Act, sides: Sides) -> bool:
    """What stands behind the verb are people at home: "thanked the troops", « appelle les électeurs »."""
    if act.frame != "speech":
        return False
    demanded = act.options["event_type"] == "demand"
    if demanded and sides.recipients and all(is_everyone(reading, r) for r in sides.recipients):
        return True
    if demanded and _elsewhere(sides, RECIPIENT) and names_everyone(reading, act.trigger.last):
        return True
    addressed = demanded and all(_stands_apart(reading, act, r) for r in sides.recipients)
    there = act.trigger.kind == "verb" and all(_is_where(reading, r) for r in sides.recipients)
    return (addressed or there or _elsewhere(sides, RECIPIENT)) and _first_is_outsider(reading, act)


def _is_where(reading: Reading, actor: Actor) -> bool:
    """Whether an actor's name only tells where: "cheered the crowd in Peru"."""
    unit = reading.unit_at(actor.start)
    return unit is not None and reading.markers[unit.index] in {"in", "to"} and unit.mention("place") is not None


def _stands_apart(reading: Reading, act: Act, actor: Actor) -> bool:
    """Whether an actor is no part of the first phrases behind the verb: "urged believers to pray for Peru"."""
    unit = reading.unit_at(actor.start)
    return unit is None or unit.index > act.trigger.last + _PHRASE or unit.index < act.trigger.first


def _speaks_alone(reading: Reading, act: Act) -> bool:
    """One person speaks of something, with nobody whom the sentence names or takes up: "he talked about the tax"."""
    if act.relation != "self" or act.group is None or act.group.voice == "passive" or act.trigger.kind != "light":
        return False
    words = load(reading.sentence.language, FILE)
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 6]
    partner = any(u.lower in words["partners"] for u in behind)
    index = subject_of(reading, act.group)
    return not partner and (index is None or reading.units[index].lower not in words["pairs"]["bare"])


def _first_is_outsider(reading: Reading, act: Act) -> bool:
    start = act.trigger.last + 1
    for unit in reading.units[start : start + 8]:
        if reading.group_at(unit.index) is not None or unit.mention("name"):
            return False
        if unit.nominal and not unit.mention("date"):
            following = reading.units[unit.index + 1 : unit.index + 2]
            compound = bool(following) and following[0].pos == "NOUN"
            if not compound:
                return is_outsider(unit, reading.sentence.language)
    return False


def _elsewhere(sides: Sides, role: str) -> bool:
    return sides.places.get(role) == ELSEWHERE


def _beside(reading: Reading, index: int, actor: Actor) -> bool:
    unit = reading.unit_at(actor.start)
    low, high = sorted((unit.index if unit is not None else -_PHRASE, index))
    return high - low <= _PHRASE and not any(low < g.head < high for g in reading.verbs)
