"""The confidence of a row rises with its score, and is a probability whatever was read."""

import pytest

from flows.atlas import load
from flows.relate.confidence import chance_of, score_of
from flows.relate.readers import READERS


@pytest.mark.parametrize("table", READERS)
def test_what_scores_higher_is_told_to_be_surer(table: str) -> None:
    weights = load("confidence.toml")[table]["weights"]
    best = max(weights.keys() - {"bias"}, key=lambda name: weights[name])
    readings: list[dict[str, float]] = [{}, {best: 1.0}, {best: 2.0}]
    scores = [score_of(table, features) for features in readings]
    for told in (scores, [chance_of(table, score) for score in scores]):
        assert told == sorted(set(told))


@pytest.mark.parametrize("table", READERS)
@pytest.mark.parametrize("much", [-1e9, 1e9])
def test_the_most_and_the_least_likely_have_a_probability_too(table: str, much: float) -> None:
    weights = load("confidence.toml")[table]["weights"]
    best = max(weights.keys() - {"bias"}, key=lambda name: weights[name])
    assert 0.0 <= chance_of(table, score_of(table, {best: much})) <= 1.0
