"""Which of several candidates is likeliest by a learned log-linear choice among them and none.

In: the features of each candidate and the name of the weights' file. Out: the place of the likeliest and how likely it
is. A file holds `threshold` and the table `weights`; its trainer is named at its top.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, fsum

from flows.atlas import AtlasError, load

Features = Mapping[str, float]


def likeliest(candidates: Sequence[Features], file: str) -> int | None:
    """The place of the likeliest candidate, if it is at least as likely as the threshold of `file`.

    Raises AtlasError where the file holds no threshold or weights that are numbers.
    """
    threshold, weights = _model(file)
    at, chance = best(candidates, weights)
    return at if chance >= threshold else None


def best(candidates: Sequence[Features], weights: Mapping[str, float]) -> tuple[int | None, float]:
    """The place of the likeliest candidate and how likely it is, beside all others and none of them (0 to 1)."""
    scores = [_score(features, weights) for features in candidates]
    if not scores:
        return None, 0.0
    top = max(scores)
    return scores.index(top), exp(top) / fsum([1.0, *map(exp, scores)])


def _score(features: Features, weights: Mapping[str, float]) -> float:
    # The same bits in whatever order the features come.
    return fsum(weights.get(name, 0.0) * value for name, value in features.items())


@cache
def _model(file: str) -> tuple[float, Mapping[str, float]]:
    model = load(file)
    try:
        return float(model["threshold"]), {name: float(weight) for name, weight in model["weights"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        remedy = f"wants `threshold` and a table `weights`, all numbers ({error!r}); train it anew or restore it"
        raise AtlasError(file, None, remedy) from error
