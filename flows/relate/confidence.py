"""How sure a reading is: a calibrated probability from features of how the row was read.

In: an event's table and features. Out: the chance that a careful coder would write the row too. Weights and the
threshold below which a candidate is refused, for some types one of their own, are data (`flows/atlas/confidence.toml`),
trained and checked by tests/benchmarks/train_confidence.py.
"""

import math
from collections.abc import Mapping
from dataclasses import replace

from flows.atlas import load
from flows.relate.event import Event


def judge(event: Event) -> Event:
    """The event with its confidence, refused as below_threshold if it is too unlikely."""
    if event.refused is not None:
        return event
    chance = confidence_of(event.table, event.features)
    told = replace(event, fields={**event.fields, "confidence": round(chance, 3)})
    return replace(told, refused="below_threshold") if chance < _threshold(event) else told


def _threshold(event: Event) -> float:
    """What chance a row of a table needs at least, or one of its types that is more often only touched on."""
    model = load("confidence.toml")[event.table]
    return float(model.get("thresholds", {}).get(event.fields.get("event_type"), model["threshold"]))


def confidence_of(table: str, features: Mapping[str, float]) -> float:
    """The calibrated probability of a row with these features."""
    weights = load("confidence.toml")[table]["weights"]
    # The same bits in whatever order the features come.
    total = float(weights.get("bias", 0.0)) + math.fsum(float(weights.get(n, 0.0)) * v for n, v in features.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
