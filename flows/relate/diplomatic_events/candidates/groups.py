"""Which states and organisations "the two leaders", "the three countries" or « les deux parties » are.

In: a `Story`, a `Reading`, a place in it and the acts before. Out: actors: those of the last mutual act, else those
that were named last. The words are data (`pairs` in `diplomatic_events.toml`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_word
from flows.normalise.mention import Level, Name
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of, words_of
from flows.relate.diplomatic_events.candidates.enumerations import is_bare, is_place, listed_before, lists_of
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.roles.actors import unique_actors
from flows.relate.story import Story

# Clauses beside that of another verb, no part of what it says.
_BESIDE = frozenset({"advcl", "acl:relcl", "relcl", "conj", "ROOT"})


def pair_at(
    story: Story, reading: Reading, index: int, named: Sequence[Actor], before: Sequence[Meeting]
) -> list[Actor]:
    """The actors of a phrase such as "the two leaders" or "the ministers of both countries"; empty if it is none."""
    words, language = _words(story), story.language
    unit = reading.units[index]
    definite: list[str] = load(language, "discourse")["definite_articles"]
    taken_up = any(u.lower in definite for u in reading.units[max(0, index - 3) : index])
    if not taken_up and any(a.type == "state" and a.start >= unit.start and a.basis == "stated" for a in named):
        return []  # "two Russian diplomats" are Russia's, whoever was named before
    counted = any(a.type == "group" and _is_pair(fold(a.name), (), words, language) for a in named)
    previous = [u.lower for u in reading.units[max(0, index - 3) : index]]
    text = fold_word(unit.text)
    phrase = f"{previous[-1]} {text}" if previous else text
    if text in words["third"] and _several(before, story.number_at(unit.start)) is None:
        listed = listed_before(story, unit.start) if is_bare(reading, index) else []
        return [replace(a, start=unit.start, end=unit.end, basis="discourse") for a in listed]
    both = _is_both(reading, index, words)
    bare = bool({text, phrase} & {*words["bare"]}) and not _has_complement(reading, index)
    if not (counted or both or bare or _is_pair(text, previous, words, language)):
        return []
    told = 2 if both else _number(text, previous, words) or (_number(fold(named[0].name), (), words) if named else None)
    pair = last_named(story, unit.start, before, told, _doer(reading, index))
    level = _level(unit, named)
    return [replace(a, start=unit.start, end=unit.end, basis="discourse", level=level or a.level) for a in pair]


def _level(unit: Unit, named: Sequence[Actor]) -> Level | None:
    """The level that the phrase itself tells: that of the group that it names, or of the office."""
    office = value.level if (m := unit.mention("name")) and isinstance(value := m.value, Name) else None
    return next((a.level for a in named if a.type == "group"), office)


def _has_complement(reading: Reading, index: int) -> bool:
    """Whether a noun says whose of many it is: « les dirigeants des pays membres »."""
    of = load(reading.sentence.language, "grammar")["markers"]["of"]
    owned = any(u.lower in of for u in reading.units[index + 1 : index + 2])
    owner = next((u for u in reading.units[index + 2 : index + 5] if u.nominal), None)
    return owned and owner is not None and owner.plural and owner.mention("name") is None


def _is_both(reading: Reading, index: int, words: Mapping[str, Any]) -> bool:
    """Whether a unit stands in a phrase for the one and the other of two: « l'un et l'autre »."""
    phrases = [phrase for phrase in map(words_of, words["both"]) if reading.units[index].lower in phrase]
    starts = ((phrase, at) for phrase in phrases for at in range(max(0, index - len(phrase) + 1), index + 1))
    return any([u.lower for u in reading.units[at : at + len(phrase)]] == phrase for phrase, at in starts)


def _is_pair(text: str, previous: Sequence[str], words: Mapping[str, Any], language: str) -> bool:
    nouns = _folded(tuple(words["nouns"]))
    return _number(text, previous, words) is not None and is_one_of(text.split()[-1], nouns, language)


def _number(text: str, previous: Sequence[str], words: Mapping[str, Any]) -> int | None:
    """How many there are of those that a phrase stands for, if it says so."""
    numbers: Mapping[str, int] = words["numbers"]
    return next((numbers[w] for w in (*previous, *text.split()[:2]) if w in numbers), None)


def _doer(reading: Reading, index: int) -> int | None:
    """Where the subject of the clause ends in the text, if the phrase is not it: who acts is none of those acted on."""
    group = next((g for g in reversed(reading.verbs) if g.last < index), None)
    subject = subject_of(reading, group) if group is not None else None
    if any(reading.units[g.head].dep in _BESIDE and subject_of(reading, g) == index for g in reading.verbs):
        return None  # who acts in a clause beside may be one of those acted on: "Oslo armed Riga after the two met"
    return reading.units[subject].end if subject is not None and subject < index else None


@cache
def _folded(nouns: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(noun) for noun in nouns)


def last_named(
    story: Story, position: int, before: Sequence[Meeting], told: int | None = None, doer: int | None = None
) -> list[Actor]:
    """The parties of the last act that several did, if it is near, else those that were named last.

    `told`: how many there must be. `doer`: where the name of the one who acts ends. Where something happens is
    meant only if need be.
    """
    together = _several(before, story.number_at(position))
    if together is not None and told in {None, len(together)}:
        return list(together)
    count = told or 2
    states = _names_before(story, position, count, doer, places=False)
    return states or _names_before(story, position, count, doer, places=True)


def _names_before(story: Story, position: int, count: int, doer: int | None, *, places: bool) -> list[Actor]:
    """So many states and organisations, from the nearest sentences that name them, best as one list."""
    number = story.number_at(position)
    seen: list[Actor] = []
    for at in range(number, max(-1, number - 4), -1):
        here = [m for m in story.within(at, "name") if m.end <= position and m.end != doer]
        named = [a for m in here if places or not is_place(story, m) if (a := actor_of(m)) is not None]
        states = [a for a in named if a.type in {"state", "igo"}]
        listed = next((run for run in reversed(lists_of(story, states)) if len(run) == count > 2), None)
        seen = unique_actors([*states, *seen])
        if listed or len(seen) >= count:
            return listed or seen[:count]
    return []


def _several(before: Sequence[Meeting], number: int) -> Sequence[Actor] | None:
    """Who did the last act that several did with each other, or just before side by side; those brought together."""
    told = ((m, m.recipients if m.frame == "mediate" else m.actors) for m in reversed(before))
    near = ((m, several) for m, several in told if len(several) > 1 and number - m.number <= 4)
    return next((several for m, several in near if m.frame in {"mutual", "mediate"} or number - m.number <= 1), None)


def _words(story: Story) -> Mapping[str, Any]:
    words: Mapping[str, Any] = load(story.language, "diplomatic_events")["pairs"]
    return words
