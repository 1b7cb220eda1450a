"""Which trigger moves which forces.

In: a `Reading`. Out: `Move`s: each trigger with the units of the forces that it moves. A participle behind a force ("troops
stationed there") waits in reserve: it tells the row only where the verb of the clause tells none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.dictionary import load
from flows.relate.deployments.forces import count_of, force_units
from flows.relate.lexicon import Found, lexicon
from flows.relate.lists import listed_with
from flows.relate.reading import Reading
from flows.relate.relatives import object_relative
from flows.relate.subjects import governing_group, subject_of
from flows.relate.verbs import VerbGroup

# Phrases under these markers tell what a force is for or against, not that it is moved.
_ASIDE = {"for", "against", "under", "about", "according", "as", "between", "by", "to"}
_LIMIT = 7.5


@dataclass(frozen=True, slots=True)
class Move:
    """A trigger with the units of its forces; `reserve` is the participle that tells the row where `trigger` tells none."""

    trigger: Found
    things: tuple[int, ...]
    reserve: Found | None = None


def find_moves(reading: Reading) -> list[Move]:
    """The triggers of a sentence with the forces that each moves, in the order of the text; some triggers stand alone."""
    found = lexicon(reading.sentence.language, "deployments").find(reading.units)
    light = {g for t in found if t.kind == "phrase" and (g := carrier(reading, t)) is not None}
    triggers = [t for t in found if _carries_meaning(reading, t) and not _is_light(reading, t, light)]
    chosen: dict[int, list[int]] = {}
    reserves: dict[int, Found] = {}
    for thing in force_units(reading):
        best, reserve = _best(reading, triggers, thing)
        if best is None:
            continue
        chosen.setdefault(best.first, []).append(thing)
        if reserve is not None:
            reserves[best.first] = reserve
    moves = [_move(reading, t, chosen[t.first], reserves.get(t.first)) for t in triggers if t.first in chosen]
    taken = {m.trigger.first for m in moves} | {r.first for r in reserves.values()}
    alone = [t for t in triggers if t.entry.options.get("alone") and t.first not in taken]
    moves += [Move(t, ()) for t in _without_repeats(reading, alone, moves)]
    return sorted(moves, key=lambda m: m.trigger.first)


def _without_repeats(reading: Reading, alone: Sequence[Found], moves: Sequence[Move]) -> list[Found]:
    """An exercise is told once a sentence: by those who take part in it, else by the first of its names."""
    drills = [t for t in alone if t.entry.options["frame"] == "drill"]
    if any(m.trigger.entry.options["frame"] == "drill" for m in moves):
        kept = None
    else:
        kept = next((t for t in drills if t.entry.options.get("joins")), drills[0] if drills else None)
    if kept is not None and reading.markers[kept.first] in {"of", "for", "about", "against"} and kept.kind == "noun":
        kept = None
    return [t for t in alone if t not in drills or t is kept]


def _move(reading: Reading, trigger: Found, things: Sequence[int], reserve: Found | None) -> Move:
    """The move of a trigger: who lands others is no cargo, and what is reinforced no reinforcement."""
    group = carrier(reading, trigger)
    subject = subject_of(reading, group) if group is not None and group.voice == "active" else None
    cargo = [i for i in things if group is not None and i > group.last]
    if subject in things and cargo and trigger.entry.options["frame"] == "move":
        return Move(trigger, tuple(cargo), reserve)
    counted = [i for i in things if count_of(reading, i).start is not None]
    if trigger.entry.options["action"] == "reinforce" and counted:
        return Move(trigger, tuple(counted), reserve)
    return Move(trigger, tuple(things), reserve)


def _carries_meaning(reading: Reading, trigger: Found) -> bool:
    """Whether a verb is no mere auxiliary of another ("has" in "has sent")."""
    group = reading.group_at(trigger.first)
    return trigger.kind != "verb" or group is None or group.head == trigger.first


def _is_light(reading: Reading, trigger: Found, light: set[VerbGroup]) -> bool:
    """A verb that only carries a phrase ("were placed on alert")."""
    return trigger.kind == "verb" and reading.group_at(trigger.first) in light


def carrier(reading: Reading, trigger: Found) -> VerbGroup | None:
    """The verb group that carries a trigger: its own, or for a phrase ("on alert") the nearest on the left of its clause."""
    own = reading.group_at(trigger.first)
    if own is not None or trigger.kind != "phrase":
        return own if trigger.kind != "noun" else None
    for at in range(trigger.first - 1, max(-1, trigger.first - 10), -1):
        if reading.units[at].lower in {";", ":"}:
            return None
        group = reading.group_at(at)
        if group is not None:
            return group
    return None


def _best(reading: Reading, triggers: Sequence[Found], thing: int) -> tuple[Found | None, Found | None]:
    costs = sorted(((_cost(reading, t, thing), t.first, t) for t in triggers), key=lambda c: c[:2])
    near = [t for cost, _, t in costs if cost < _LIMIT]
    if not near:
        return None, None
    behind = next((t for t in near if _qualifies(reading, t, thing)), None)
    others = [t for t in near if t is not behind]
    if behind is None or not others:
        return near[0], None
    return others[0], behind


def _qualifies(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the trigger is a participle right behind the force."""
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None or group.tense != "participle" or not thing < group.first:
        return False
    between = reading.units[thing + 1 : group.first]
    return len(between) <= 4 and all(u.pos in {"ADJ", "ADV", "PROPN"} or u.mention("name") for u in between)


def _cost(reading: Reading, trigger: Found, thing: int) -> float:
    """How far a force is from being what the trigger moves: side, verbs and stops between, its marker."""
    group = carrier(reading, trigger)
    first, last = (group.first, max(group.last, trigger.last)) if group else (trigger.first, trigger.last)
    between = range(min(thing, last) + 1, max(thing, first))
    above = governing_group(reading, group.first) if group and not group.finite else None
    others = [g for g in reading.verbs if g not in {group, above} and g.head in between and _acts(g)]
    verbs = sum(3.0 if g.finite else 1.5 for g in others)
    stops = sum(1 for i in between if reading.units[i].lower in {";", ":"})
    aside = _aside(reading, trigger, thing) and not (group and group.voice == "passive" and thing < first)
    return _side(reading, trigger, group, thing) + verbs + 0.08 * len(between) + 8.0 * aside + 4.0 * stops


def _aside(reading: Reading, trigger: Found, thing: int) -> bool:
    """Under a marker that makes it no object; those by whom others are relieved do move."""
    marker = marker_of(reading, thing)
    return marker in _ASIDE and not (marker == "by" and trigger.entry.options["action"] == "rotate")


def marker_of(reading: Reading, thing: int) -> str | None:
    """The preposition over a force, or over the number that counts it (« aux centaines de soldats »)."""
    marker = reading.markers[thing]
    if marker == "of" and thing >= 2:
        counted = next((i for i in (thing - 2, thing - 3) if i >= 0 and reading.units[i].mention("quantity")), None)
        return reading.markers[counted] if counted is not None else marker
    return marker


def _part_in_drill(reading: Reading, thing: int) -> float:
    """Forces take part as subjects or under "with" and "of"; others beside them are partners."""
    others: list[str] = load(reading.sentence.language, "deployments")["counts"]["others"]
    partner = thing > 0 and reading.units[thing - 1].lower in others
    return 9.0 if partner or reading.markers[thing] not in {None, "of", "with", "by", "including"} else 1.0


def _heads(reading: Reading, subject: int, thing: int) -> bool:
    """Whether a subject is the force, or the number over it (« une centaine d'hommes »)."""
    counted = reading.units[subject].mention("quantity") is not None and 0 < thing - subject <= 3
    return subject == thing or (counted and reading.markers[thing] == "of")


def _listed(reading: Reading, subject: int) -> list[int]:
    return listed_with(reading, subject, "force") if reading.units[subject].mention("force") else []


def _acts(group: VerbGroup) -> bool:
    return group.tense != "participle"


def _side(reading: Reading, trigger: Found, group: VerbGroup | None, thing: int) -> float:
    """What the side on which a force stands costs: objects right of an active verb, subjects of passives and of motion left."""
    if trigger.entry.options["frame"] == "drill":
        return _part_in_drill(reading, thing)
    if group is None:
        if thing > trigger.last:
            return 0.0 if reading.markers[thing] in {"of", None} else 1.0
        return 0.5 if trigger.first - thing <= 2 else 4.0
    subject = subject_of(reading, group)
    is_subject = subject is not None and (_heads(reading, subject, thing) or thing in _listed(reading, subject))
    leftish = group.voice in {"passive", "reflexive"} or trigger.entry.options["frame"] in {"stand", "combat"}
    if is_subject:
        return 0.0 if leftish or trigger.entry.options.get("ergative") else 4.0
    if reading.markers[thing] == "by" and thing > group.last:
        return 0.0
    if thing < group.first and object_relative(reading, group):
        return 0.0
    if leftish:
        return 1.0 if thing < group.first else (2.0 if thing - group.last <= 4 else 8.0)
    return 0.0 if thing > group.last else 4.0
