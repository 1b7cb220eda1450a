"""When the items of a shipment are to arrive, and how many have.

In: a draft with its quantity and date, a `Reading` and the status. Out: the delivered number and the days of delivery,
in the draft.
"""

from datetime import date

from flows.normalise.mention import Date
from flows.relate.clauses.reading import Reading
from flows.relate.facts import Draft


def set_delivery(draft: Draft, reading: Reading, status: str | None, *, ahead: bool) -> None:
    """When the items arrive: the event's own date if they are delivered, else a later date told beside a promise."""
    published = draft.story.article.published_at
    earliest, latest = draft.fields.get("event_date_earliest"), draft.fields.get("event_date_latest")
    if status == "delivered":
        if draft.fields.get("quantity_best") is not None and draft.fields.get("quantity_text"):
            draft.fields["quantity_delivered_best"] = draft.fields["quantity_best"]
        if latest is not None:
            draft.fields |= {"delivery_date_earliest": earliest, "delivery_date_latest": latest}
            draft.prove("delivery_date", draft.evidence["event_date"][0].start, draft.evidence["event_date"][0].end)
    if published is None or not ahead:
        return
    for unit in reading.units:
        told = unit.mention("date")
        if told is not None and isinstance(told.value, Date) and _lies_ahead(told.value, published.date()):
            draft.fields |= {"delivery_date_earliest": told.value.earliest, "delivery_date_latest": told.value.latest}
            draft.prove("delivery_date", told.start, told.end)
            return


def _lies_ahead(value: Date, day: date) -> bool:
    """Whether a date is still to come, or a deadline that is: "by the end of the year"."""
    bounds = [bound for bound in (value.earliest, value.latest) if bound is not None]
    return bool(bounds) and bounds[0] >= day and bounds[-1] > day
