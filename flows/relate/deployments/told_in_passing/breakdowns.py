"""Forces told by nation: "800 men, 500 from Senegal and 300 from Mali", « sur les 900 hommes, 700 sont kényans ».

In: a `Story` and the rows read from it. Out: the rows with one for each nation, of the move or the mission that the
numbers divide; rows that count one of these numbers otherwise are duplicates. The words are data (`deployments.toml`,
`breakdowns`).
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.normalise.mention import Mention, Quantity
from flows.relate.columns import party_columns, quantity_columns
from flows.relate.deployments.told_in_passing.breakdown_parts import Breakdown, breakdown_of
from flows.relate.deployments.told_in_passing.contributors import Share, ground_of_shares, is_of_forces, share_row
from flows.relate.deployments.told_in_passing.headcounts import counts
from flows.relate.event import Event
from flows.relate.story import Story, span_of

_RULE = "deployments.breakdowns"
_MOVES = {"deploy", "reinforce", "base", "redeploy", "rotate", "activate"}


def with_breakdowns(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the nations by which it counts a force."""
    found = list(events)
    for number in range(len(story.spans)):
        if story.within(number, "quantity") and story.within(number, "name"):
            told = breakdown_of(story, number)
            if told is not None and is_of_forces(story, number):
                found = _divided(story, number, found, told)
    return found


def _divided(story: Story, number: int, events: list[Event], told: Breakdown) -> list[Event]:
    """The rows, those of one force by nation."""
    nations: set[str | None] = {actor.id for actor, _ in told.shares}
    here = [e for e in events if e.refused is None and story.number_at(e.clause.start) == number]
    counting = [e for e in here if any(counts(e, count) for _, count in told.shares)]
    wholes = [e for e in here if e not in counting and e.fields.get("quantity_modality") not in {None, "none"}]
    summed = [e for e in wholes if e.fields.get("quantity_best") == sum(_number(count) for _, count in told.shares)]
    base = next(iter(summed), None) or _base(wholes, counting, nations)
    if base is None and (counting or not told.whole):
        return events
    rows = [_row(story, number, base, share, told) for share in told.shares]
    if any(row is None for row in rows):
        return events
    astray = [e for e in summed if e.fields.get("host_iso3") in nations]
    gone = [*counting, *astray, *(e for e in wholes if e.fields.get("actor_id") in nations)]
    kept = [replace(e, refused="duplicate") if e in gone else _unmoved(e) if e is base else e for e in events]
    return [*kept, *(row for row in rows if row is not None)]


def _number(count: Mention) -> float:
    return count.value.best or 0 if isinstance(count.value, Quantity) else 0


def _base(wholes: Sequence[Event], counting: Sequence[Event], nations: set[str | None]) -> Event | None:
    """The row of the force that is divided: of a state's own men "from Chad" tells whence they come."""
    for event in (*wholes, *counting):
        actor = event.fields.get("actor_id")
        own = event.fields.get("actor_type") == "state" and actor not in nations
        if event.fields["action"] in _MOVES and not own:
            return event
    return None


def _row(story: Story, number: int, base: Event | None, share: Share, told: Breakdown) -> Event | None:
    """The row of one nation, where the whole is; null where no place is told."""
    actor, count = share
    assert isinstance(count.value, Quantity)
    nations = {a.iso3 for a, _ in told.shares}
    if base is None or base.fields.get("host_iso3") in nations:
        ground = ground_of_shares(story, number, list(told.shares))
        return share_row(story, number, count.start, share, ground) if ground is not None else None
    own = {**party_columns("actor", actor), **quantity_columns(count.value, count.text), "is_aggregate": False}
    proofs = {"quantity": (span_of(story, count.start, count.end),), "actor": (span_of(story, actor.start, actor.end),)}
    fields = {**_unmoved(base).fields, **own}
    return replace(base, rule=_RULE, fields=fields, evidence={**base.evidence, **proofs})


def _unmoved(event: Event) -> Event:
    """A row whose forces only come from several nations: that they come "from" there moves them from no post."""
    if event.fields["action"] != "redeploy" or event.rule == "deployments.redeploy":
        return event
    return replace(event, fields={**event.fields, "action": "deploy"})
