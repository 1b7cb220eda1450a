"""Which of several candidates is likeliest by a learned log-linear choice among them and none.

In: the features of each candidate and the name of the weights' file. Out: the place of the likeliest and how likely it
is. A file holds `threshold` and the table `weights`; its trainer is named at its top.
"""

from collections.abc import Mapping, Sequence
from math import exp, fsum

from flows.atlas import load


def likeliest(candidates: Sequence[Mapping[str, float]], file: str) -> int | None:
    """The place of the likeliest candidate, if it is at least as likely as the threshold of `file`."""
    model = load(file)
    scores = [_score(features, model["weights"]) for features in candidates]
    if not scores:
        return None
    top = max(scores)
    chance = exp(top) / fsum([1.0, *map(exp, scores)])
    return scores.index(top) if chance >= float(model["threshold"]) else None


def _score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    # The same bits in whatever order the features come.
    return fsum(float(weights.get(name, 0.0)) * value for name, value in features.items())
