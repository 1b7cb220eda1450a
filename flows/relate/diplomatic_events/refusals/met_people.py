"""Governments that meet only people of a land: "met with Lebanese business leaders", « a reçu des étudiants kényans ».

In: a `Reading`, an `Act` that several do with each other, and its `Sides`. Out: whether the other side is no
government. The words are data (`outsiders`, `private_kinds` and `delegates` in `diplomatic_events.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.refusals.outsiders import is_outsider_word
from flows.relate.diplomatic_events.sides import Sides

# How many units of a phrase are looked at, and what ends it.
_PHRASE = 10
_ENDS = {",", ";", ":", ".", "(", "?", "!", "–", "—"}
# Where people are met, not who they are.
_WHERE = {"in", "at", "on", "to"}


def meets_people(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether those met are people without office, and the land is only theirs, or where they are met."""
    if act.frame != "mutual" or act.relation != "self" or act.trigger.kind != "verb":
        return False
    phrase = _phrase(reading, act.trigger.last + 1)
    if not _are_people(phrase, reading.sentence.language):
        return False
    others = [a for a in sides.actors if a.start >= reading.units[act.trigger.first].start]
    before = [a for a in sides.actors if a not in others and a.basis == "stated"]
    where = [a for a in before if _is_where(reading, a)]
    return len(before) - len(where) <= 1 and all(_is_where(reading, a) or _is_theirs(phrase, a) for a in others)


def _phrase(reading: Reading, start: int) -> list[Unit]:
    """The units of who is met: the first phrase behind the verb that tells neither when nor where."""
    found: list[Unit] = []
    for unit in reading.units[start : start + _PHRASE]:
        if unit.text in _ENDS or reading.group_at(unit.index) is not None:
            break
        aside = reading.markers[unit.index] in _WHERE or unit.mention("date") is not None
        if not aside and unit.pos != "ADV":
            found.append(unit)
    return found


def _are_people(phrase: Sequence[Unit], language: str) -> bool:
    """Whether a phrase names people without office, and nobody who has one."""
    words = load(language, "diplomatic_events")
    told = [fold(u.text).split()[-1] for u in phrase if (u.text.strip() and u.nominal) or u.pos == "ADJ"]
    kinds = [fold(word) for word in words["private_kinds"]]
    named = any(u.name is not None and _is_official(u.name) for u in phrase)
    if named or any(is_one_of(word, words["delegates"], language) for word in told):
        return False
    return any(is_outsider_word(word, language) or is_one_of(word, kinds, language) for word in told)


def _is_official(name: Name) -> bool:
    """Whether a name is that of a person, of a state or of an office in one, and no mere "leaders" or "Kenyan"."""
    return name.person is not None or (name.sense in {"name", "office"} and name.entity_id is not None)


def _is_where(reading: Reading, actor: Actor) -> bool:
    unit = reading.unit_at(actor.start)
    return unit is not None and reading.markers[unit.index] in _WHERE


def _is_theirs(phrase: Sequence[Unit], actor: Actor) -> bool:
    return any(u.start <= actor.start < u.end for u in phrase)
