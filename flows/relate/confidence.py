"""How sure a reading is: a calibrated probability from features of how the row was read.

In: an event's table and features. Out: the chance that a careful coder would write the row too. The weights of a score,
the threshold of it below which a candidate is refused, for some types one of their own, and the scale that makes it a
chance are data (`flows/atlas/confidence.toml`), trained and checked by tests/benchmarks/train_confidence.py.
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
    score = score_of(event.table, event.features)
    told = replace(event, fields={**event.fields, "confidence": round(chance_of(event.table, score), 3)})
    return replace(told, refused="below_threshold") if score < _threshold(event) else told


def _threshold(event: Event) -> float:
    """What score a row of a table needs at least, or one of its types that is more often only touched on."""
    model = load("confidence.toml")[event.table]
    return float(model.get("thresholds", {}).get(event.fields.get("event_type"), model["threshold"]))


def chance_of(table: str, score: float) -> float:
    """The calibrated probability of a row with this score: on the scale of texts that were not trained on."""
    slope, offset = load("confidence.toml")[table]["scale"]
    return _logistic(float(slope) * math.log(score / (1.0 - score)) + float(offset))


def score_of(table: str, features: Mapping[str, float]) -> float:
    """How likely a row with these features is by the texts that were trained on, from 0 to 1: what thresholds ask."""
    weights = load("confidence.toml")[table]["weights"]
    # The same bits in whatever order the features come.
    total = float(weights.get("bias", 0.0)) + math.fsum(float(weights.get(n, 0.0)) * v for n, v in features.items())
    return _logistic(total)


def _logistic(total: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
