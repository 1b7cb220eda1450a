"""Give every thing of a sentence (an item, a force) to the trigger that governs it best.

In: a `Reading`, triggers and the units of the things. Out: `Governed`: each trigger with its things, in the order of
the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.roles.asides import is_compared, moved
from flows.relate.roles.costs import LIMIT, cost_of


@dataclass(frozen=True, slots=True)
class Governed:
    """A trigger with the units of the things that it governs."""

    trigger: Found
    things: tuple[int, ...]


def assign(reading: Reading, triggers: Sequence[Found], things: Sequence[int]) -> list[Governed]:
    """Each thing goes to its cheapest trigger within reach; triggers without a thing are left out."""
    chosen: dict[int, list[int]] = {}
    for thing in things:
        if is_compared(reading, thing):
            continue
        costs = [(cost_of(reading, t, thing), t.first) for t in triggers if not t.entry.options.get("container")]
        held = [(cost_of(reading, t, thing), t.first) for t in triggers if t.entry.options.get("container")]
        told = not costs or min(costs)[0] >= LIMIT
        told = told or (bool(held) and _is_held(reading, triggers, min(costs)[1], min(held), thing))
        stop = next((t for t in triggers if held and t.first == min(held)[1]), None)
        if told or (held and min(held)[0] < LIMIT and _governs(reading, min(costs)[1], stop)):
            costs = held
        if costs and min(costs)[0] < LIMIT:
            chosen.setdefault(min(costs)[1], []).append(thing)
    return [Governed(t, moved(reading, t, chosen[t.first])) for t in triggers if t.first in chosen]


def _is_held(reading: Reading, triggers: Sequence[Found], first: int, held: tuple[float, int], thing: int) -> bool:
    """Whether a container holds a thing and the cheapest other trigger only follows both, or tells of them."""
    noun = any(t.first == first and t.kind == "noun" for t in triggers)
    later = noun and held[1] < thing < first and held[0] < LIMIT
    behind = later and any(u.lower == "," for u in reading.units[thing:first])
    return behind or _told_in(reading, first, held, thing)


def _told_in(reading: Reading, first: int, held: tuple[float, int], thing: int) -> bool:
    """Whether a container holds a thing in the clause that another trigger only tells ("announced that … a deal")."""
    that = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    openers = any(u.lower in that for u in reading.units[first : held[1]])
    return held[0] < LIMIT and first < held[1] < thing and openers


def _governs(reading: Reading, first: int, stop: Found | None) -> bool:
    """Whether a verb only tells the stop right behind it, an infinitive: « a annoncé lundi renoncer à ses avions »."""
    group = reading.group_at(stop.first) if stop is not None and stop.entry.options.get("fixed") else None
    if group is None or group.tense != "infinitive":
        return False
    return governing_group(reading, group.first) == reading.group_at(first) and not any(
        u.mention("item") or u.mention("name") for u in reading.units[first + 1 : group.first]
    )
