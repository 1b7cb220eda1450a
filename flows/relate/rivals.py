"""What two tables claim: a ship or an aircraft that is moved with its crew is not given away in the same breath.

In: the events of an article. Out: the same, each thing in one table. A verb of giving tells a transfer; else what goes
with its crew is a deployment. The words and kinds are flows/atlas/rivals.toml.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.atlas import load
from flows.relate.event import Event, Span


def without_rivals(events: Sequence[Event]) -> list[Event]:
    """The events, the one of two rivals refused."""
    kept = [e for e in events if e.refused is None]
    pairs = [
        (given, moved)
        for given in kept
        if given.table == "shipments"
        for moved in kept
        if moved.table == "deployments" and (_is_crewed(moved) or _is_ordered(moved))
        if any(a.start < b.end and b.start < a.end for a in _spans(given, "item") for b in _spans(moved, "force"))
        if not _is_open(given, moved)
    ]
    losers = {id(moved if _is_given(given) and not _is_ordered(moved) else given) for given, moved in pairs}
    return [replace(e, refused="out_of_scope") if id(e) in losers else e for e in events]


def _spans(event: Event, name: str) -> Sequence[Span]:
    return event.evidence.get(name, ())


def _is_crewed(moved: Event) -> bool:
    return moved.fields.get("item_category") in load("rivals.toml")["crewed"]


def _is_ordered(moved: Event) -> bool:
    """Whether an order sends something to a place ("ordered two frigates to the Red Sea")."""
    return moved.rule.split(".")[-1] in load("rivals.toml")["ordered"]


def _is_open(given: Event, moved: Event) -> bool:
    """Whether equipment comes to a state at large, of which the words don't tell whether it stays its owner's."""
    arrives = given.rule.split(".")[-1] in load("rivals.toml")["arriving"] and not given.features.get("batch")
    return arrives and moved.fields.get("geo_precision") == "country"


def _is_given(given: Event) -> bool:
    """Whether the equipment changes hands; what leaves because it is handed over does."""
    words = load("rivals.toml")
    kept_there = given.fields.get("recipient_id") in words["given_to"]
    # What comes as a batch was ordered, whoever flies it there.
    changes_hands = kept_there or bool(given.features.get("batch")) or given.rule.split(".")[-1] in words["given"]
    return given.fields.get("item_type") not in words["lent"] and changes_hands
