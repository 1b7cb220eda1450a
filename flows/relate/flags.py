"""What a careful reader should know of an event, as far as its columns or the events beside it tell it.

In: the events of an article. Out: the same, with the quality flags that are told alike in all tables.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from flows.relate.event import Event, Span

# An item type of the dictionary that stands for what a machine translation made of another.
_SLIP = "suspected_"


def flagged(events: Sequence[Event]) -> list[Event]:
    """The events, those that tell a row with all their flags."""
    shared = Counter(_sum_of(event) for event in events if event.refused is None)
    return [with_flags(event, set(_flags(event, shared))) if event.refused is None else event for event in events]


def _sum_of(event: Event) -> tuple[Span, ...]:
    return event.evidence.get("value", ()) if event.table == "shipments" else ()


def _flags(event: Event, shared: Counter[tuple[Span, ...]]) -> Iterator[str]:
    if event.fields.get("date_basis") == "inferred_year":
        yield "inferred_year"
    if str(event.fields.get("item_type")).startswith(_SLIP):
        yield "suspected_mistranslation"
    if _sum_of(event) and shared[_sum_of(event)] > 1:
        yield "shared_value"


def with_flags(event: Event, flags: Set[str]) -> Event:
    """The event with quality flags besides those that it has."""
    told = event.fields.get("quality_flags")
    known = set(map(str, told)) if isinstance(told, list | tuple) else set()
    return event if flags <= known else replace(event, fields={**event.fields, "quality_flags": sorted(known | flags)})
