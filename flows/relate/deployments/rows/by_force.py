"""The rows of a move, force by force: for each its actors, its stations, and whatever its number implies.

In: a `Story`, a `Reading`, a `Move` and what the passage told `Before`. Out: `Event`s; the passage takes note of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.drills import partners_in
from flows.relate.deployments.facts import Facts, own_number
from flows.relate.deployments.forces import force_at, without_mates
from flows.relate.deployments.grounds import Before, Station, as_station, find_grounds, spread, turned
from flows.relate.deployments.moves import Move, find_gaps, find_more, is_errand
from flows.relate.deployments.owners import counted_before, find_actors
from flows.relate.deployments.rows.row import make_row
from flows.relate.deployments.verdicts import stage_of
from flows.relate.event import Event
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story


def rows_of(story: Story, reading: Reading, move: Move, before: Before) -> Iterator[Event]:
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
        told = False
        for actor in actors or (None,):
            for station in spread(reading, thing, stations):
                row = make_row(own_number(facts, actor) if len(actors) > 1 else facts, actor, station)
                yield row
                before.note(reading, row)
                told = told or row.refused != "combat"
        force = force_at(reading, thing) if thing is not None else None
        # An army that only fights is none of which "another 900" are more.
        if thing is not None and force is not None and (told or force.item_category):
            before.force = (reading, thing)
        if facts.verdict.refused is None and stations:
            yield from _further_rows(facts, actors, stations)


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
        counted_before(story, reading, thing, before),
        before.peace_near(reading),
        men=before.men_near(reading),
        exercise=before.exercise,
    )


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
