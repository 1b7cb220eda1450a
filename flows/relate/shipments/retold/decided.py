"""What other rows tell of a shipment: that it is decided, when, and how many things it is.

In: shipment events. Out: the same, with what an approval or a summary told elsewhere says of them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import is_one_of
from flows.relate.columns import DATE_COLUMNS, MODEL_COLUMNS
from flows.relate.event import Event, Span
from flows.relate.shipments.retold.arrivals import set_delivered
from flows.relate.shipments.retold.likeness import is_counted, paragraph_of, parties_of, same_class, same_head
from flows.relate.story import Story

_STANDING = frozenset({"present", "past", "perfect"})
# How requests are told that were made before what answers them.
_BEFORE = frozenset({"perfect", "pluperfect"})
COMING = {"considered", "pledged", "approved"}


def granted(story: Story, event: Event, told: Sequence[Event]) -> Event:
    """A request told behind the approval that answers it, which details what is bought, is as sure as the approval."""
    if event.fields.get("status") != "requested" or None in parties_of(event):
        return event
    beside = [e for e in told if e.evidence["trigger"] == event.evidence["trigger"]]
    start = event.evidence["trigger"][0].start
    before = (e for e in told if e.fields.get("status") == "approved" and e.evidence["trigger"][0].start < start)
    for other in before:
        if parties_of(other) == parties_of(event) and _details(story, other, beside):
            days = {k: other.fields.get(k) for k in DATE_COLUMNS}  # the act is the approval
            proofs = {k: v for k, v in event.evidence.items() if k != "event_date"}
            proofs |= {k: v for k, v in other.evidence.items() if k == "event_date"}
            return replace(event, fields={**event.fields, **days, "status": "approved"}, evidence=proofs)
    return event


def _details(story: Story, approved: Event, beside: Sequence[Event]) -> bool:
    """Whether a request behind an approval names what is approved: the same things, or the arms that it tells of."""
    general = approved.fields.get("item_category") == "weapons_unspecified"
    near = paragraph_of(story, approved) == paragraph_of(story, beside[0])
    alike = any(same_class(approved, line) for line in beside)
    return (alike and near) or ((alike or general) and _is_told_before(story, beside[0]))


def _is_told_before(story: Story, event: Event) -> bool:
    """Whether a request had been made by then: "Chad had asked to buy", « le Tchad a demandé »."""
    reading, start = story.readings[story.number_at(event.clause.start)], event.evidence["trigger"][0].start
    group = next((g for g in reversed(reading.verbs) if g.finite and reading.units[g.first].start <= start), None)
    return group is not None and group.tense in _BEFORE


def signed(story: Story, events: Sequence[Event]) -> list[Event]:
    """A promised sale is decided where a deal is spoken of, in one of the next sentences too: "The deal is worth …"."""
    return [
        replace(e, fields={**e.fields, "status": "approved"})
        if e.refused is None
        and e.fields.get("status") == "pledged"
        and e.fields.get("transfer_type") == "sale"
        and (_is_under_deal(story, e) or _tells_of_deal(story, story.number_at(e.clause.start)))
        else e
        for e in events
    ]


def _is_under_deal(story: Story, event: Event) -> bool:
    """Whether the sentence says under which deal a sale is to be made: "will sell six submarines under a contract"."""
    words = load(story.language, "shipments")["about"]
    under, deals = (_any_of(words[key]) for key in ("under_deal", "signed"))
    told = rf"\b(?:{under})\s(?:[\w$€£.,'’-]+\s){{0,4}}?(?:{deals})"
    return re.search(told, fold(story.article.text[event.clause.start : event.clause.end])) is not None


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(fold(word)) for word in words)


def _tells_of_deal(story: Story, number: int) -> bool:
    """Whether one of the two sentences behind has a deal that stands as its subject."""
    words = load(story.language, "shipments")["about"]
    definite = load(story.language, "discourse")["definite_singular"]
    for at in (number + 1, number + 2):
        reading = story.readings.get(at)
        if reading is None or story.spans[at].paragraph != story.spans[number].paragraph:
            continue
        group = next((g for g in reading.verbs if g.finite and subject_of(reading, g) == 1), None)
        deal = len(reading.units) > 1 and is_one_of(reading.units[1].lower, words["signed"], story.language)
        if deal and reading.units[0].lower in definite and group is not None:
            return group.tense in _STANDING and not group.negated and not group.mode
    return False


def decided(event: Event, summaries: Sequence[Event], pricing: Sequence[Event]) -> Event:
    """A row with what its summaries tell of it: that it is decided, and when; `pricing` those that tell its worth."""
    fields, evidence = dict(event.fields), dict(event.evidence)
    for summary in summaries:
        if summary.fields.get("status") == "approved" and fields.get("status") == "pledged":
            fields["status"] = "approved"
        if summary.fields.get("status") == "delivered" and fields.get("status") in {"approved", "in_delivery"}:
            set_delivered(fields, evidence, summary)
        if summary.fields.get("status") == "pledged" and fields.get("status") == "considered":
            fields |= {k: summary.fields.get(k) for k in DATE_COLUMNS} | {"status": "pledged"}
            fields["factuality"] = "scheduled"
            evidence |= {k: v for k, v in summary.evidence.items() if k == "event_date"}
        if "event_date" in summary.evidence and "event_date" not in evidence and fields.get("status") in COMING:
            fields |= {k: summary.fields.get(k) for k in DATE_COLUMNS}
            evidence["event_date"] = summary.evidence["event_date"]
        if not is_counted(event) and is_counted(summary) and same_head(summary, event):
            fields |= {k: v for k, v in summary.fields.items() if k.startswith("quantity_")}
            evidence["quantity"] = summary.evidence["quantity"]
        _add_details(fields, evidence, summary, priced=summary in pricing)
    if "event_date" in evidence and not fields.get("event_date_text"):
        del evidence["event_date"]
    return replace(event, fields=fields, evidence=evidence) if fields != event.fields else event


def _add_details(
    fields: dict[str, object], evidence: dict[str, tuple[Span, ...]], summary: Event, *, priced: bool
) -> None:
    """Fill in the model and the worth that only a summary tells: "The Skarv missiles are worth three million"."""
    told = summary.fields
    alike = told["item_category"] == fields["item_category"]
    if told.get("item_designation") and not fields.get("item_designation") and alike:
        fields |= {key: told[key] for key in MODEL_COLUMNS}
        evidence["item"] = (*evidence["item"], *summary.evidence["item"])
    if priced and told.get("value_currency") and not fields.get("value_currency"):
        fields |= {k: v for k, v in told.items() if k.startswith("value_") or k == "fx_date"}
        evidence["value"] = summary.evidence["value"]
