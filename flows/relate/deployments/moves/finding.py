"""Which trigger moves which forces.

In: a `Reading`. Out: `Move`s: each trigger with the units of the forces that it moves. A participle behind a force
("troops stationed there") waits in reserve: it tells the row only where the verb of the clause tells none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.carriers import carrier, carries_meaning, is_light
from flows.relate.deployments.drills import is_another, is_civil, is_held
from flows.relate.deployments.forces import body_of, count_of, force_at, told_apart
from flows.relate.deployments.moves.costs import is_qualifier
from flows.relate.deployments.moves.fitting import fits
from flows.relate.deployments.moves.nearest import assigned
from flows.relate.deployments.moves.soles import is_sole
from flows.relate.deployments.moves.subjects import fits_as_subject, is_subject


@dataclass(frozen=True, slots=True)
class Move:
    """A trigger with the units of its forces; `reserve` is the participle that tells the row if `trigger` doesn't."""

    trigger: Found
    things: tuple[int, ...]
    reserve: Found | None = None


def find_moves(reading: Reading) -> list[Move]:
    """The triggers of a sentence with the forces that each moves, in order; some triggers stand alone."""
    hits = lexicon(reading.sentence.language, "deployments").find(reading.units, lambda hit: fits(reading, hit))
    found = [_as_phrase(reading, hit) for hit in hits]
    carried = [
        t for t in found if t.kind == "phrase" and not t.entry.options.get("spare") and not is_qualifier(reading, t)
    ]
    light = {g for t in carried if (g := carrier(reading, t)) is not None}
    fought = {g for t in found if t.entry.options["frame"] == "combat" and (g := reading.group_at(t.first)) is not None}
    told = [t for t in found if t.kind != "phrase" or reading.group_at(t.first) or carrier(reading, t) not in fought]
    triggers = [t for t in told if carries_meaning(reading, t) and not is_light(reading, t, light)]
    firm = [t for t in triggers if not t.entry.options.get("spare")]
    chosen, reserves = assigned(reading, firm)
    if not chosen:
        chosen, reserves = assigned(reading, triggers)
    moves = [
        _move(reading, t, told_apart(reading, chosen[t.first]), reserves.get(t.first))
        for t in triggers
        if t.first in chosen
    ]
    moves = [m for m in moves if m.things and not _relieves_others(reading, m, moves)]
    taken = {m.trigger.first for m in moves} | {r.first for r in reserves.values()}
    free = [t for t in triggers if t.first not in taken]
    whole = [(t, body) for t in free if (body := body_of(reading, t)) is not None]
    moves += [Move(t, (body,)) for t, body in whole]
    taken |= {t.first for t, _ in whole}
    twice = [(t, thing) for t in free if (thing := _shared(reading, t, moves)) is not None]
    moves += [Move(t, (thing,)) for t, thing in twice]
    taken |= {t.first for t, _ in twice}
    alone = [t for t in free if _stands_alone(reading, t) and t.first not in taken]
    moves += [Move(t, ()) for t in _without_repeats(reading, alone, moves)]
    return sorted(_as_ended(reading, moves, triggers), key=lambda m: m.trigger.first)


def _as_phrase(reading: Reading, found: Found) -> Found:
    """A noun of several words that is told by a verb: « a été mise en état d'alerte »."""
    group = reading.group_at(found.first)
    told = found.kind == "noun" and found.last > found.first and group is not None and group.head == found.first
    return replace(found, kind="phrase") if told and group is not None and group.finite else found


def _relieves_others(reading: Reading, move: Move, moves: Sequence[Move]) -> bool:
    """Whether those told before only take the place of its forces: "sent two ships to replace a flotilla"."""
    group = reading.group_at(move.trigger.first)
    if move.trigger.entry.options["action"] != "rotate" or group is None or group.finite or group.voice == "passive":
        return False
    sent = any(m.trigger.first < move.trigger.first and m.things for m in moves)
    return sent and all(thing > group.last for thing in move.things)


def _as_ended(reading: Reading, moves: Sequence[Move], triggers: Sequence[Found]) -> list[Move]:
    """The moves; what a noun only names is ended or reduced by the verb before: « a mis fin à sa présence »."""
    told = {m.trigger.first for m in moves}
    found = []
    for move in moves:
        verb = next((t for t in triggers if _ends(reading, t, move.trigger)), None)
        if verb is None:
            found.append(move)
        elif verb.first not in told:
            found.append(Move(verb, move.things))
    return found


def _ends(reading: Reading, verb: Found, noun: Found) -> bool:
    """Whether a noun of being somewhere stands right behind a verb of leaving: "will cut its deployment"."""
    if noun.kind != "noun" or noun.entry.options["action"] != "deploy" or verb.kind == "noun":
        return False
    between = reading.units[verb.last + 1 : noun.first]
    near = 0 < noun.first - verb.last <= 4 and all(u.pos in {"DET", "ADJ", "ADP", "PRON"} for u in between)
    return verb.entry.options["action"] == "withdraw" and near and not any(u.mentions for u in between)


def _shared(reading: Reading, trigger: Found, moves: Sequence[Move]) -> int | None:
    """The force of another verb that is the subject of this one too: "900 troops arrived in May and will leave"."""
    group = carrier(reading, trigger)
    if trigger.kind == "noun" or group is None or not group.finite or trigger.entry.options["frame"] == "combat":
        return None
    leaves = trigger.entry.options["action"] == "withdraw"
    subject = subject_of(reading, group)
    for move in moves:
        other = (move.trigger.entry.options["action"] == "withdraw") != leaves
        passive = group.voice != "active" or trigger.entry.options["frame"] == "stand"
        if subject in move.things and subject is not None and other and carrier(reading, move.trigger) != group:
            return subject if passive or fits_as_subject(reading, trigger, group, passive) else None
    return None


def _is_joined(reading: Reading, things: Sequence[int], index: int) -> bool:
    """Whether a force is a mission that others of the move join, or leave: « 300 soldats ont rejoint la Minusma »."""
    force, first = force_at(reading, index), things[0]
    return first != index and force is not None and force.unit is None and force.force_type == "peacekeeping"


def _stands_alone(reading: Reading, trigger: Found) -> bool:
    """Whether a trigger tells a row without a force: nouns do, verbs only where they join an exercise."""
    options = trigger.entry.options
    if options.get("site_object") or is_sole(reading, trigger):
        return True
    if not options.get("alone") or (trigger.kind == "verb" and not options.get("joins")):
        return False
    return not is_civil(reading, trigger)


def _without_repeats(reading: Reading, alone: Sequence[Found], moves: Sequence[Move]) -> list[Found]:
    """An exercise is told once a sentence: by those who take part in it, else by the first of its names."""
    drills = [t for t in alone if t.entry.options["frame"] == "drill"]
    if any(m.trigger.entry.options["frame"] == "drill" for m in moves):
        kept = None
    else:
        kept = next((t for t in drills if t.entry.options.get("joins")), drills[0] if drills else None)
    aside = kept is not None and reading.markers[kept.first] in {"of", "for", "about", "against"}
    if kept is not None and aside and kept.kind == "noun" and not is_held(reading, kept):
        kept = None
    others = [t for t in drills if kept is not None and t.first > kept.last and is_another(reading, t, kept)]
    return [t for t in alone if t not in drills or t is kept or t in others[:1]]


def _move(reading: Reading, trigger: Found, things: Sequence[int], reserve: Found | None) -> Move:
    """The move of a trigger: who lands others is no cargo, and what is reinforced no reinforcement."""
    group = carrier(reading, trigger)
    subject = subject_of(reading, group) if group is not None and group.voice == "active" else None
    if trigger.entry.options["frame"] == "stand" and group is not None:
        things = [i for i in things if i < group.last or not _is_joined(reading, things, i)]
    things = [i for i in things if reading.markers[i] != "from" or not _is_joined(reading, things, i)]
    things = [i for i in things if trigger.kind != "noun" or not trigger.first < i < trigger.last]
    if trigger.entry.options["action"] == "alert" and group is not None:
        things = [i for i in things if is_subject(reading, group, i)] or things
    cargo = [i for i in things if group is not None and i > group.last]
    if subject in things and subject is not None and trigger.entry.options["action"] == "rotate":
        return Move(trigger, (subject,), reserve)
    if subject in things and cargo and trigger.entry.options["frame"] in {"move", "keep"}:
        return Move(trigger, tuple(cargo), reserve)
    counted = [i for i in things if count_of(reading, i).start is not None]
    if trigger.entry.options["action"] == "reinforce" and counted:
        return Move(trigger, tuple(counted), reserve)
    return Move(trigger, tuple(things), reserve)
