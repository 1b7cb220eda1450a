"""Give every thing of a sentence (an item, a force) to the trigger that governs it best.

In: a `Reading`, triggers and the units of the things. Out: `Governed`: each trigger with its things, in the order of
the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.dictionary import load
from flows.normalise.mention import Item
from flows.relate.clauses.independent import clause_at
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import (
    bare_relative,
    in_relative,
    kind_of_relative,
    object_relative,
    relative_before,
)
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.asides import ASIDE, is_compared, is_described_farther, is_told_below, moved
from flows.relate.roles.lists import acts_itself, is_under
from flows.relate.roles.loads import is_load

_NEVER = {"about", "against", "near", "according", "between"}
_LIMIT = 12.0


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
        costs = [(_cost(reading, t, thing), t.first) for t in triggers if not t.entry.options.get("container")]
        held = [(_cost(reading, t, thing), t.first) for t in triggers if t.entry.options.get("container")]
        told = not costs or min(costs)[0] >= _LIMIT
        told = told or (bool(held) and _is_held(reading, triggers, min(costs)[1], min(held), thing))
        stop = next((t for t in triggers if held and t.first == min(held)[1]), None)
        if told or (held and min(held)[0] < _LIMIT and _governs(reading, min(costs)[1], stop)):
            costs = held
        if costs and min(costs)[0] < _LIMIT:
            chosen.setdefault(min(costs)[1], []).append(thing)
    return [Governed(t, moved(reading, t, chosen[t.first])) for t in triggers if t.first in chosen]


def _is_held(reading: Reading, triggers: Sequence[Found], first: int, held: tuple[float, int], thing: int) -> bool:
    """Whether a container holds a thing and the cheapest other trigger only follows both, or tells of them."""
    noun = any(t.first == first and t.kind == "noun" for t in triggers)
    later = noun and held[1] < thing < first and held[0] < _LIMIT
    behind = later and any(u.lower == "," for u in reading.units[thing:first])
    return behind or _told_in(reading, first, held, thing)


def _told_in(reading: Reading, first: int, held: tuple[float, int], thing: int) -> bool:
    """Whether a container holds a thing in the clause that another trigger only tells ("announced that … a deal")."""
    that = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    openers = any(u.lower in that for u in reading.units[first : held[1]])
    return held[0] < _LIMIT and first < held[1] < thing and openers


def _governs(reading: Reading, first: int, stop: Found | None) -> bool:
    """Whether a verb only tells the stop right behind it, an infinitive: « a annoncé lundi renoncer à ses avions »."""
    group = reading.group_at(stop.first) if stop is not None and stop.entry.options.get("fixed") else None
    if group is None or group.tense != "infinitive":
        return False
    return governing_group(reading, group.first) == reading.group_at(first) and not any(
        u.mention("item") or u.mention("name") for u in reading.units[first + 1 : group.first]
    )


def _cost(reading: Reading, trigger: Found, thing: int) -> float:
    """How far a thing is from being what the trigger moves: side, verbs and stops between, its marker."""
    between = range(min(thing, trigger.last) + 1, max(thing, trigger.first))
    apart = (g for g in reading.verbs if g.head in between and g.finite and not _in_clause(reading, g))
    # "are on their way": the verb belongs to the phrase.
    verbs = sum(1 for g in apart if trigger.kind != "phrase" or g.last != trigger.first - 1)
    group = reading.group_at(trigger.first)
    lists = trigger.entry.options.get("passage") == "aid"
    stops = 0 if lists else sum(1 for i in between if reading.units[i].lower in {";", ":"})
    beside = clause_at(reading, thing) != clause_at(reading, trigger.first)
    aside = reading.markers[thing] in ASIDE
    wrong = (thing > trigger.last) == _stands_left(reading, trigger, thing) and not is_load(reading, trigger, thing)
    aside_clause = group is not None and thing < group.first and _describes(reading, group)
    qualifying = group is not None and group.tense == "participle" and trigger.kind == "verb"
    apart_clause = group is not None and aside_clause and verbs > 0 and object_relative(reading, group)
    active = group is not None and group.voice == "active" and trigger.kind != "noun" and not lists
    own = trigger.kind == "noun" and reading.markers[thing] == "of" and 0 < thing - trigger.last <= 7 and not verbs
    if apart_clause or _barred(reading, trigger, thing):
        return 2 * _LIMIT
    return (
        2.0 * aside_clause
        + 2.0 * qualifying
        - 1.5 * own
        + (_LIMIT if wrong and active else 4.0 * wrong)
        + 3.0 * verbs
        + 0.08 * len(between)
        + 6.0 * aside
        + 2.0 * (wrong and stops > 0 and trigger.kind == "noun")
        + 4.0 * max(stops, beside)
    )


def _in_clause(reading: Reading, group: VerbGroup) -> bool:
    return in_relative(reading, group) or bare_relative(reading, group)


def _describes(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb only describes the thing before its pronoun: « livre des canons, qui transitent par … »."""
    relative = relative_before(reading, group) if group.finite else None
    if relative is not None and kind_of_relative(reading, relative) == "subject":
        return True
    return object_relative(reading, group) or bare_relative(reading, group)


def _barred(reading: Reading, trigger: Found, thing: int) -> bool:
    """Where a thing is never what is moved: a topic, what somebody arrives in, the object of an act asked for."""
    near = trigger.entry.options.get("near")
    if near and trigger.kind == "noun":
        told = any(g.finite and trigger.last < g.first and g.last < thing for g in reading.verbs)
        if told or not 0 < thing - trigger.last <= near:
            return True
    under = trigger.entry.options.get("under")
    if under and (thing < trigger.last or not is_under(reading, thing, under)):
        return True
    if trigger.kind == "verb" and thing > trigger.last and acts_itself(reading, trigger, thing):
        return True
    apart = (is_told_below, is_described_farther)
    if not _moves_such(reading, trigger, thing) or any(stands(reading, trigger, thing) for stands in apart):
        return True
    marker, frame = reading.markers[thing], trigger.entry.options["frame"]
    acts = any(g.first > trigger.last and g.last < thing and g.tense != "participle" for g in reading.verbs)
    return marker in _NEVER or (frame == "arrive" and marker == "in") or (frame == "ask" and acts)


def _moves_such(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether a thing is of the `items` that a trigger is bound to; a sum without a thing is military aid."""
    wanted = trigger.entry.options.get("items")
    mention = reading.units[thing].mention("item")
    return (
        not wanted
        or (mention.value.category if mention and isinstance(mention.value, Item) else "military_aid") in wanted
    )


def _is_given_to(reading: Reading, trigger: Found, group: VerbGroup) -> bool:
    """Whether the subject of a passive is who gets a thing: "Egypt was handed the first three jets"."""
    if group.voice != "passive" or not group.finite or trigger.entry.options["frame"] != "give":
        return False
    subject = subject_of(reading, group)
    unit = reading.units[subject] if subject is not None else None
    return unit is not None and unit.mention("name") is not None and unit.mention("item") is None


def _stands_left(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the thing is expected before the trigger: subject of a passive or motion, or what "that" stands for."""
    group = reading.group_at(trigger.first)
    if trigger.kind == "phrase" and group is None:
        return str(trigger.entry.options["frame"]) == "arrive"
    if trigger.kind == "noun" or group is None or trigger.entry.options.get("voice") == "reflexive":
        return False
    if _is_given_to(reading, trigger, group) and thing > trigger.last:
        return False
    if group.voice in {"passive", "reflexive"} or trigger.entry.options["frame"] in {"arrive", "stand"}:
        return True
    over = governing_group(reading, group.first) if group.tense == "infinitive" else None
    told = (g for g in (group, over) if g is not None and thing < g.first)
    return any(object_relative(reading, g) or bare_relative(reading, g) for g in told)
