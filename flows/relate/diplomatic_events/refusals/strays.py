"""Acts whose sides are guesswork: others are the subject or the object, or nobody near is named as the one who acts.

In: a `Reading`, an `Act` and its `Sides`. Out: whether they have gone astray. Adverbs for a place (`there`), those who
meet each other (`partners`) and nouns that stand for several (`pairs`) are data (`diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.refusals.domestic import is_at_home
from flows.relate.diplomatic_events.refusals.other_addressees import first_is_outsider, others_are_meant
from flows.relate.diplomatic_events.refusals.other_subjects import others_act
from flows.relate.diplomatic_events.sides import ACTOR, ELSEWHERE, PARTICIPANT, RECIPIENT, Sides
from flows.relate.diplomatic_events.words import FILE

# Places in which no destination stands.
# Where who only speaks of a visit stands.
_SPEAKING = frozenset({"governor", "for", "speaker", "elsewhere"})
_NOWHERE = frozenset({"with", "about", "under", "against", "by", "as", "bare", "by_other", "from"})


def is_astray(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether the sides of an act are others than its sentence tells."""
    if act.frame == "mutual":
        return sides.is_elsewhere(PARTICIPANT) and (first_is_outsider(reading, act) or _speaks_alone(reading, act))
    if act.relation != "self":
        return _is_spoken_of(act, sides)
    others = others_act(reading, act, sides) or others_are_meant(reading, act, sides)
    return others or is_at_home(reading, act) or _is_far(reading, act, sides) or _goes_elsewhere(act, sides)


def _is_spoken_of(act: Act, sides: Sides) -> bool:
    """Whether who only speaks of a visit passes for who makes it: "for Oslo, this visit is …", "says the visit was"."""
    if act.frame != "visit" or act.trigger.kind != "noun" or not sides.is_elsewhere(RECIPIENT):
        return False
    return act.relation == "subject" and sides.places.get(ACTOR, ELSEWHERE) <= _SPEAKING


def _goes_elsewhere(act: Act, sides: Sides) -> bool:
    """Whether what would be the host stands where no destination does: "will travel to speak about Chad"."""
    places = sides.places.get(RECIPIENT, ELSEWHERE)
    by_way = {"by"} if act.group is not None and act.group.voice == "active" else set()  # « est passé par Oslo »
    if act.frame != "visit" or act.trigger.kind != "light" or act.options.get("host_named"):
        return False
    return places <= _NOWHERE - by_way


def _is_far(reading: Reading, act: Act, sides: Sides) -> bool:
    """Nobody and no place is named towards whom, and who acts is only a pronoun or an office without its state."""
    if sides.answering or not sides.is_elsewhere(RECIPIENT) or act.frame not in {"speech", "visit", "must"}:
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


def _speaks_alone(reading: Reading, act: Act) -> bool:
    """One person speaks of something, with nobody whom the sentence names or takes up: "he talked about the tax"."""
    if act.relation != "self" or act.group is None or act.group.voice == "passive" or act.trigger.kind != "light":
        return False
    words = load(reading.sentence.language, FILE)
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 6]
    partner = any(u.lower in words["partners"] for u in behind)
    index = subject_of(reading, act.group)
    return not partner and (index is None or reading.units[index].lower not in words["pairs"]["bare"])
