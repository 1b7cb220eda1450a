"""Choices between the candidates of a passage and none, as their trainers see them: fitted, tried, written.

In: choices with what the coder has. Out: a printed account; a file of weights in flows/atlas.
"""

import argparse
import json
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.relate.open_cells.likeliest import best
from tests.benchmarks.choice import Choice
from tests.benchmarks.coded import Coded, read_coded
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


def train(about: str, trainer: str, file: str, choices: Callable[[Sequence[Coded]], Iterable[Open]]) -> None:
    """The command line of a trainer: print the comparison; with --write put the weights in place."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.benchmarks.{trainer}", description=f"{about}.")
    parser.add_argument("folders", nargs="+", type=Path, help="each with articles.jsonl and gold.jsonl")
    parser.add_argument("--write", action="store_true", help=f"write the weights to flows/atlas/{file}")
    options = parser.parse_args()
    found = list(choices([c for folder in options.folders for c in read_coded(folder)]))
    report(cross_validate(found))
    if options.write:
        write(ATLAS / file, about, trainer, fit(learnable(found), {}))


def learnable(found: Sequence[Open]) -> list[Choice]:
    """The choices whose answer is among the candidates, or none of them."""
    return [one.choice for one in found if one.choice.right or not one.coded]


def cross_validate(found: Sequence[Open]) -> list[tuple[Open, float, bool]]:
    """Each open choice with its likeliest candidate by weights that never saw its article."""
    fold_of = {article: n % FOLDS for n, article in enumerate(sorted({o.choice.article for o in found}))}
    judged: list[tuple[Open, float, bool]] = []
    for fold in range(FOLDS):
        weights = fit(learnable([o for o in found if fold_of[o.choice.article] != fold]), {})
        judged += [(o, *_judge(o, weights)) for o in found if o.open and fold_of[o.choice.article] == fold]
    return judged


def _judge(one: Open, weights: Mapping[str, float]) -> tuple[float, bool]:
    """How likely the likeliest candidate is, and whether it is the coded one."""
    at, chance = best(one.choice.features, weights)
    return chance, at in one.choice.right


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
