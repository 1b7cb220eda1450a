"""Who a phrase stands for: a state, an organisation, a group, with the span that says so and how surely.

In: a `Story`, a `Reading` and a unit. Out: `Actor`s. A name stands for itself; a government, army or ministry for the
state that its adjective, possessor or complement names; a pronoun or "the country" for an actor of the sentences
before.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Name
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.lists import compound_of, listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.roles.speakers import HEAD, office_holder, speaks_as_head, voice_of
from flows.relate.roles.views import last_in_view, previous_actor
from flows.relate.story import Story


@lru_cache(maxsize=1 << 8)
def actors_at(story: Story, reading: Reading, index: int) -> tuple[Actor, ...]:
    """The actors of the phrase that a unit heads, an enumeration taken as a whole. Empty if it names none."""
    if reading.units[index].mention("name"):
        return tuple(named_at(story, reading, listed_with(reading, index, "name")))
    owner = _owner(reading, index)
    if owner is not None:
        listed = reading.markers[owner] == "of" and owner > index
        units = listed_with(reading, owner, "name") if listed else compound_of(reading, owner)
        return tuple(named_at(story, reading, units))
    return tuple(_antecedents(story, reading, index))


def named_at(story: Story, reading: Reading, units: Sequence[int]) -> list[Actor]:
    """The actors that units name, in order, each once."""
    mentions = [m for index in units if (m := reading.units[index].mention("name")) is not None]
    return unique_actors([actor for m in mentions if (actor := actor_of(m) or office_holder(story, m)) is not None])


def unique_actors(actors: Sequence[Actor]) -> list[Actor]:
    """Without repeats of one entity, in order."""
    seen: dict[str, Actor] = {}
    for actor in actors:
        seen.setdefault(actor.id, actor)
    return list(seen.values())


def _owner(reading: Reading, index: int) -> int | None:
    """The state whose government, army, minister … the noun is: an adjective, possessor or complement beside it."""
    units = reading.units
    if units[index].pos not in {"NOUN", "PROPN"}:
        return None
    for at in [*range(index - 1, max(-1, index - 4), -1), *range(index + 1, min(len(units), index + 5))]:
        if reading.group_at(at) is not None or units[at].lower in {",", ";", ":"}:
            if at > index:
                return None
            continue
        mention = units[at].mention("name")
        if mention is None:
            continue
        if at < index and any(u.lower == "," for u in units[at + 1 : index]):
            continue  # « sous l'égide de la Russie, un accord »: what a comma parts is no one phrase
        adjective = isinstance(mention.value, Name) and mention.value.sense == "adjective"
        possessor = at < index and (
            units[at + 1].lower == "'" or is_possessive(units, at + 1, reading.sentence.language)
        )
        if adjective and any(u.mention("item") for u in units[max(0, at - 1) : at + 2] if u.index != index):
            continue  # "the purchase of Iranian drones": the drones are Iranian, not the purchase
        if adjective or reading.markers[at] == "of" or possessor:
            return at if actor_of(mention) is not None else None
    return None


def _antecedents(story: Story, reading: Reading, index: int) -> list[Actor]:
    words = load(story.language, "grammar")["pronouns"]
    unit = reading.units[index]
    if unit.lower in words["speaker"]:
        speaker = voice_of(story, unit.start)
        if speaker and unit.lower in words["speaker_alone"] and speaks_as_head(story, unit.start):
            speaker = replace(speaker, level=speaker.level or HEAD)
        return [speaker] if speaker else []
    if is_latter(story, unit):
        return [*last_in_view(story, unit.start)]
    if unit.lower in words["third"] or fold_word(unit.text) in _definite(story.language):
        previous = previous_actor(story, unit.start)
        return [previous] if previous else []
    return []


def is_latter(story: Story, unit: Unit) -> bool:
    """Whether a word takes up the actor named last of all ("the latter", « ces derniers »)."""
    words = load(story.language, "grammar")["tagging"]
    return unit.lower in words["latter_alone"] or (unit.pos == "PRON" and unit.lower in words["latter"])


def takes_up(story: Story, unit: Unit) -> bool:
    """Whether a word stands for an actor named before: a pronoun or "the country", « l'alliance »."""
    words = load(story.language, "grammar")["pronouns"]["third"]
    known = unit.lower in words or is_latter(story, unit) or fold_word(unit.text) in _definite(story.language)
    return not unit.mentions and known


@cache
def _definite(language: str) -> frozenset[str]:
    """Nouns that take up an actor named before ("the country", « l'alliance »)."""
    return frozenset(load(language, "discourse")["definite"])
