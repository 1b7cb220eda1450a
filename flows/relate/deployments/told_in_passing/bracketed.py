"""Forces in brackets behind whose they are, in a list of such: "Greece (two frigates), Italy (a submarine)".

In: a `Story` and the rows read from it. Out: the rows, each of such a force with the state before its bracket.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.actor import Actor, actor_of
from flows.relate.columns import party_columns
from flows.relate.deployments.told_in_passing.nations import names_state
from flows.relate.event import Event
from flows.relate.story import Story, span_of

# How far a force may stand behind its bracket, in code points.
_REACH = 60


def with_bracketed(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows, those of forces in brackets with the state before them; a list has two states at least."""
    owners = {id(e): actor for e in events if e.refused is None and (actor := _owner(story, e)) is not None}
    states: set[str | None] = {actor.id for actor in owners.values()}
    if len(states) < 2:
        return list(events)
    return [_owned(story, e, owners[id(e)]) if _is_of(e, owners, states) else e for e in events]


def _is_of(event: Event, owners: dict[int, Actor], states: set[str | None]) -> bool:
    """Whether a row has its actor from another member of the list, and not its place: "Romania (500 men)"."""
    owner = owners.get(id(event))
    told = event.fields.get("actor_id")
    return owner is not None and event.fields.get("host_iso3") != owner.iso3 and (told is None or told in states)


def _owner(story: Story, event: Event) -> Actor | None:
    """The state right before the bracket in which the force of a row stands."""
    force = next(iter(event.evidence.get("force", ())), None)
    if force is None:
        return None
    opened = story.article.text.rfind("(", max(0, force.start - _REACH), force.start)
    if opened < 0 or ")" in story.article.text[opened : force.start]:
        return None
    names = story.within(story.number_at(force.start), "name")
    return next((actor_of(m) for m in names if 0 <= opened - m.end < 2 and names_state(m)), None)


def _owned(story: Story, event: Event, owner: Actor) -> Event:
    proofs = {**event.evidence, "actor": (span_of(story, owner.start, owner.end),)}
    fields = {**event.fields, **party_columns("actor", owner), "is_aggregate": False}
    return replace(event, fields=fields, evidence=proofs)
