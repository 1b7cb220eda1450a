"""Read deployments: whose forces are sent to, kept in or taken from which place.

In: a `Story`. Out: deployment events, refused candidates among them. Every force of a sentence goes to the trigger
that governs it best; the actor is the sender, or whose force it is; the host is the state of the place. What the
clause leaves out (the place, the kind of a bare number) is taken from the passage.

The way of the data, room by room: `forces`, `drills` and `places` find what a sentence names; `moves` which trigger
moves what, `grounds` where, `owners` whose it is; `verdicts` at which stage it stands and why it is none; `rows` make
the row. `told_in_passing` adds what no verb moves. `Facts` carry what is known of a move from `owners` on.
"""

from dataclasses import replace

from flows.relate.clauses.reading import Reading
from flows.relate.dating.later import dated_later
from flows.relate.deployments.drills import names_exercise
from flows.relate.deployments.grounds import Before, as_mission
from flows.relate.deployments.moves import (
    Move,
    Told,
    are_the_rest,
    as_told,
    filled_in,
    find_moves,
    find_postures,
    is_repeat,
    is_sole,
    points_at,
    points_back,
    with_errands,
)
from flows.relate.deployments.owners import move_candidates
from flows.relate.deployments.rows import (
    counted_again,
    dated_along,
    rows_of,
    with_forces_before,
    without_announced,
    without_departed,
)
from flows.relate.deployments.told_in_passing import with_told_in_passing
from flows.relate.deployments.verdicts import taken_up, without_soles
from flows.relate.event import Event
from flows.relate.story import Story

__all__ = ["find_moves", "move_candidates", "read_deployments"]


def read_deployments(story: Story) -> list[Event]:
    """All deployments of an article, in the order of the text."""
    events: list[Event] = []
    before = Before()
    for number, reading in sorted(story.readings.items()):
        for move in [*with_errands(reading, find_moves(reading)), *find_postures(reading)]:
            meant = as_told(move, before.told, number)
            if meant is not None and _is_told_again(reading, move, before):
                view = replace(before, actors=[*before.actors], stations=[*before.stations])
                again = list(rows_of(story, reading, meant, view))
                events = [*filled_in(events, again), *(replace(r, refused=r.refused or "duplicate") for r in again)]
                continue
            if meant is None or not _joined(reading, move, before):
                continue
            if move.trigger.entry.options.get("joins") and not before.exercise:
                meant = as_mission(reading, move)
            rows = list(rows_of(story, reading, meant, before))
            rest = move.pronoun is not None and are_the_rest(reading, move.pronoun)
            if move.pronoun is not None:
                rows = with_forces_before(story, events, rows, rest)
            if move.reserve is not None and all(row.refused for row in rows):
                rows += rows_of(story, reading, Move(move.reserve, move.things), before)
            events, rows = counted_again(events, rows)
            told = [not rest and is_repeat(events, row) for row in rows]
            events += [
                replace(row, refused="duplicate") if again else row for row, again in zip(rows, told, strict=True)
            ]
            if any(row.refused is None for row in rows):
                before.told = Told(meant, number)
    dated = without_announced(story, dated_along(story, dated_later(story, with_told_in_passing(story, events))))
    return without_soles(story.language, without_departed(story.language, dated))


def _is_told_again(reading: Reading, move: Move, before: Before) -> bool:
    """Whether a noun without forces of its own takes up a move or an exercise told before."""
    if move.things:
        return before.told is not None and points_at(reading, move, before.told.move)
    if before.left and is_sole(reading, move.trigger) and taken_up(reading, move.trigger):
        return True
    if move.trigger.entry.options["frame"] != "drill":
        return before.told is not None and points_back(reading, move.trigger, before.told.move)
    return not move.trigger.entry.options.get("joins") and before.exercise and taken_up(reading, move.trigger)


def _joined(reading: Reading, move: Move, before: Before) -> bool:
    """Whether there is an exercise to take part in, if that is what the trigger tells."""
    drill = move.trigger.entry.options["frame"] == "drill"
    told = drill and not move.trigger.entry.options.get("joins")
    before.exercise = before.exercise or told
    if move.trigger.entry.options.get("joins"):
        before.exercise = before.exercise or names_exercise(reading, move.trigger)
    return not move.trigger.entry.options.get("joins") or before.exercise or bool(move.things)
