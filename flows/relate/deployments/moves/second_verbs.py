"""What a second verb makes of a move: it moves the same forces elsewhere, or ends what a noun names.

In: a `Reading`, its triggers and its `Move`s. Out: the moves as the verbs around them tell.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.moves.move import Move
from flows.relate.deployments.moves.subjects import fits_as_subject


def as_ended(reading: Reading, moves: Sequence[Move], triggers: Sequence[Found]) -> list[Move]:
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


def shared_force(reading: Reading, trigger: Found, moves: Sequence[Move]) -> int | None:
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
