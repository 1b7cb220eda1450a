"""Who else takes part in an exercise: those listed behind "with the participation of", « aux côtés de ».

In: a `Story` and the rows read from it. Out: the rows with one for each state so listed.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.columns import party_columns
from flows.relate.deployments.drills import is_drill
from flows.relate.deployments.told_in_passing.participant_lists import listed_participants
from flows.relate.event import Event
from flows.relate.story import Story, span_of

# So many sentences lie at most between an exercise and a list of those who take part in it.
_REACH = 2

# So many listed are all of a group told before ("eight countries … Chad, Mali and Niger").
_MANY = 3

_RULE = "deployments.participants"

_COUNTED = ("quantity_", "unit_", "item_")

# Rows that show the exercise even if they are none themselves.
_SHOWING = {None, "below_threshold", "duplicate"}


def with_participants(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the states that it lists as taking part in an exercise."""
    found = list(events)
    if not any(is_drill(e) and e.refused in _SHOWING for e in events):
        return found
    for number in range(len(story.spans)):
        listed = list(listed_participants(story, number))
        for actor, apposed in listed:
            base = exercise_near(story, found, number)
            if base is None or _is_told(story, found, number, actor):
                continue
            whole = base if is_group(base) and len(listed) >= _MANY else None
            found = [
                replace(e, refused="duplicate") if e is whole or _is_heading(story, e, number, apposed) else e
                for e in found
            ]
            found.append(participant_row(story, base, number, actor))
    return found


def exercise_near(story: Story, events: Sequence[Event], number: int) -> Event | None:
    """The exercise in which those listed in a sentence take part: its own, or the nearest before in the paragraph."""
    near = []
    for event in events:
        at = story.number_at(event.clause.start)
        same = story.spans[at].paragraph == story.spans[number].paragraph
        if is_drill(event) and event.refused in _SHOWING and (at == number or (same and 0 < number - at <= _REACH)):
            near.append((_is_implicit(event), number - at, event.refused is not None, event))
    return min(near, key=lambda told: told[:3])[3] if near else None


def _is_told(story: Story, events: Sequence[Event], number: int, actor: Actor) -> bool:
    """Whether a row near by tells already that a state takes part."""
    return any(
        is_drill(e)
        and e.refused is None
        and e.fields.get("actor_id") == actor.id
        and abs(story.number_at(e.clause.start) - number) <= _REACH
        for e in events
    )


def _is_heading(story: Story, event: Event, number: int, apposed: bool) -> bool:
    """Whether the list tells who a row is about: a group ("three countries, Chad, Mali and Niger"), or nobody named."""
    same = is_drill(event) and event.refused is None and story.number_at(event.clause.start) == number
    return same and event.rule != _RULE and ((apposed and is_group(event)) or _is_implicit(event))


def is_group(event: Event) -> bool:
    """Whether a row is of several who have no name of their own: "eight countries", no alliance."""
    return bool(event.fields.get("is_aggregate")) and event.fields.get("actor_type") != "igo"


def _is_implicit(event: Event) -> bool:
    """Whether a row has its actor from the sentences before."""
    flags = event.fields.get("quality_flags")
    return isinstance(flags, list) and "actor_implicit" in flags


def participant_row(story: Story, base: Event, number: int, actor: Actor) -> Event:
    """The row of one who takes part, in the exercise of another row."""
    own = {**party_columns("actor", actor), "is_aggregate": False, "quantity_modality": "none"}
    fields = {k: v for k, v in base.fields.items() if not k.startswith(_COUNTED)}
    proofs = {k: v for k, v in base.evidence.items() if k not in {"quantity", "unit"}}
    proofs["actor"] = (span_of(story, actor.start, actor.end),)
    span = story.spans[number]
    return replace(
        base,
        rule=_RULE,
        refused=None,
        clause=base.clause if story.number_at(base.clause.start) == number else span_of(story, span.start, span.end),
        fields={**fields, **own},
        evidence=proofs,
    )
