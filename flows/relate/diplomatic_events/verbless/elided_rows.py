"""The rows of those who do, in a clause without a verb, what the clause before tells.

In: the rows read from a sentence and its `Elided` clauses. Out: a row for each of them, who did the same, or did it
back to who had done it to them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.normalise.mention import Date, Quantity
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.columns import date_columns, party_columns
from flows.relate.diplomatic_events.verbless.echoes import ECHO
from flows.relate.diplomatic_events.verbless.elided import Elided, named_actor
from flows.relate.event import Event
from flows.relate.story import Story, span_of


def elided_rows(story: Story, reading: Reading, rows: Sequence[Event], clauses: Sequence[Elided]) -> Iterator[Event]:
    """A row for each who does, in a clause without a verb, what the last row before it tells."""
    for clause in clauses:
        start = reading.units[clause.names[0]].start
        before = [r for r in rows if r.refused is None and r.evidence["trigger"][0].end <= start]
        last = [r for r in before if r.evidence["trigger"] == before[-1].evidence["trigger"]]
        targets = {tuple(_ids(r, "recipients")): r for r in last}
        for index in clause.names if clause.rule is not None else ():
            actor = named_actor(reading.units[index])
            if actor is not None:
                yield from _rows(story, actor, clause, last, list(targets.values()))


def _rows(
    story: Story, actor: Actor, clause: Elided, last: Sequence[Event], targets: Sequence[Event]
) -> Iterator[Event]:
    """The rows of one named in a clause: towards the same, or back where it is said that they did the same."""
    for row in targets:
        if actor.id not in {*_ids(row, "recipients"), *_ids(row, "actors")}:
            yield _done_by(story, row, actor, clause)
    for row in last if clause.rule == ECHO else ():
        if actor.id in _ids(row, "recipients"):
            yield _done_back(story, row, actor, clause)


def _ids(row: Event, column: str) -> Sequence[str]:
    ids = row.fields.get(column)
    return [str(one) for one in ids] if isinstance(ids, Sequence) else []


def _done_back(story: Story, row: Event, actor: Actor, clause: Elided) -> Event:
    """The row of one to whom it was done, who does the same to who did it: "Oslo did likewise a day later"."""
    doer = {key.replace("actor_", "recipient_"): row.fields.get(key) for key in party_columns("actor", actor)}
    fields = {**row.fields, **doer, "recipients": _ids(row, "actors")}
    turned = replace(row, fields=fields, evidence={**row.evidence, "recipient": row.evidence["actor"]})
    return _done_by(story, turned, actor, clause)


def _done_by(story: Story, row: Event, actor: Actor, clause: Elided) -> Event:
    told = clause.told
    fields = {**row.fields, **party_columns("actor", actor), "actors": [actor.id], "is_aggregate": actor.aggregate}
    fields["n_participants"] = len({actor.id, *_ids(row, "recipients")})
    proofs = {**row.evidence, "actor": (span_of(story, actor.start, actor.end),)}
    if told is not None and isinstance(told.value, Date):
        fields |= date_columns(told.value, told.text)
        proofs["event_date"] = (span_of(story, told.start, told.end),)
    elif told is not None and isinstance(told.value, Quantity) and fields.get("count_best") is not None:
        fields["count_best"] = int(told.value.best or told.value.low or told.value.high or 0) or None
        proofs["count"] = (span_of(story, told.start, told.end),)
    return replace(row, rule=f"diplomatic_events.{clause.rule}", fields=fields, evidence=proofs)
