"""Which trigger moves which forces.

In: a `Reading`. Out: `Move`s: each trigger with the units of the forces that it moves. A participle behind a force
("troops stationed there") waits in reserve: it tells the row only where the verb of the clause tells none.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.carriers import carrier, carries_meaning, is_light
from flows.relate.deployments.forces import body_of, told_apart
from flows.relate.deployments.moves.alone import stands_alone, without_repeats
from flows.relate.deployments.moves.costs import is_qualifier
from flows.relate.deployments.moves.fitting import fits
from flows.relate.deployments.moves.move import Move
from flows.relate.deployments.moves.moved import move_of, relieves_others
from flows.relate.deployments.moves.nearest import assigned
from flows.relate.deployments.moves.pronouns import taken_up_at
from flows.relate.deployments.moves.second_verbs import as_ended, shared_force

# So many units may lead from a verb of combat to those whom it strikes.
_STRUCK = 4


def find_moves(reading: Reading) -> list[Move]:
    """The triggers of a sentence with the forces that each moves, in order; some triggers stand alone."""
    triggers = _triggers(reading)
    chosen, reserves = assigned(reading, [t for t in triggers if not t.entry.options.get("spare")])
    if not chosen:
        chosen, reserves = assigned(reading, triggers)
    moves = [
        move_of(reading, t, told_apart(reading, chosen[t.first]), reserves.get(t.first))
        for t in triggers
        if t.first in chosen
    ]
    moves = [m for m in moves if m.things and not relieves_others(reading, m, moves)]
    taken = {m.trigger.first for m in moves} | {r.first for r in reserves.values()}
    moves += _left_over(reading, [t for t in triggers if t.first not in taken], moves)
    return sorted(as_ended(reading, moves, triggers), key=lambda m: m.trigger.first)


def _triggers(reading: Reading) -> list[Found]:
    """The words that move forces: no verb that only carries a phrase, no phrase of a verb of combat."""
    hits = lexicon(reading.sentence.language, "deployments").find(reading.units, lambda hit: fits(reading, hit))
    found = [_as_phrase(reading, hit) for hit in hits]
    carried = [
        t for t in found if t.kind == "phrase" and not t.entry.options.get("spare") and not is_qualifier(reading, t)
    ]
    left = {reading.group_at(t.first) for t in found if t.kind == "verb" and t.entry.options["action"] == "withdraw"}
    aside = {t.first for t in carried if t.entry.options["frame"] == "stand" and carrier(reading, t) in left}
    found = [t for t in found if t.first not in aside]  # « ont quitté Oslo à bord d'un avion »
    carried = [t for t in carried if t.first not in aside]
    light = {g for t in carried if (g := carrier(reading, t)) is not None}
    fought = {g for t in found if t.entry.options["frame"] == "combat" and (g := reading.group_at(t.first)) is not None}
    told = [t for t in found if t.kind != "phrase" or reading.group_at(t.first) or carrier(reading, t) not in fought]
    told = [t for t in told if not _flees(reading, t, fought)]
    return [t for t in told if carries_meaning(reading, t) and not is_light(reading, t, light)]


def _flees(reading: Reading, trigger: Found, fought: set[VerbGroup]) -> bool:
    """Whether a verb only tells what those did who are struck: "jets hit rebels retreating from the town"."""
    group = reading.group_at(trigger.first)
    if not fought or trigger.kind != "verb" or trigger.entry.options["action"] != "withdraw" or group is None:
        return False
    relative = relative_before(reading, group) if group.finite else None
    at = (group.first if relative is None else relative) - 1
    if (group.finite and relative is None) or at < 0 or not reading.units[at].mention("force"):
        return False
    return any(g.voice == "active" and 0 < at - g.last <= _STRUCK for g in fought)


def _left_over(reading: Reading, free: Sequence[Found], moves: Sequence[Move]) -> list[Move]:
    """The moves of triggers to which no force fell: of a whole service, of another verb's force, of none."""
    whole = [Move(t, (body,)) for t in free if (body := body_of(reading, t)) is not None]
    told = [*moves, *whole]
    found = whole + [Move(t, (thing,)) for t in free if (thing := shared_force(reading, t, told)) is not None]
    pronouns = {t.first: at for t in free if (at := taken_up_at(reading, t)) is not None}
    taken = {m.trigger.first for m in found}
    found += [Move(t, (), pronoun=pronouns[t.first]) for t in free if t.first in pronouns and t.first not in taken]
    taken |= pronouns.keys()
    alone = [t for t in free if stands_alone(reading, t) and t.first not in taken]
    return found + [Move(t, ()) for t in without_repeats(reading, alone, [*moves, *found])]


def _as_phrase(reading: Reading, found: Found) -> Found:
    """A noun of several words that is told by a verb: « a été mise en état d'alerte »."""
    group = reading.group_at(found.first)
    told = found.kind == "noun" and found.last > found.first and group is not None and group.head == found.first
    return replace(found, kind="phrase") if told and group is not None and group.finite else found
