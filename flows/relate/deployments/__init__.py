"""Read deployments: whose forces are sent to, kept in or taken from which place.

In: a `Story`. Out: deployment events, refused candidates among them. Every force of a sentence goes to the trigger
that governs it best; the actor is the sender, or whose force it is; the host is the state of the place. What the
clause leaves out (the place, the kind of a bare number) is taken from the passage.

The way of the data, room by room: `forces`, `drills` and `places` find what a sentence names; `moves` which trigger
moves what, `grounds` where, `owners` whose it is; `verdicts` at which stage it stands and why it is none; `rows` make
the row. `told_in_passing` adds what no verb moves. `Facts` carry what is known of a move from `owners` on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.dating.later import dated_later
from flows.relate.deployments.drills import names_exercise, partners_in
from flows.relate.deployments.facts import Facts, own_number
from flows.relate.deployments.forces import force_at, without_mates
from flows.relate.deployments.grounds import Before, Station, as_mission, as_station, find_grounds, spread, turned
from flows.relate.deployments.moves import (
    Move,
    Told,
    as_told,
    filled_in,
    find_gaps,
    find_more,
    find_moves,
    find_postures,
    is_errand,
    is_repeat,
    is_sole,
    points_back,
    with_errands,
)
from flows.relate.deployments.owners import find_actors, move_candidates
from flows.relate.deployments.rows import counted_again, dated_along, make_row, without_departed
from flows.relate.deployments.told_in_passing import with_told_in_passing
from flows.relate.deployments.verdicts import stage_of, taken_up, without_soles
from flows.relate.event import Event
from flows.relate.roles.candidates import Candidate
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
                again = list(_rows(story, reading, meant, view))
                events = [*filled_in(events, again), *(replace(r, refused=r.refused or "duplicate") for r in again)]
                continue
            if meant is None or not _joined(reading, move, before):
                continue
            if move.trigger.entry.options.get("joins") and not before.exercise:
                meant = as_mission(reading, move)
            rows = list(_rows(story, reading, meant, before))
            if move.reserve is not None and all(row.refused for row in rows):
                rows += _rows(story, reading, Move(move.reserve, move.things), before)
            events, rows = counted_again(events, rows)
            events += [replace(row, refused="duplicate") if is_repeat(events, row) else row for row in rows]
            if any(row.refused is None for row in rows):
                before.told = Told(meant, number)
    dated = dated_along(story, dated_later(story, with_told_in_passing(story, events)))
    return without_soles(story.language, without_departed(story.language, dated))


def _is_told_again(reading: Reading, move: Move, before: Before) -> bool:
    """Whether a noun without forces of its own takes up a move or an exercise told before."""
    if move.things:
        return False
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


def _further_rows(facts: Facts, actors: Sequence[Actor], stations: Sequence[Station | None]) -> Iterator[Event]:
    """The rows that a counted move implies: of others whose number alone is told, elsewhere, with a partner."""
    reading, move, thing = facts.reading, facts.move, facts.thing
    if thing is None:
        return
    for actor, quantity, place in find_gaps(reading, move, thing):
        yield make_row(replace(facts, gap=quantity), actor, as_station(place) if place else stations[0])
    for place, quantity in find_more(reading, move, thing):
        for actor in actors:
            yield make_row(replace(facts, gap=quantity), actor, as_station(place))
    if is_errand(move) and thing == move.things[0]:
        for partner in partners_in(facts.story, reading, move.trigger, actors):
            yield make_row(replace(facts, thing=None), partner, stations[0])


def _facts(
    story: Story, reading: Reading, move: Move, thing: int | None, choice: Candidate | None, before: Before
) -> Facts:
    """What is known of one force of a move: its stage, and what the passage told before it."""
    doubt, verdict = stage_of(reading, move.trigger)
    return Facts(
        story,
        reading,
        move,
        thing,
        doubt,
        verdict,
        choice,
        before.force_near(reading),
        before.peace_near(reading),
        men=before.men_near(reading),
        exercise=before.exercise,
    )


def _rows(story: Story, reading: Reading, move: Move, before: Before) -> Iterator[Event]:
    """The rows of a move, force by force; the passage takes note of each for those that follow."""
    for thing in without_mates(reading, move.things) or (None,):
        choice = find_actors(story, reading, move.trigger, thing, before)
        actors = choice.actors if choice else ()
        actors = (*actors, *(partners_in(story, reading, move.trigger, actors) if thing is None else ()))
        move, stations_told = turned(reading, move, actors, before.told.move if before.told else None)
        own = move if thing is None else Move(move.trigger, () if is_errand(move) else (thing,))
        stations: Sequence[Station | None] = stations_told or find_grounds(story, reading, own, before, actors)
        facts = _facts(story, reading, move, thing, choice, before)
        if facts.verdict.refused is None:
            before.actors += [("actor", replace(a, basis="discourse")) for a in actors]
            before.stations += [(reading.sentence.span.paragraph, s) for s in stations if s is not None]
        for actor in actors or (None,):
            for station in spread(reading, thing, stations):
                row = make_row(own_number(facts, actor) if len(actors) > 1 else facts, actor, station)
                yield row
                before.note(reading, row)
        if thing is not None and force_at(reading, thing) is not None:
            before.force = (reading, thing)
        if facts.verdict.refused is None and stations:
            yield from _further_rows(facts, actors, stations)
