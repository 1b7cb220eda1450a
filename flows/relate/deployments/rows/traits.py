"""The features on which the confidence of a deployment is calibrated.

In: a move, its doubt, actor, station and columns. Out: neutral features, 0 or 1 or a small number each.
"""

from collections.abc import Mapping

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.forces import force_at
from flows.relate.deployments.grounds import Station
from flows.relate.deployments.moves import Move
from flows.relate.doubt.clause import Doubt
from flows.relate.traits import actor_traits, trigger_traits


def move_traits(
    reading: Reading,
    move: Move,
    doubt: Doubt,
    thing: int | None,
    actor: Actor | None,
    station: Station | None,
    fields: Mapping[str, object],
) -> dict[str, float]:
    """What a deployment looks like as it was read."""
    traits = trigger_traits(reading, move.trigger, doubt) | actor_traits("actor", [actor] if actor else [])
    force = force_at(reading, thing) if thing is not None else None
    group = carrier(reading, move.trigger)
    traits |= {
        **_station_traits(station, actor),
        "has_force": float(force is not None),
        "equipment": float(force is not None and force.item_category is not None),
        f"equipment_{force.item_category if force else None}": 1.0,
        **_column_traits(fields),
        f"voice_{group.voice if group else 'noun'}": 1.0,
        f"frame_{move.trigger.entry.options['frame']}": 1.0,
        "things": min(len(move.things), 6) / 3,
    }
    if thing is not None:
        traits[f"under_{reading.markers[thing]}"] = 1.0
        traits["force_distance"] = min(abs(thing - move.trigger.first), 30) / 10
    return traits


def _station_traits(station: Station | None, actor: Actor | None) -> dict[str, float]:
    return {
        "has_place": float(station is not None),
        "place_of_passage": float(station is not None and station.basis == "discourse"),
        "has_host": float(station is not None and station.host is not None),
        "home": float(station is not None and actor is not None and station.host == actor.iso3),
    }


def _column_traits(fields: Mapping[str, object]) -> dict[str, float]:
    return {
        "has_date": float("event_date_text" in fields),
        f"force_{fields.get('force_type')}": 1.0,
        f"unit_{fields.get('quantity_unit')}": 1.0,
        f"status_{fields.get('status')}": 1.0,
        f"modality_{fields.get('quantity_modality')}": 1.0,
    }
