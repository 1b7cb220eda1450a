"""Read diplomatic events: who meets, calls, supports, condemns, sanctions or expels whom.

In: a `Story`. Out: diplomatic events, the refused among them. All participants of a mutual act are actors; other acts
run from one side to the other. An act of several states against another is a row for each of them.
"""

from dataclasses import replace

from flows.relate.clauses.reading import Reading
from flows.relate.dating.choice import Dated
from flows.relate.dating.nearest import date_near
from flows.relate.diplomatic_events.acts import Act, as_placed, find_acts, type_of
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.course import carried_date, date_of, doubt_of, spoken_there, verdict_in_time
from flows.relate.diplomatic_events.frames import CALLED_OFF, HELD_FRAMES
from flows.relate.diplomatic_events.refusals import (
    goes_on_there,
    is_presupposed,
    is_private,
    is_told_before,
    is_voiceless,
    meets_people,
)
from flows.relate.diplomatic_events.rows import TAKES_PLACE, implied, rows_of, untold, without_withdrawn
from flows.relate.diplomatic_events.sides import Sides, as_gathering, as_reception, by_name, find_sides, unfolded
from flows.relate.diplomatic_events.verbless import (
    ECHO,
    companions,
    elided_clauses,
    elided_rows,
    sufferers,
    taken_up,
    told_in_turn,
    without_elided,
)
from flows.relate.event import Event
from flows.relate.story import Story


def read_diplomatic_events(story: Story) -> list[Event]:
    """All diplomatic events of an article, in the order of the text."""
    events: list[Event] = []
    implications: list[Event] = []
    before: list[Meeting] = []
    for _, whole in sorted(story.readings.items()):
        acts, first = find_acts(whole), len(events)
        clauses = elided_clauses(whole, acts)
        reading = without_elided(whole, clauses)
        acts = find_acts(reading) if clauses else acts
        for found in acts:
            act, sides = _told(story, reading, found, before)
            if sides.actors:
                for part, at in told_in_turn(reading, act, sides, acts):
                    rows, beside = _act(story, reading, act, part, at, before)
                    events, implications = events + rows, implications + beside
        events += list(elided_rows(story, whole, events[first:], clauses))
    events = without_withdrawn(events)
    return [*events, *untold(events, implications)]


def _act(
    story: Story, reading: Reading, act: Act, sides: Sides, at: int | None, before: list[Meeting]
) -> tuple[list[Event], list[Event]]:
    """The rows of an act whose words begin at a unit, and those that it implies; it joins those before."""
    number = story.number_at(reading.sentence.span.start)
    doubt = doubt_of(reading, act)
    near = date_near(reading, act.trigger.first, doubt.attribution)
    verdict = verdict_in_time(story, reading, act, doubt, near)
    own = date_of(story, reading, act, verdict.status, at)
    own = spoken_there(story, reading, act, sides, own, before)
    dated = own or carried_date(story, reading, act, verdict.status, sides, before)
    if goes_on_there(reading, act, sides, dated, before, number):
        act = as_placed(act)
    told = list(rows_of(story, reading, act, sides, dated, doubt, verdict))
    off = act.frame in HELD_FRAMES and verdict.status in CALLED_OFF  # none of the plans told before
    again = is_told_before(reading, act, sides, dated, [m for m in before if m.off >= off], number)
    published = story.article.published_earliest
    if again or is_presupposed(reading, act, sides, near or (own and own[0]), published):
        told = [replace(e, refused=e.refused or "duplicate") for e in told]
    if is_private(story, reading, act, sides) or is_voiceless(story, reading, act) or meets_people(reading, act, sides):
        told = [replace(e, refused=e.refused or "out_of_scope") for e in told]
    kept = any(e.refused is None for e in told)
    if again or kept:
        before.append(replace(_meeting(reading, act, sides, number, dated), off=off))
    beside = implied(reading, act, sides) if kept and verdict.status in TAKES_PLACE else None
    return told, list(rows_of(story, reading, *beside, dated, doubt, verdict)) if beside else []


def _told(story: Story, reading: Reading, found: Act, before: list[Meeting]) -> tuple[Act, Sides]:
    """An act with its sides; what only takes up an act before is that act, done by others."""
    if found.frame == ECHO:
        return taken_up(story, reading, found, before) or (found, Sides())
    sides = find_sides(story, reading, found, before)
    found, sides = as_reception(reading, found, sides, before)
    found = as_gathering(reading, found, sides)
    actors = unfolded(reading, sides.actors if found.frame != "mutual" else by_name(reading, sides.actors))
    others, targets = companions(reading, found, sides), sufferers(reading, found, sides)
    return found, replace(sides, actors=[*actors, *others], recipients=[*by_name(reading, sides.recipients), *targets])


def _meeting(reading: Reading, act: Act, sides: Sides, number: int, dated: Dated | None) -> Meeting:
    kind = type_of(reading, act)
    return Meeting(kind, act.frame, tuple(sides.actors), tuple(sides.recipients), number, dated, act.trigger.entry)
