"""What came, of the things told before: "The weapons arrived" takes up what was shipped, not all that is ordered.

In: shipment events of an article. Out: those that an arrival can take up, and what it tells of them.
"""

from collections.abc import Sequence

from flows.relate.columns import DATE_COLUMNS
from flows.relate.event import Event, Span
from flows.relate.shipments.retold.likeness import fits_loosely, is_aid, is_counted, is_generic, same_class

_MOVED = frozenset({"in_delivery", "delivered"})
_DELIVERY = ("delivery_date_earliest", "delivery_date_latest")


def is_arrival(event: Event) -> bool:
    """Whether uncounted things have come: "The weapons arrived"."""
    return event.fields.get("status") == "delivered" and not is_counted(event)


def has_moved(event: Event, other: Event) -> bool:
    """Whether things that came can be those of a row that were sent or have come."""
    alike = same_class(event, other) or (is_generic(event) and not is_aid(event))
    return other.fields.get("status") in _MOVED and alike and fits_loosely(event, other)


def brought(event: Event, others: Sequence[Event]) -> list[Event]:
    """The rows that the event can take up: an arrival what was on its way, if anything, and never a total."""
    if not is_arrival(event):
        return list(others)
    moved = [o for o in others if has_moved(event, o)]
    return moved or [o for o in others if o.fields.get("quantity_basis") != "cumulative"]


def set_delivered(fields: dict[str, object], evidence: dict[str, tuple[Span, ...]], arrival: Event) -> None:
    """Let a row be delivered, as surely and on the day that an arrival tells: the day of an order is none."""
    if fields.get("status") == "approved" or "event_date" not in evidence:
        fields |= {k: arrival.fields.get(k) for k in (*DATE_COLUMNS, *_DELIVERY)}
        evidence.pop("delivery_date", None)
        evidence.pop("event_date", None)
        evidence |= {k: v for k, v in arrival.evidence.items() if k in {"event_date", "delivery_date"}}
    if fields.get("factuality") in {"scheduled", "possible"}:
        fields["factuality"] = arrival.fields.get("factuality", "actual")
    fields["status"] = "delivered"
