"""Make the row of a move: its columns, the words that prove them, the features of its confidence.

In: `Facts` of a move, one actor, one station. Out: an `Event`, refused where it is no deployment.
"""

from dataclasses import dataclass

from flows.normalise.mention import Force, Mention, Quantity
from flows.relate.actor import Actor
from flows.relate.candidates import Candidate
from flows.relate.choose import score
from flows.relate.deployments.forces import Count, added_to, count_of, force_at
from flows.relate.deployments.moves import Move
from flows.relate.deployments.stations import Station
from flows.relate.deployments.traits import move_traits
from flows.relate.deployments.when import date_of
from flows.relate.doubt import Doubt
from flows.relate.event import Event, RefusedReason
from flows.relate.facts import Draft, factuality_of
from flows.relate.parties import form_of
from flows.relate.reading import Reading
from flows.relate.status import Verdict
from flows.relate.story import Story

FORWARD = frozenset({"considered", "planned", "ordered"})
_CREWED = frozenset({"ship", "aircraft", "helicopter"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a move. `force` is the force last told, for which a bare number may stand; `gap` that number's mention."""

    story: Story
    reading: Reading
    move: Move
    thing: int | None
    doubt: Doubt
    verdict: Verdict
    choice: Candidate | None
    force: tuple[Reading, int] | None
    gap: Mention | None = None


def make_row(facts: Facts, actor: Actor | None, station: Station | None) -> Event:
    """The row of one actor at one station."""
    trigger, reading = facts.move.trigger, facts.reading
    draft = Draft("deployments", f"deployments.{trigger.entry.id}", facts.story, reading)
    draft.prove("trigger", reading.units[trigger.first].start, reading.units[trigger.last].end)
    draft.set_party("actor", actor)
    draft.fields["is_aggregate"] = bool(actor and actor.aggregate)
    if actor is not None and actor.basis == "discourse":
        draft.flags.add("actor_implicit")
    force = _told_force(facts)
    draft.fields["action"] = _action(facts, force)
    _set_station(draft, station)
    _set_force(draft, facts, force)
    _set_status(draft, facts)
    draft.features = move_traits(facts.reading, facts.move, facts.doubt, facts.thing, actor, station, draft.fields)
    if facts.choice is not None:
        frame, form = str(trigger.entry.options["frame"]), form_of(reading, trigger)
        draft.features["actor_score"] = max(-4.0, min(score(facts.choice, "actor", frame, form), 8.0)) / 4
        draft.features |= {f"actor_at_{place}": 1.0 for place in facts.choice.places}
    return draft.finish(facts.verdict.refused or _refusal(facts, actor, station, force))


def _told_force(facts: Facts) -> Force | None:
    """The force of the row; a bare number takes the kind of the force told before."""
    if facts.thing is None:
        return None
    own = force_at(facts.reading, facts.thing)
    if own is not None or facts.force is None:
        return own
    return force_at(*facts.force)


def _action(facts: Facts, force: Force | None) -> str:
    """More of what is there reinforces it; nuclear forces that are activated are put on alert."""
    action = str(facts.move.trigger.entry.options["action"])
    if action == "deploy" and facts.thing is not None and _count(facts).quantity.basis == "additional":
        return "reinforce"
    if action == "activate" and force is not None and force.force_type == "nuclear":
        return "alert"
    return action


def _count(facts: Facts) -> Count:
    if facts.gap is not None and isinstance(facts.gap.value, Quantity):
        return Count(facts.gap.value, facts.gap.start, facts.gap.end)
    assert facts.thing is not None
    if facts.move.trigger.entry.options["action"] == "reinforce":
        return added_to(facts.reading, facts.thing) or count_of(facts.reading, facts.thing)
    return count_of(facts.reading, facts.thing)


def _set_station(draft: Draft, station: Station | None) -> None:
    if station is None:
        return
    text = draft.story.article.text[station.start : station.end]
    draft.fields |= {
        "place_id": station.place.place_id if station.place else None,
        "place_name": text,
        "place_iso3": station.host,
        "geo_precision": station.place.precision if station.place else "none",
    }
    draft.prove("place", station.start, station.end)
    if station.host is not None:
        draft.fields |= {"host_id": station.host, "host_iso3": station.host}
        draft.prove("host", station.start, station.end)


def _set_force(draft: Draft, facts: Facts, force: Force | None) -> None:
    if facts.thing is None or force is None:
        draft.fields |= {"force_type": "unspecified", "quantity_modality": "none"}
        return
    unit = facts.reading.units[facts.thing]
    mention = unit.mention("force")
    start, end = (mention.start, mention.end) if mention else (unit.start, unit.end)
    draft.prove("force", start, end)
    draft.fields |= {"force_type": force.force_type, "quantity_unit": force.unit}
    if mention is not None:
        draft.fields["unit_text"] = mention.text
    if force.item_category:
        draft.fields["item_category"] = force.item_category
    count = _count(facts)
    value = count.quantity
    draft.fields |= {
        "quantity_low": value.low,
        "quantity_best": value.best,
        "quantity_high": value.high,
        "quantity_modality": value.modality,
        "quantity_basis": value.basis,
    }
    if count.start is not None and count.end is not None:
        draft.prove("quantity", count.start, count.end)


def _set_status(draft: Draft, facts: Facts) -> None:
    status = facts.verdict.status
    if status is None:
        return
    if draft.fields["action"] == "alert" and status == "in_progress":
        status = "in_place"
    draft.fields["status"] = status
    draft.fields["factuality"] = factuality_of(facts.doubt, status, FORWARD)
    published = facts.story.article.published_at
    dated = date_of(facts.reading, facts.move, status, published.date() if published else None)
    if dated is not None:
        draft.set_date(*dated)


def _refusal(facts: Facts, actor: Actor | None, station: Station | None, force: Force | None) -> RefusedReason | None:
    frame = facts.move.trigger.entry.options["frame"]
    if actor is None or (facts.thing is not None and force is None):
        return "below_threshold"
    if actor.sense == "person" and frame == "stand" and force is None:
        return "out_of_scope"
    if station is None and frame in {"stand", "keep"}:
        return "out_of_scope"
    if facts.move.trigger.entry.options.get("rise") and (
        facts.thing is None or _count(facts).quantity.basis != "additional"
    ):
        return "out_of_scope"
    if force is not None and force.item_category and _is_transfer(facts, force, station):
        return "out_of_scope"
    return None


def _is_transfer(facts: Facts, force: Force, station: Station | None) -> bool:
    """Equipment without its crews goes to another's army: a shipment. Ships and aircraft take their crews along."""
    trigger = facts.move.trigger
    if any((told := force_at(facts.reading, i)) is not None and told.unit == "personnel" for i in facts.move.things):
        return False
    if trigger.entry.options.get("transfers") and force.item_category not in _CREWED:
        return True
    return station is None and (trigger.entry.options["action"] == "deploy" or force.item_category not in _CREWED)
