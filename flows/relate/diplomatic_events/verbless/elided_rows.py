"""The rows of those who do, in a clause without a verb, what the clause before tells.

In: the rows read from a sentence and its `Elided` clauses. Out: a row for each of them, who did the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.normalise.mention import Date, Quantity
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.columns import date_columns, party_columns
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
            for row in targets.values():
                if actor is not None and actor.id not in {*_ids(row, "recipients"), *_ids(row, "actors")}:
                    yield _done_by(story, row, actor, clause)


def _ids(row: Event, column: str) -> Sequence[str]:
    ids = row.fields.get(column)
    return [str(one) for one in ids] if isinstance(ids, Sequence) else []


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
