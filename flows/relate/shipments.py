"""Read shipments: which supplier passes which items to which recipient, at which stage.

In: a `Story`. Out: shipment events, refused candidates among them. Every item (or sum of military aid) of a sentence goes to the
trigger that governs it best; each trigger then finds its supplier and recipient once; rows are supplier × recipient × item.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from flows.normalise.mention import Item, Mention
from flows.relate.actor import Actor
from flows.relate.assign import Governed, assign
from flows.relate.doubt import Doubt, read_doubt
from flows.relate.event import Event, RefusedReason
from flows.relate.facts import Draft, factuality_of
from flows.relate.lexicon import lexicon
from flows.relate.parties import find_parties
from flows.relate.quantities import date_near, quantity_of, value_of
from flows.relate.reading import Reading
from flows.relate.status import Verdict, status_of
from flows.relate.story import Story
from flows.relate.traits import trigger_traits

FORWARD = frozenset({"requested", "considered", "pledged", "approved"})


def read_shipments(story: Story) -> list[Event]:
    """All shipments of an article, in the order of the text."""
    events: list[Event] = []
    before: list[tuple[str, Actor]] = []
    for _, reading in sorted(story.readings.items()):
        for transfer in find_transfers(reading):
            events += _rows(story, reading, transfer, before)
    return events


def find_transfers(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the items that each moves."""
    triggers = lexicon(reading.sentence.language, "shipments").find(reading.units)
    return assign(reading, triggers, [u.index for u in reading.units if u.mention("item")])


def _rows(story: Story, reading: Reading, transfer: Governed, before: list[tuple[str, Actor]]) -> Iterator[Event]:
    trigger = transfer.trigger
    doubt = read_doubt(reading, trigger.first, trigger.last)
    verdict = status_of("shipments", doubt, trigger.entry.options, trigger.kind != "verb")
    parties = find_parties(story, reading, trigger, transfer.things, before)
    before += [("supplier", replace(a, basis="discourse")) for a in parties.suppliers]
    before += [("recipient", replace(a, basis="discourse")) for a in parties.recipients]
    for item in transfer.things:
        for supplier in parties.suppliers or (None,):
            for recipient in parties.recipients or (None,):
                traits = parties.features | trigger_traits(reading, trigger, doubt)
                yield _row(story, reading, transfer, item, supplier, recipient, doubt, verdict, traits)


def _row(
    story: Story,
    reading: Reading,
    transfer: Governed,
    index: int,
    supplier: Actor | None,
    recipient: Actor | None,
    doubt: Doubt,
    verdict: Verdict,
    traits: Mapping[str, float],
) -> Event:
    trigger = transfer.trigger
    draft = Draft("shipments", f"{trigger.entry.file}.{trigger.entry.id}", story, reading)
    draft.prove("trigger", reading.units[trigger.first].start, reading.units[trigger.last].end)
    draft.set_party("supplier", supplier)
    draft.set_party("recipient", recipient)
    draft.fields["recipient_basis"] = recipient.basis if recipient else "unknown"
    if recipient is not None and recipient.basis == "discourse":
        draft.flags.add("inferred_recipient")
    if supplier is not None and supplier.basis == "discourse":
        draft.flags.add("actor_implicit")
    mention = reading.units[index].mention("item")
    assert mention is not None
    _set_item(draft, mention)
    draft.set_quantity(quantity_of(reading, index, mention))
    _default_modality(draft, reading, index, mention)
    draft.set_value(value_of(reading, index, len(transfer.things), trigger.last))
    draft.set_date(date_near(reading, trigger.first))
    draft.fields["transfer_type"] = trigger.entry.options.get("transfer_type", "unspecified")
    draft.fields["is_aggregate"] = bool(supplier and supplier.aggregate)
    if verdict.status is not None:
        draft.fields["status"] = verdict.status
        draft.fields["factuality"] = factuality_of(doubt, verdict.status, FORWARD)
    draft.features = dict(traits) | item_traits(reading, transfer, index) | {f"status_{verdict.status}": 1.0}
    draft.features["has_quantity"] = float("quantity" in draft.evidence)
    draft.features["has_value"] = float("value" in draft.evidence)
    return draft.finish(verdict.refused or _refusal(supplier, recipient))


def item_traits(reading: Reading, transfer: Governed, index: int) -> dict[str, float]:
    """What the item and its place to the trigger look like."""
    mention = reading.units[index].mention("item")
    assert mention is not None
    assert isinstance(mention.value, Item)
    return {
        f"item_{mention.value.category}": 1.0,
        f"under_{reading.markers[index]}": 1.0,
        "item_distance": min(abs(index - transfer.trigger.first), 30) / 10,
        "item_left": float(index < transfer.trigger.first),
        "item_plural": float(mention.value.plural),
        "item_designation": float(mention.value.designation is not None),
        "things": min(len(transfer.things), 6) / 3,
    }


def _refusal(supplier: Actor | None, recipient: Actor | None) -> RefusedReason | None:
    if supplier is None and recipient is None:
        return "below_threshold"
    if supplier is not None and recipient is not None and supplier.id == recipient.id:
        return "out_of_scope"
    return None


def _set_item(draft: Draft, mention: Mention) -> None:
    value = mention.value
    assert isinstance(value, Item)
    draft.fields |= {
        "item_id": value.item_id,
        "item_text": mention.text,
        "item_name": value.name,
        "item_designation": value.designation,
        "item_category": value.category,
        "item_type": value.type,
    }
    draft.prove("item", mention.start, mention.end)


def _default_modality(draft: Draft, reading: Reading, index: int, mention: Mention) -> None:
    """Without a number: a bare plural is plural_unspecified, "a"/« un » is one, a mass is none."""
    if "quantity_modality" in draft.fields:
        return
    value = mention.value
    before = reading.units[index - 1].lower if index else ""
    if isinstance(value, Item) and value.plural:
        draft.fields["quantity_modality"] = "plural_unspecified"
    elif (
        before in {"a", "an", "un", "une"}
        and isinstance(value, Item)
        and value.category not in {"training", "military_aid"}
    ):
        draft.fields |= {"quantity_low": 1, "quantity_best": 1, "quantity_high": 1, "quantity_modality": "exact"}
        draft.prove("quantity", reading.units[index - 1].start, reading.units[index - 1].end)
    else:
        draft.fields["quantity_modality"] = "none"
