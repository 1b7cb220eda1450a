"""Acts whose verb has a subject that is none of those who would act: "voters support", « la crue menace ».

In: a `Reading`, an `Act` and its `Sides`. Out: whether somebody or something else acts. Those for whom nobody acts are
data (`nobody` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.refusals.outsiders import (
    bears,
    has_title,
    is_outsider,
    is_stand_in,
)
from flows.relate.diplomatic_events.sides import ACTOR, Sides
from flows.relate.diplomatic_events.words import FILE

# How many units a name may stand from the noun to whose phrase it belongs ("the spokesman of the Polish ministry").
_PHRASE = 5


def others_act(reading: Reading, act: Act, sides: Sides) -> bool:
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


def _beside(reading: Reading, index: int, actor: Actor) -> bool:
    unit = reading.unit_at(actor.start)
    low, high = sorted((unit.index if unit is not None else -_PHRASE, index))
    return high - low <= _PHRASE and not any(low < g.head < high for g in reading.verbs)
