"""Which of the forces given to a trigger it moves: no carriers, no missions that they join, nobody relieved.

In: a `Reading`, a trigger and the units of its forces. Out: its `Move`.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.forces import count_of, force_at
from flows.relate.deployments.moves.move import Move
from flows.relate.deployments.moves.subjects import is_subject


def relieves_others(reading: Reading, move: Move, moves: Sequence[Move]) -> bool:
    """Whether those told before only take the place of its forces: "sent two ships to replace a flotilla"."""
    group = reading.group_at(move.trigger.first)
    if move.trigger.entry.options["action"] != "rotate" or group is None or group.finite or group.voice == "passive":
        return False
    sent = any(m.trigger.first < move.trigger.first and m.things for m in moves)
    return sent and all(thing > group.last for thing in move.things)


def _is_joined(reading: Reading, things: Sequence[int], index: int) -> bool:
    """Whether a force is a mission that others of the move join, or leave: « 300 soldats ont rejoint la Minusma »."""
    force, first = force_at(reading, index), things[0]
    return first != index and force is not None and force.unit is None and force.force_type == "peacekeeping"


def move_of(reading: Reading, trigger: Found, things: Sequence[int], reserve: Found | None) -> Move:
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
