"""Choices between the candidates of a passage and none, as their trainers see them: fitted, tried, written.

In: choices with what the coder has. Out: a printed account; a file of weights in flows/atlas.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from tests.benchmarks.choice import Choice
from tests.benchmarks.train_roles import fit

ATLAS = Path(__file__).resolve().parents[2] / "flows" / "atlas"
FOLDS = 5
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


@dataclass(frozen=True, slots=True)
class Open:
    """A choice; `coded`: the coder has a value; `open`: the rules have none, so that the choice would be asked."""

    choice: Choice
    coded: bool
    open: bool = True


def learnable(found: Sequence[Open]) -> list[Choice]:
    """The choices whose answer is among the candidates, or none of them."""
    return [one.choice for one in found if one.choice.right or not one.coded]


def best(one: Open, weights: Mapping[str, float]) -> tuple[float, bool]:
    """How likely the likeliest candidate is, and whether it is the coded one."""
    points = [sum(weights.get(n, 0.0) * v for n, v in f.items()) for f in one.choice.features]
    if not points:
        return 0.0, False
    top = max(points)
    return exp(top) / (1.0 + sum(map(exp, points))), points.index(top) in one.choice.right


def cross_validate(found: Sequence[Open]) -> list[tuple[Open, float, bool]]:
    """Each open choice with its likeliest candidate by weights that never saw its article."""
    fold_of = {article: n % FOLDS for n, article in enumerate(sorted({o.choice.article for o in found}))}
    judged: list[tuple[Open, float, bool]] = []
    for fold in range(FOLDS):
        weights = fit(learnable([o for o in found if fold_of[o.choice.article] != fold]), {})
        judged += [(o, *best(o, weights)) for o in found if o.open and fold_of[o.choice.article] == fold]
    return judged


def report(judged: Sequence[tuple[Open, float, bool]]) -> None:
    """Print what each threshold fills in."""
    coded = sum(one.coded for one, _, _ in judged)
    print(f"{len(judged)} open, {coded} of them with a value of the coder's")
    for threshold in THRESHOLDS:
        filled = [(one, right) for one, chance, right in judged if chance >= threshold]
        right = sum(right for _, right in filled)
        wrong = sum(one.coded and not right for one, right in filled)
        print(f"from {threshold}: {right} right, {wrong} wrong, {len(filled) - right - wrong} where the coder has none")


def write(file: Path, about: str, trainer: str, weights: Mapping[str, float]) -> None:
    """Put weights in place of those of a file, under the threshold that it has."""
    threshold = tomllib.loads(file.read_text(encoding="utf-8"))["threshold"]
    lines = [
        f"# {about}:",
        "# a log-linear choice among them and none. `threshold`: what the likeliest must reach, set by hand.",
        f"# Trained by `python -m tests.benchmarks.{trainer}` on coded texts.",
        f"threshold = {threshold}",
        "",
        "[weights]",
        *(f"{_key(name)} = {weight}" for name, weight in sorted(weights.items())),
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _key(name: str) -> str:
    return name if name.replace("-", "_").isidentifier() else json.dumps(name)
