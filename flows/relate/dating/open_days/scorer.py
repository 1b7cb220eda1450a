"""How likely a date is an event's: a log-linear choice among the candidates and none of them.

In: the candidates of an event. Out: the likeliest of them, or null. Weights: `flows/atlas/day_weights.toml`.
"""

from collections.abc import Sequence
from math import exp, fsum

from flows.atlas import load
from flows.relate.dating.open_days.candidates import DayCandidate


def best_day(candidates: Sequence[DayCandidate]) -> DayCandidate | None:
    """The likeliest candidate, if it is likelier than the threshold."""
    scores = [_score(c) for c in candidates]
    if not scores:
        return None
    top = max(scores)
    likely = exp(top) / fsum([1.0, *(exp(score) for score in scores)])
    return candidates[scores.index(top)] if likely >= float(load("day_weights.toml")["threshold"]) else None


def _score(candidate: DayCandidate) -> float:
    weights = load("day_weights.toml")["weights"]
    # The same bits in whatever order the features come.
    return fsum(float(weights.get(name, 0.0)) * value for name, value in candidate.features.items())
