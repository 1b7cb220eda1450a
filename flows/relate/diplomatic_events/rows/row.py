"""Write down an act: its rows, with all their columns and what proves them.

In: an `Act` with its `Sides`, date, doubt and `Verdict`. Out: `Event`s, the refused among them.
"""

from collections.abc import Iterator

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.dating.choice import Dated
from flows.relate.diplomatic_events.acts import Act, type_of
from flows.relate.diplomatic_events.course import FORWARD, in_time
from flows.relate.diplomatic_events.refusals import refusal_of
from flows.relate.diplomatic_events.rows.details import add_details
from flows.relate.diplomatic_events.rows.levels import level_of_act
from flows.relate.diplomatic_events.rows.parts import parts_of
from flows.relate.diplomatic_events.rows.sectors import sector_of
from flows.relate.diplomatic_events.rows.traits import act_traits
from flows.relate.diplomatic_events.rows.venues import venue_of
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict
from flows.relate.event import Event
from flows.relate.facts import Draft
from flows.relate.story import Story


def rows_of(
    story: Story, reading: Reading, act: Act, sides: Sides, dated: Dated | None, doubt: Doubt, verdict: Verdict
) -> Iterator[Event]:
    """The rows of an act, one for each of its parts."""
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
        if actors and role == "actor":
            draft.fields["actor_sector"] = sector_of(actors[0])
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
