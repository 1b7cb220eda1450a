"""Shipments that only take up or sum up others: "these missiles", "the package, including 18 howitzers".

In: the shipment events of an article. Out: the same, those that repeat refused as duplicates.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.event import Event
from flows.relate.story import Story

_GENERIC = {"military_aid", "weapons_unspecified"}


def without_repeats(story: Story, events: Sequence[Event]) -> list[Event]:
    """Refuse what a more specific row beside it tells, and what a demonstrative takes up."""
    told = [e for e in events if e.refused is None]
    return [
        replace(e, refused="duplicate")
        if e.refused is None and (_summed_up(story, e, told) or _taken_up(story, e, told))
        else e
        for e in events
    ]


def _summed_up(story: Story, event: Event, told: Sequence[Event]) -> bool:
    """An uncounted generic item beside specific ones of the same parties in one paragraph."""
    if not _is_generic(event) or event.fields.get("value_currency") or "quantity" in event.evidence:
        return False
    return any(
        not _is_generic(other)
        and _parties(other) == _parties(event)
        and _paragraph(story, other) == _paragraph(story, event)
        for other in told
    )


def _taken_up(story: Story, event: Event, told: Sequence[Event]) -> bool:
    """ "these missiles" after a row with items of the same class and the same parties."""
    item = event.evidence["item"][0]
    before = fold(story.article.text[max(0, item.start - 12) : item.start]).split()
    if not before or before[-1] not in load(story.language, "discourse")["demonstratives"]:
        return False
    return any(
        other.evidence["item"][0].start < item.start
        and other.fields.get("item_category") == event.fields.get("item_category")
        for other in told
    )


def _is_generic(event: Event) -> bool:
    return event.fields.get("item_category") in _GENERIC or event.fields.get("item_type") == "non_lethal_aid"


def _parties(event: Event) -> tuple[object, object]:
    return event.fields.get("supplier_id"), event.fields.get("recipient_id")


def _paragraph(story: Story, event: Event) -> int:
    return story.spans[story.number_at(event.clause.start)].paragraph
