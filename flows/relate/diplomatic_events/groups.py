"""Whom "the two leaders", "their call" or « les deux parties » stand for.

In: a `Story`, a `Reading`, a place in it and the acts before. Out: actors: those of the last mutual act, else the
last two that were named. The words are data (`pairs` in `diplomatic_events.toml`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Name
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import Entry, is_one_of
from flows.relate.dating.choice import Dated
from flows.relate.roles.actors import follows_place_marker, previous_actor, unique_actors
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story


@dataclass(frozen=True, slots=True)
class Meeting:
    """An act that was read before: its type, sides and date, the sentence that told it, the entry of its trigger."""

    event_type: str
    frame: str
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    number: int
    date: Dated | None = None
    entry: Entry | None = None

    def roles(self) -> Iterator[tuple[str, Actor]]:
        """Its parties with their roles, as carried to later sentences."""
        role = "participant" if self.frame == "mutual" else "act_actor"
        yield from ((role, replace(actor, basis="discourse")) for actor in self.actors)
        yield from (("act_recipient", replace(actor, basis="discourse")) for actor in self.recipients)


def pair_at(
    story: Story, reading: Reading, index: int, named: Sequence[Actor], before: Sequence[Meeting]
) -> list[Actor]:
    """The actors of a phrase such as "the two leaders" or "the ministers of both countries"; empty if it is none."""
    words, language = _words(story), story.language
    unit = reading.units[index]
    level = next((a.level for a in named if a.type == "group"), None)
    counted = any(a.type == "group" and _is_pair(fold(a.name), (), words, language) for a in named)
    previous = [u.lower for u in reading.units[max(0, index - 3) : index]]
    text = fold(unit.text)
    phrase = f"{previous[-1]} {text}" if previous else text
    if not (counted or _is_pair(text, previous, words, language) or text in words["bare"] or phrase in words["bare"]):
        return []
    if text in words["third"] and not _mutual(before):
        return []
    pair = _pair(story, unit.start, before)
    return [replace(a, start=unit.start, end=unit.end, basis="discourse", level=level or a.level) for a in pair]


def _is_pair(text: str, previous: Sequence[str], words: Mapping[str, Any], language: str) -> bool:
    nouns = _folded(tuple(words["nouns"]))
    inside = text.split()
    numbered = any(w in words["numbers"] for w in (*previous, *inside[:2]))
    return numbered and is_one_of(inside[-1], nouns, language)


@cache
def _folded(nouns: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(noun) for noun in nouns)


def owned_offices(story: Story, reading: Reading, trigger: Found) -> Iterator[Candidate]:
    """Offices that only a possessive ties to a state: "its foreign minister", « son gouvernement »."""
    owners = _words(story)["owners"]
    subject = subject_of(reading, group) if (group := reading.group_at(trigger.first)) is not None else None
    for unit in reading.units[1:]:
        mention, before = unit.mention("name"), reading.units[unit.index - 1].lower
        value = mention.value if mention is not None else None
        if not isinstance(value, Name) or value.entity_id is not None or value.office is None or before not in owners:
            continue
        holder = previous_actor(story, unit.start)
        if holder is None:
            continue
        marker = reading.markers[unit.index]
        places = {*((marker,) if marker else ()), *(("subject",) if subject == unit.index else ())}
        features = {f"at_{place}": 1.0 for place in places} | {"sense_office": 1.0, "type_state": 1.0}
        features["left" if unit.index < trigger.first else "right"] = 1.0
        actor = replace(holder, start=unit.start, end=unit.end, level=value.level, sense="office", basis="discourse")
        yield Candidate((actor,), unit.index, frozenset(places), tuple(features.items()))


def antecedents(story: Story, reading: Reading, index: int, before: Sequence[Meeting]) -> list[Actor]:
    """Whom a possessive before a noun stands for."""
    words = _words(story)
    for at in range(index - 1, max(-1, index - 4), -1):
        unit = reading.units[at]
        if unit.lower not in words["owners"]:
            if unit.pos in {"ADJ", "ADV", "NUM"} or unit.mention("date"):
                continue
            return []
        if unit.lower in words["third"]:
            found = _pair(story, unit.start, before)
        else:
            single = previous_actor(story, unit.start)
            found = [single] if single else []
        return [replace(a, start=unit.start, end=unit.end, basis="discourse") for a in found]
    return []


def _pair(story: Story, position: int, before: Sequence[Meeting]) -> list[Actor]:
    mutual = _mutual(before)
    if mutual is not None and story.number_at(position) - mutual.number <= 4:
        return list(mutual.actors)
    number = story.number_at(position)
    seen: list[Actor] = []
    for at in range(number, max(-1, number - 4), -1):
        here = [m for m in story.within(at, "name") if m.end <= position]
        named = [actor_of(m) for m in here if not _is_place(story, m)]
        seen = unique_actors([*(a for a in named if a is not None and a.type in {"state", "igo"}), *seen])
        if len(seen) >= 2:
            return seen[:2]
    return []


def _is_place(story: Story, mention: Mention) -> bool:
    """Whether a name behind a preposition of place tells where something happens."""
    places = {(m.start, m.end) for m in story.mentions if m.kind == "place"}
    return (mention.start, mention.end) in places and follows_place_marker(story, mention)


def _mutual(before: Sequence[Meeting]) -> Meeting | None:
    return next((m for m in reversed(before) if m.frame == "mutual" and len(m.actors) > 1), None)


def _words(story: Story) -> Mapping[str, Any]:
    words: Mapping[str, Any] = load(story.language, "diplomatic_events")["pairs"]
    return words
