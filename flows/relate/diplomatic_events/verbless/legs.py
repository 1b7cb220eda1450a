"""One verb, several acts in turn: « avec l'un lundi, puis mardi avec l'autre », "to Amman, then to Cairo".

In: a `Reading`, an `Act` and its `Sides`. Out: the sides of each act, with the unit at which its words begin. The words
that part them are data (`legs` in `diplomatic_events.toml`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.relate.actor import Actor
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act, type_of
from flows.relate.diplomatic_events.beside import of_noun
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.diplomatic_events.words import FILE

# How many units behind a date the next partner is named.
_NEAR = 3
# So many units behind a call those spoken with are named.
_PARTNERS = 12
_APART = frozenset({"meeting", "call", "negotiation"})


def in_legs(reading: Reading, act: Act, sides: Sides, acts: Sequence[Act]) -> Iterator[tuple[Sides, int | None]]:
    """The sides of each act that a trigger tells; null for the unit where it is but one. `acts`: the sentence's."""
    sides = _own(reading, act, sides, acts)
    if act.frame == "mutual":
        sides = replace(sides, actors=of_noun(reading, act, sides.actors))
    moved = act.frame in {"visit", "send"}
    side = sides.recipients if moved else sides.actors
    partners = sorted((a for a in side if _is_behind(reading, act, a)), key=lambda a: a.start)
    doers = [a for a in side if a not in partners]
    legs = _legs(reading, act, partners) if (act.frame == "mutual" and doers) or moved else []
    nexts = [a.trigger.first for a in acts if a.relation == "self" and a.trigger.first > act.trigger.last]
    own = [leg for leg in legs if not any(leg[0] < at < _index(reading, leg[1][0]) for at in nexts)]
    if len(own) < 2:
        met = [*doers, *(a for _, others in own for a in others)]
        yield replace(sides, actors=met) if 0 < len(own) < len(legs) and not moved else sides, None
        return
    for at, others in own:
        yield replace(sides, recipients=others) if moved else replace(sides, actors=[*doers, *others]), at


def _own(reading: Reading, act: Act, sides: Sides, acts: Sequence[Act]) -> Sides:
    """Without whom the verb before met: "met the king before meeting the emir"."""
    group = act.group if act.relation == "self" and act.frame == "mutual" else None
    if group is not None and group.finite:
        return _of_clause(reading, act, sides, acts)
    last = [a.trigger.last for a in acts if a.frame == "mutual" and a.relation == "self" and a != act]
    before = max((at for at in last if at < act.trigger.first), default=None)
    if group is None or group.finite or before is None:
        return sides
    if not any(u.lower in _words(reading)["next"] for u in reading.units[before : group.first]):
        return sides
    subject = subject_of(reading, group)
    theirs = [a for a in sides.actors if before < _index(reading, a) < act.trigger.first]
    kept = [a for a in sides.actors if a not in theirs or _index(reading, a) == subject]
    return replace(sides, actors=kept) if len(kept) > 1 else sides


def _of_clause(reading: Reading, act: Act, sides: Sides, acts: Sequence[Act]) -> Sides:
    """Without whom the verb of another act before has beside it: "lunched with the Estonian and rang the Finn"."""
    subject = subject_of(reading, act.group) if act.group is not None else None
    told = [a.group.last for a in acts if a.group is not None and a.relation == "self" and a.group != act.group]
    before = max((at for at in told if at < act.trigger.first), default=None)
    if subject is None or before is None or act.group is None:
        return sides
    low, high = (before, act.group.first) if subject < before else (0, subject)
    own = {subject, *listed_with(reading, subject, "name")}
    theirs = [a for a in sides.actors if low <= _index(reading, a) < high and _index(reading, a) not in own]
    kept = [a for a in sides.actors if a not in theirs or a.basis != "stated"]
    return replace(sides, actors=kept) if len({a.id for a in kept}) > 1 else sides


def _is_behind(reading: Reading, act: Act, actor: Actor) -> bool:
    unit = reading.unit_at(actor.start)
    return unit is not None and unit.index > act.trigger.last and actor.end > actor.start


def _legs(reading: Reading, act: Act, partners: Sequence[Actor]) -> list[tuple[int, list[Actor]]]:
    """The partners of each act; `apart` words and nothing else make an act of each."""
    legs: list[tuple[int, list[Actor]]] = []
    each = act.options["event_type"] in _APART and (_are_apart(reading, act) or _are_called(reading, act, partners))
    for actor in partners:
        unit = reading.unit_at(actor.start)
        if unit is None:
            continue
        low = _index(reading, legs[-1][1][-1]) + 1 if legs else act.trigger.last
        opener = _opener(reading, low, unit.index) if legs else act.trigger.last
        if opener is None and each:
            opener = unit.index
        if opener is None:
            legs[-1][1].append(actor)
        else:
            legs.append((opener, [actor]))
    return legs


def _index(reading: Reading, actor: Actor) -> int:
    unit = reading.unit_at(actor.end - 1)
    return unit.index if unit is not None else 0


def _opener(reading: Reading, low: int, high: int) -> int | None:
    """The word that opens a further act between two partners: "then", or a conjunction or comma and a date."""
    words, language = _words(reading), reading.sentence.language
    conjunctions = {*load(language, "grammar")["enumeration"]["conjunctions"], ","}
    between = reading.units[low:high]
    told = next((u.index for u in between if u.lower in words["next"]), None)
    if told is not None:
        return told
    dates = [u.index for u in between if u.mention("date")]
    near = [i for i in dates if high - i <= _NEAR and not any(u.lower == "," for u in reading.units[i:high])]
    joint = next((u.index for u in reversed(between) if u.lower in conjunctions), None)
    if joint is None or not dates:
        return None
    if min(dates) > joint:
        return joint if near else None
    behind = list(takewhile(lambda u: u.pos != "PUNCT", reading.units[high : high + 2 * _NEAR]))
    return high if max(dates) < joint and high - joint <= _NEAR and any(u.mention("date") for u in behind) else None


def _are_apart(reading: Reading, act: Act) -> bool:
    first, last = max(0, act.trigger.first - 4), min(len(reading.units) - 1, act.trigger.last + 6)
    return bool(any_word_of(_words(reading)["apart"]).search(fold(reading.sentence.quote(first, last))))


def _are_called(reading: Reading, act: Act, partners: Sequence[Actor]) -> bool:
    """Whether counterparts of several states, or two people, are spoken with by telephone, each by call."""
    if type_of(reading, act) != "call":
        return False
    behind = fold(reading.sentence.quote(act.trigger.last, min(len(reading.units) - 1, act.trigger.last + _PARTNERS)))
    if any_word_of(_words(reading)["each"]).search(behind):
        return True
    people = len(partners) == 2 and all(a.sense in {"person", "office"} or a.level for a in partners)
    joint = any_word_of(_words(reading)["together"]).search(fold_text(reading.sentence.text))
    return act.relation == "self" and people and not joint


def _words(reading: Reading) -> Mapping[str, Sequence[str]]:
    words: Mapping[str, Sequence[str]] = load(reading.sentence.language, FILE)["legs"]
    return words
