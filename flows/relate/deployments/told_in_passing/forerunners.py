"""Those who are there already, told in passing beside those who come: "will join the 200 already on the ground".

In: a `Story` and the rows read from it. Out: the rows with one for each such number: the men of whom the row before
it tells, in place where it takes them or where they are told to be.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.normalise.mention import Mention
from flows.relate.clauses.sentences import SentenceSpan
from flows.relate.columns import DATE_COLUMNS
from flows.relate.deployments.told_in_passing.already_there import Others, others_there, told_of
from flows.relate.deployments.told_in_passing.headcounts import counts
from flows.relate.event import Event
from flows.relate.story import Story, span_of

# What those who come do where others are already.
_COMING = {"deploy", "reinforce", "rotate", "redeploy", "base"}

_STANDING = {"deploy", "reinforce", "base"}

# What is told of those who come alone: their day, their formation, their mission.
_OWN = {*DATE_COLUMNS, "unit_name", "mission", "target_iso3"}

_APART = {"event_date", "unit", "mission", "target"}


def with_forerunners(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the forces that are told to be there already."""
    found = list(events)
    for number, span in enumerate(story.spans):
        for others in others_there(story, span, story.within(number, "quantity")):
            counting = [e for e in found if e.refused is None and counts(e, others.count)]
            coming = _coming(story, found, span, others.count)
            beside = coming is not None and span.start <= coming.clause.start < span.end
            if any(not _may_be_of(e, beside) for e in counting):
                continue
            coming = coming or next(iter(counting), None)
            if coming is not None:
                found = [replace(e, refused="duplicate") if e in counting else e for e in found]
                found.append(_row(story, number, coming, others))
    return found


def _coming(story: Story, events: Sequence[Event], span: SentenceSpan, count: Mention) -> Event | None:
    """The row of those who come: told before in the sentence, else in the sentence before it."""
    kept = [e for e in events if e.refused is None and e.fields["action"] in _COMING and not counts(e, count)]
    kept = [e for e in kept if e.fields.get("quantity_unit") and e.fields.get("actor_id")]
    here = [e for e in kept if span.start <= e.clause.start < span.end]
    number = story.number_at(span.start)
    before = story.spans[number - 1] if number and story.spans[number - 1].paragraph == span.paragraph else None
    there = [e for e in kept if before is not None and before.start <= e.clause.start < before.end]
    return next(reversed(here), None) or next(reversed(there), None)


def _may_be_of(event: Event, beside: bool) -> bool:
    """Whether a row that takes the number may only have missed what it counts: "the 150 already there will leave" not.

    Who is in place by words of his own is there ("Two frigates are already in the Gulf"), if nobody beside him comes.
    """
    return event.fields["action"] in _STANDING and (beside or event.fields["status"] != "in_place")


def _row(story: Story, number: int, coming: Event, others: Others) -> Event:
    """The row of those who are there: what is not told of them is as with those who come."""
    fields = {name: value for name, value in coming.fields.items() if name not in _OWN}
    proofs = {name: spans for name, spans in coming.evidence.items() if name not in _APART}
    fields |= {"action": "deploy", "status": "in_place", "quantity_basis": "total"}
    fields["factuality"] = "attributed" if coming.fields.get("factuality") == "attributed" else "actual"
    for name, (own, proof) in told_of(story, number, others).items():
        fields |= own
        proofs[name] = (span_of(story, proof.start, proof.end),)
    if "place" in proofs and fields.get("host_id"):
        proofs["host"] = proofs["place"]
    proofs["unit"] = proofs["force"]
    return replace(coming, rule="deployments.forerunners", fields=fields, evidence=proofs)
