"""Read diplomatic events: who meets, calls, supports, condemns, sanctions or expels whom.

In: a `Story`. Out: diplomatic events, the refused among them. All participants of a mutual act are actors; other acts
run from one side to the other. An act of several states against another is a row for each of them.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.dating.choice import Dated
from flows.relate.dating.nearest import date_near
from flows.relate.diplomatic_events.acts import Act, as_placed, find_acts, type_of
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.course import (
    FORWARD,
    aim_of,
    carried_date,
    date_of,
    feat_of,
    in_time,
    spoken_there,
    verdict_in_time,
)
from flows.relate.diplomatic_events.refusals import (
    goes_on_there,
    is_presupposed,
    is_private,
    is_told_before,
    is_voiceless,
    refusal_of,
)
from flows.relate.diplomatic_events.rows import (
    TAKES_PLACE,
    act_traits,
    add_details,
    implied,
    level_of_act,
    parts_of,
    untold,
    venue_of,
)
from flows.relate.diplomatic_events.sides import Sides, as_reception, by_name, find_sides, unfolded
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
from flows.relate.doubt.clause import Doubt, read_doubt
from flows.relate.doubt.status import Verdict
from flows.relate.event import Event
from flows.relate.facts import Draft
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
    return [*events, *untold(events, implications)]


def _act(
    story: Story, reading: Reading, act: Act, sides: Sides, at: int | None, before: list[Meeting]
) -> tuple[list[Event], list[Event]]:
    """The rows of an act whose words begin at a unit, and those that it implies; it joins those before."""
    number = story.number_at(reading.sentence.span.start)
    doubt = _doubt_of(reading, act)
    near = date_near(reading, act.trigger.first, doubt.attribution)
    verdict = verdict_in_time(story, reading, act, doubt, near)
    own = date_of(story, reading, act, verdict.status, at)
    own = spoken_there(story, reading, act, sides, own, before)
    dated = own or carried_date(story, reading, act, verdict.status, sides, before)
    if goes_on_there(reading, act, sides, dated, before, number):
        act = as_placed(act)
    told = list(_rows(story, reading, act, sides, dated, doubt, verdict))
    again = is_told_before(reading, act, sides, dated, before, number)
    published = story.article.published_earliest
    if again or is_presupposed(reading, act, sides, near or (own and own[0]), published):
        told = [replace(e, refused=e.refused or "duplicate") for e in told]
    if is_private(story, reading, act, sides) or is_voiceless(story, reading, act):
        told = [replace(e, refused=e.refused or "out_of_scope") for e in told]
    kept = any(e.refused is None for e in told)
    if again or kept:
        before.append(_meeting(reading, act, sides, number, dated))
    beside = implied(reading, act, sides) if kept and verdict.status in TAKES_PLACE else None
    return told, list(_rows(story, reading, *beside, dated, doubt, verdict)) if beside else []


def _doubt_of(reading: Reading, act: Act) -> Doubt:
    """What governs an act; a noun that an infinitive carries has what governs that: "are scheduled to hold talks"."""
    doubt, group = read_doubt(reading, act.trigger.first, act.trigger.last), act.group
    if aimed := aim_of(reading, act) or feat_of(reading, act):
        return replace(doubt, effects=tuple(aimed))
    if doubt.effects or act.relation != "object" or group is None or group.tense != "infinitive":
        return doubt
    return replace(doubt, effects=read_doubt(reading, group.first, group.last).effects)


def _told(story: Story, reading: Reading, found: Act, before: list[Meeting]) -> tuple[Act, Sides]:
    """An act with its sides; what only takes up an act before is that act, done by others."""
    if found.frame == ECHO:
        return taken_up(story, reading, found, before) or (found, Sides())
    sides = find_sides(story, reading, found, before)
    found, sides = as_reception(reading, found, sides, before)
    actors = unfolded(reading, sides.actors if found.frame != "mutual" else by_name(reading, sides.actors))
    others, targets = companions(reading, found, sides), sufferers(reading, found, sides)
    return found, replace(sides, actors=[*actors, *others], recipients=[*by_name(reading, sides.recipients), *targets])


def _meeting(reading: Reading, act: Act, sides: Sides, number: int, dated: Dated | None) -> Meeting:
    kind = type_of(reading, act)
    return Meeting(kind, act.frame, tuple(sides.actors), tuple(sides.recipients), number, dated, act.trigger.entry)


def _rows(
    story: Story, reading: Reading, act: Act, sides: Sides, dated: Dated | None, doubt: Doubt, verdict: Verdict
) -> Iterator[Event]:
    for part in parts_of(reading, act, sides):
        yield _row(story, reading, act, part, dated, doubt, verdict)


def _row(
    story: Story, reading: Reading, act: Act, sides: Sides, dated: Dated | None, doubt: Doubt, verdict: Verdict
) -> Event:
    draft = Draft("diplomatic_events", f"diplomatic_events.{act.trigger.entry.id}", story, reading)
    draft.prove("trigger", reading.units[act.trigger.first].start, reading.units[act.trigger.last].end)
    _set_sides(draft, act, sides)
    draft.fields["level"] = level_of_act(reading, act, sides)
    published = story.article.published_earliest
    status = verdict.status
    mention, day = dated or (None, None)
    if status is not None:
        status = in_time(reading, act, status, dated, published)
        draft.set_date(mention, day)
        draft.set_stage(doubt, status, FORWARD, {a.id for a in sides.actors})
    add_details(draft, act)
    draft.set_place(venue_of(reading, act, sides))
    draft.features = act_traits(reading, act, sides, doubt, status, mention)
    return draft.finish(verdict.refused or refusal_of(reading, act, sides))


def _set_sides(draft: Draft, act: Act, sides: Sides) -> None:
    both = bool(act.options.get("both"))  # told of one side, done by both: "reopened its embassy in Oslo"
    for role, actors in (("actor", sides.actors), ("recipient", sides.recipients)):
        if actors and not (both and role == "recipient"):
            draft.set_party(role, actors[0])
        for actor in actors:
            draft.prove(role, actor.start, actor.end)
    if any(a.basis == "discourse" for a in sides.actors):
        draft.flags.add("actor_implicit")
    draft.fields |= {
        "event_type": type_of(draft.reading, act),
        "actors": _ids([*sides.actors, *(sides.recipients if both else [])]),
        "recipients": [] if both else _ids(sides.recipients),
        "n_participants": len({*_ids(sides.actors), *_ids(sides.recipients)}),
        "is_aggregate": any(a.aggregate for a in sides.actors),
    }


def _ids(actors: list[Actor]) -> list[str]:
    return [a.id for a in actors]
