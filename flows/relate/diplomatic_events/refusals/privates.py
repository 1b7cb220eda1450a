"""Acts of those who speak for no government (out of office, nationals, traders), or of which a question only speaks.

In: a `Story`, a `Reading`, an `Act` and its `Sides`. Out: whether it is theirs. The words are data (`outsiders`,
`delegates`, `stand_ins`, `former` and `singular` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act, is_aimed_at
from flows.relate.diplomatic_events.refusals.outsiders import bears, is_outsider, is_stand_in, names_delegate
from flows.relate.diplomatic_events.sides import ELSEWHERE, RECIPIENT, Sides
from flows.relate.roles.speakers import publisher_state
from flows.relate.story import Story

# Offices that are one's own where no state is named with them; whose it is to urge them at home.
_AT_HOME = frozenset({"government", "head_of_government", "head_of_state", "ministry", "foreign_minister"})
_PARLIAMENT = "parliament"
# So many units behind a verb whom it addresses is named.
_PHRASE = 5
# So many units behind people stands the land that they come from.
_LAND = 3


def is_private(story: Story, reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether the act is one of persons who are no government, whatever state their words name."""
    if _is_touched_on(story, reading, sides):
        return True
    if act.frame not in {"speech", "mutual", "visit"} or not sides.actors:
        return False
    held = act.relation == "object" and "take" in act.effects
    own = act.relation == "self" or (act.frame != "speech" and (held or is_aimed_at(reading, act)))
    subject = subject_of(reading, act.group) if act.group is not None and own else None
    if subject is None:
        return False
    if act.options["event_type"] == "agreement" and _is_trade(reading.units[subject], story.language):
        return True
    first = sides.actors[0]
    if _urges_its_own(reading, act, first) or _speaks_at_home(story, reading, act, sides):
        return True
    named = reading.unit_at(first.start)
    if named is not None and _is_former(reading, named.index, first):
        return True
    if act.frame == "speech" and first.sense == "adjective" and named is not None:
        return _is_national(reading, named.index, subject)
    if act.frame != "speech" and named is not None and _are_people(reading, named.index, subject, first):
        return True
    words = load(story.language, "diplomatic_events")
    if reading.units[subject].lower not in words["singular"]:
        return False
    return _was_private(story, reading)


def _is_touched_on(story: Story, reading: Reading, sides: Sides) -> bool:
    """Whether a question only speaks of an act whose sides it doesn't name: "And on the sanctions, is there …"."""
    asked = story.number_at(reading.sentence.span.start) in story.asked
    return asked and any(a.basis != "stated" for a in (*sides.actors, *sides.recipients))


def _is_trade(unit: Unit, language: str) -> bool:
    """Whether those who sign are people of two countries and no governments: "growers from Chile and Peru agreed"."""
    for_states = is_stand_in(unit, language) or names_delegate(unit, language)  # « les deux hommes ont signé »
    return unit.pos == "NOUN" and not unit.mention("name") and is_outsider(unit, language) and not for_states


def _speaks_at_home(story: Story, reading: Reading, act: Act, sides: Sides) -> bool:
    """A state's own publisher tells what "the President" supports or demands, of nobody whom the sentence names."""
    if act.options["event_type"] not in {"support", "demand"} or sides.places.get(RECIPIENT) != ELSEWHERE:
        return False
    state, first = publisher_state(story, reading.sentence.span.start), sides.actors[0]
    unit = reading.unit_at(first.start)
    mention = unit.mention("name") if unit is not None else None
    person = mention.value.person if mention is not None and isinstance(mention.value, Name) else None
    return state is not None and state.id == first.id and first.sense == "office" and person is None


def _urges_its_own(reading: Reading, act: Act, speaker: Actor) -> bool:
    """Whether a parliament urges a government of which no state is named: "the Senate called on the cabinet to"."""
    own = reading.unit_at(speaker.start) if act.options["event_type"] == "demand" else None
    if own is None or own.name is None or own.name.office != _PARLIAMENT:
        return False
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + _PHRASE]
    first = next((u.name for u in behind if u.nominal and u.name is not None), None)
    return first is not None and first.office in _AT_HOME and first.entity_id is None


def _is_former(reading: Reading, index: int, actor: Actor) -> bool:
    """ "former president Lee", « l'ancien ministre », « l'ex-chancelier »."""
    if actor.sense not in {"person", "office"} or actor.basis != "stated":
        return False
    return _has_former(reading, index)


def _has_former(reading: Reading, index: int) -> bool:
    """Whether a unit begins with a word for "former", or one stands right before it."""
    former = load(reading.sentence.language, "diplomatic_events")["former"]
    words = fold(reading.units[index].text).replace("-", " ").split()[:1]
    return bool({*words, *(u.lower for u in reading.units[max(0, index - 2) : index])} & {fold(w) for w in former})


def _is_national(reading: Reading, index: int, subject: int) -> bool:
    """An adjective of a state at a noun that stands for none: "the Danish carmaker", « le syndicat norvégien »."""
    noun = reading.units[subject]
    return (
        noun.pos == "NOUN"
        and _is_near(reading, index, subject)
        and not noun.mention("name")
        and not is_stand_in(noun, reading.sentence.language)
    )


def _are_people(reading: Reading, index: int, subject: int, actor: Actor) -> bool:
    """Whether those who meet or travel are only people of a state: "tourists from Sweden", "Norwegian climbers"."""
    noun, language = reading.units[subject], reading.sentence.language
    if noun.mention("name") or not is_outsider(noun, language) or bears(reading, subject, subject + 4):
        return False
    if is_one_of(fold(noun.text).split()[-1], load(language, "diplomatic_events")["delegates"], language):
        return False
    land = 0 < index - subject <= _LAND and reading.markers[index] in {"of", "from"}
    return land or (actor.sense == "adjective" and _is_near(reading, index, subject))


def _is_near(reading: Reading, index: int, subject: int) -> bool:
    """Whether an adjective is the subject's: beside it, or one of several ("Norwegian and Danish climbers")."""
    between = reading.units[min(index, subject) + 1 : max(index, subject)]
    return len(between) <= 1 or all(u.pos in {"ADJ", "CCONJ"} or u.name is not None for u in between)


def _was_private(story: Story, reading: Reading) -> bool:
    """Whether the subject of the sentence before, whom a pronoun takes up, is nobody in office."""
    before = story.readings.get(story.number_at(reading.sentence.span.start) - 1)
    group = next((g for g in before.verbs if g.finite), None) if before is not None else None
    index = subject_of(before, group) if before is not None and group is not None else None
    if before is None or index is None:
        return False
    unit = before.units[index]
    if not unit.mention("name"):
        return unit.pos == "NOUN" and is_outsider(unit, story.language)
    return _has_former(before, index)
