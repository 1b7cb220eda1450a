"""Make the row of one item that passes from one supplier to one recipient.

In: a `Passing` (what its trigger tells), the item's unit and the parties. Out: an event, or a refused candidate.
"""

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.dating.choice import Dated, date_of_act
from flows.relate.event import Event, RefusedReason
from flows.relate.facts import Draft
from flows.relate.roles.loads import is_brought
from flows.relate.roles.quantities import quantity_of
from flows.relate.roles.sums import value_of
from flows.relate.shipments.item import is_specific, item_at, set_item
from flows.relate.shipments.passing import Passing
from flows.relate.shipments.rows.counts import counts_deals, default_modality, set_unit
from flows.relate.shipments.rows.deliveries import set_delivery
from flows.relate.shipments.rows.refusals import refusal_of
from flows.relate.shipments.rows.totals import is_total
from flows.relate.shipments.rows.undisclosed import withheld
from flows.relate.shipments.transfers import is_batch
from flows.relate.story import Story
from flows.relate.traits import trigger_traits

FORWARD = frozenset({"requested", "considered", "pledged", "approved"})


def shipment_row(
    story: Story,
    reading: Reading,
    index: int,
    supplier: Actor | None,
    recipient: Actor | None,
    passing: Passing,
    n_items: int,
) -> Event:
    """The row of the item at a unit of `reading`."""
    trigger, own = passing.trigger, reading is passing.reading
    draft = Draft("shipments", f"shipments.{trigger.entry.id}", story, reading)
    draft.prove("trigger", passing.reading.units[trigger.first].start, passing.reading.units[trigger.last].end)
    _set_parties(draft, supplier, recipient)
    _set_goods(draft, index, trigger, n_items, trigger.last if own else index)
    if trigger.entry.options.get("passage"):
        draft.flags.add("ambiguous_shipment_or_deployment")
    draft.set_date(*(_day_of(story, passing, status := passing.verdict.status) or (None,)))
    set_delivery(draft, passing.reading, status, ahead=status in FORWARD)
    draft.fields["transfer_type"] = trigger.entry.options.get("transfer_type", "unspecified")
    if status is not None:
        draft.set_stage(passing.doubt, status, FORWARD, {a.id for a in (supplier, recipient) if a is not None})
    draft.features = _traits(draft, reading, index, passing, n_items) | {"bullet": float(not own)}
    total: RefusedReason | None = "aggregate_unresolvable" if is_total(reading, index) else None
    return draft.finish(passing.verdict.refused or total or refusal_of(story, passing, supplier, recipient))


def _set_goods(draft: Draft, index: int, trigger: Found, n_items: int, valued_at: int) -> None:
    """Fill the item, its number and its value: a sum that stands alone is both item and value."""
    reading = draft.reading
    mention, item = item_at(reading, index, trigger)
    set_item(draft, mention, item)
    if mention.kind == "money":
        draft.set_value(mention)
        draft.flags.add("inferred_item")
        draft.fields["quantity_modality"] = "none"
        return
    counted = quantity_of(reading, index, mention)
    if counted is not None and counts_deals(reading, index, counted):
        counted = None
    draft.set_quantity(counted or withheld(draft.story, reading, index))
    default_modality(draft, reading, index, item)
    set_unit(draft, item, counted, index)
    draft.set_value(value_of(reading, index, n_items + (item.category == "training"), valued_at))


def _day_of(story: Story, passing: Passing, status: str | None) -> Dated | None:
    """The date of the trigger's act; of a list, else that of what announces it."""
    dated = date_of_act(story, passing.reading, passing.trigger, "shipments", status)
    if dated is not None or passing.heading is None:
        return dated
    return _day_of(story, passing.heading, status)


def _set_parties(draft: Draft, supplier: Actor | None, recipient: Actor | None) -> None:
    draft.set_party("supplier", supplier)
    draft.set_party("recipient", recipient)
    draft.fields["recipient_basis"] = recipient.basis if recipient else "unknown"
    draft.fields["is_aggregate"] = bool(supplier and supplier.aggregate)
    if recipient is not None and recipient.basis == "discourse":
        draft.flags.add("inferred_recipient")
    if supplier is not None and supplier.basis == "discourse":
        draft.flags.add("actor_implicit")


def _traits(draft: Draft, reading: Reading, index: int, passing: Passing, n_items: int) -> dict[str, float]:
    """How the row was read, for its confidence."""
    mention, item = item_at(reading, index, passing.trigger)
    brought = is_brought(reading, index)
    specific = sum(1 for u in reading.units if (m := u.mention("item")) and is_specific(m) and not brought)
    return {
        **passing.features,
        **trigger_traits(passing.reading, passing.trigger, passing.doubt),
        f"item_{item.category}": 1.0,
        "money_alone": float(mention.kind == "money"),
        f"under_{reading.markers[index]}": 1.0,
        "item_distance": min(abs(index - passing.trigger.first), 30) / 10,
        "item_left": float(index < passing.trigger.first and not brought),
        "item_plural": float(item.plural),
        "item_designation": float(item.designation is not None),
        "things": min(n_items, 6) / 3,
        f"status_{passing.verdict.status}": 1.0,
        "has_quantity": float("quantity" in draft.evidence),
        "has_value": float("value" in draft.evidence),
        "batch": float(passing.trigger.entry.options["frame"] == "arrive" and is_batch(reading, index)),
        "generic_beside_specific": float(not is_specific(mention) and specific > 0 and "value" not in draft.evidence),
    }
