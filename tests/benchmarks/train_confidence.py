"""Train and check the confidence of rows on coded texts: python -m tests.benchmarks.train_confidence FOLDER… [--write]

With --keep-weights only the threshold is chosen anew, for the weights in place, with --scale only the scale that makes
the chance of their score: give both texts that the weights never saw.

Each FOLDER holds articles.jsonl and gold.jsonl. Prints for each table how reliable it is (predicted against found, on
articles that were not trained on), the expected calibration error and the threshold that gives the best F1.
"""

import argparse
import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from flows.relate.readers import READERS
from flows.relate.scope import Scope
from flows.relate.senses import has_other_sense
from tests.benchmarks.coded import read_coded, stories
from tests.benchmarks.matching import right_events

ATLAS = Path(__file__).resolve().parents[2] / "flows" / "atlas" / "confidence.toml"
FOLDS = 10
TOLERANCE = 0.01
RIDGES = (3.0, 6.0, 12.0, 25.0, 50.0)


@dataclass(frozen=True, slots=True)
class Example:
    """A row that was read, and whether a person coded it too."""

    article: str
    features: Mapping[str, float]
    right: bool


def examples(folders: Sequence[Path]) -> tuple[dict[str, list[Example]], dict[str, int]]:
    """Rows with verdicts by table, and how many required rows there are to find."""
    found: dict[str, list[Example]] = {table: [] for table in READERS}
    wanted: dict[str, int] = dict.fromkeys(READERS, 0)
    for folder in folders:
        for text, story in stories(read_coded(folder)):
            exhaustive = not text.rows.get("recall_only")
            scope = Scope(story)
            barred = {number: scope.barred_tables(number) for number in story.readings}
            for table, reader in READERS.items():
                if table not in text.rows:
                    continue
                told = [e for e in reader(story) if e.refused is None and not has_other_sense(story, e)]
                events = [e for e in told if table not in barred.get(story.number_at(e.clause.start), ())]
                rows = text.rows[table]
                if exhaustive:
                    wanted[table] += sum(bool(r.get("required", True)) for r in rows)
                verdicts = right_events(table, events, rows, exhaustive=exhaustive)
                for event, verdict in zip(events, verdicts, strict=True):
                    if verdict is not None and exhaustive:
                        found[table].append(Example(text.id, event.features, verdict))
    return found, wanted


def fit(rows: Sequence[Example], ridge: float, steps: int = 60) -> dict[str, float]:
    """A ridge logistic regression by Newton steps; features seen fewer than three times are left out."""
    counts: dict[str, int] = {}
    for row in rows:
        for name, value in row.features.items():
            counts[name] = counts.get(name, 0) + bool(value)
    names = ["bias", *sorted(n for n, c in counts.items() if c >= 3)]
    x = _matrix(rows, names)
    y = np.array([float(r.right) for r in rows])
    weights = np.zeros(len(names))
    penalty = np.full(len(names), ridge)
    penalty[0] = 0.01
    for _ in range(steps):
        chance = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (chance - y) + penalty * weights
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return {n: round(float(w), 3) for n, w in zip(names, weights, strict=True) if abs(w) >= 0.01}


def _matrix(rows: Sequence[Example], names: Sequence[str]) -> np.ndarray[Any, Any]:
    return np.array([[1.0, *(r.features.get(n, 0.0) for n in names[1:])] for r in rows])


def chances(rows: Sequence[Example], weights: Mapping[str, float]) -> np.ndarray[Any, Any]:
    """The probability of each row."""
    sums = [weights.get("bias", 0.0) + sum(weights.get(n, 0.0) * v for n, v in r.features.items()) for r in rows]
    out: np.ndarray[Any, Any] = 1 / (1 + np.exp(-np.array(sums)))
    return out


def scale(rows: Sequence[Example], predicted: np.ndarray[Any, Any]) -> tuple[float, float]:
    """The slope and offset, on the scale of log odds, that make of a score how often its rows are right."""
    odds = np.log(predicted / (1 - predicted))
    scored = [Example(r.article, {"odds": float(o)}, r.right) for r, o in zip(rows, odds, strict=True)]
    fitted = fit(scored, 0.01)
    return fitted.get("odds", 0.0), fitted.get("bias", 0.0)


def best_ridge(rows: Sequence[Example]) -> float:
    """The penalty under which rows of unseen articles are likeliest."""

    def likelihood(ridge: float) -> float:
        chance = np.clip(unseen(rows, ridge), 1e-6, 1 - 1e-6)
        right = np.array([r.right for r in rows])
        return float(np.log(np.where(right, chance, 1 - chance)).mean())

    return max(RIDGES, key=likelihood)


def unseen(rows: Sequence[Example], ridge: float) -> np.ndarray[Any, Any]:
    """The probability of each row by a model that has not seen its article."""
    articles = sorted({r.article for r in rows})
    fold = {a: i % FOLDS for i, a in enumerate(articles)}
    out = np.zeros(len(rows))
    for k in range(FOLDS):
        held = [i for i, r in enumerate(rows) if fold[r.article] == k]
        if held:
            model = fit([r for r in rows if fold[r.article] != k], ridge)
            out[held] = chances([rows[i] for i in held], model)
    return out


def best_threshold(rows: Sequence[Example], predicted: np.ndarray[Any, Any], wanted: int) -> tuple[float, float]:
    """(threshold, F1): every row at or above the threshold is kept.

    Of nearly equal thresholds the middle one: the strictest hides rows of which a low confidence would warn, the
    mildest publishes all that a sparse text has to offer.
    """
    right = np.array([r.right for r in rows])
    options = []
    for threshold in np.arange(0.0, 0.75, 0.02):
        kept = predicted >= threshold
        hits = int((right & kept).sum())
        options.append((2 * hits / max(int(kept.sum()) + wanted, 1), float(threshold)))
    best = max(f1 for f1, _ in options)
    near = [o for o in options if o[0] >= best - TOLERANCE]
    f1, threshold = near[len(near) // 2]
    return threshold, f1


def calibration(rows: Sequence[Example], predicted: np.ndarray[Any, Any], floor: float) -> float:
    """Print the reliability table of the rows at or above the threshold; return the expected calibration error."""
    right = np.array([float(r.right) for r in rows])
    kept = predicted >= floor
    error = 0.0
    for low in np.arange(0.0, 1.0, 0.1):
        here = kept & (predicted >= low) & (predicted < low + 0.1 + (low > 0.85))
        if here.any():
            said, was = float(predicted[here].mean()), float(right[here].mean())
            error += abs(said - was) * float(here.sum()) / float(kept.sum())
            print(f"    {low:.1f}-{low + 0.1:.1f}  {int(here.sum()):4d} rows  said {said:.2f}  was {was:.2f}")
    return error


def main() -> None:
    """Print the tables; with --write put the model in place."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--keep-weights", action="store_true", help="choose the threshold only")
    parser.add_argument("--scale", action="store_true", help="fit the scale only")
    parser.add_argument("--table", action="append", choices=list(READERS), help="train this table only (repeatable)")
    options = parser.parse_args()
    found, wanted = examples(options.folders)
    models = tomllib.loads(ATLAS.read_text(encoding="utf-8"))
    for table in options.table or READERS:
        rows = found[table]
        if options.scale:
            models[table] = _scaled(table, rows, models[table])
            continue
        if options.keep_weights:
            weights = models[table]["weights"]
            predicted = chances(rows, weights)
        else:
            ridge = best_ridge(rows)
            weights, predicted = fit(rows, ridge), unseen(rows, ridge)
        _, before = best_threshold(rows, np.ones(len(rows)), wanted[table])
        threshold, f1 = best_threshold(rows, predicted, wanted[table])
        print(
            f"{table}: {len(rows)} rows, {sum(r.right for r in rows)} right, {wanted[table]} wanted; "
            f"F1 of all {before:.3f}"
        )
        error = calibration(rows, predicted, threshold)
        print(f"    best threshold {threshold:.2f}: F1 {f1:.3f}; expected calibration error {error:.3f}")
        models[table] = {**models[table], "threshold": round(threshold, 2), "weights": weights}
    if options.write:
        ATLAS.write_text(_toml(models), encoding="utf-8")


def _scaled(table: str, rows: Sequence[Example], model: Mapping[str, Any]) -> dict[str, Any]:
    """The model with a new scale, of the rows that it keeps; prints how reliable it is on these texts."""
    scores = chances(rows, model["weights"])
    kept = [i for i, score in enumerate(scores) if score >= model["threshold"]]
    slope, offset = scale([rows[i] for i in kept], scores[kept])
    told = 1 / (1 + np.exp(-(slope * np.log(scores / (1 - scores)) + offset)))
    print(f"{table}: scale {slope:.2f}, {offset:.2f}")
    error = calibration([rows[i] for i in kept], told[kept], 0.0)
    print(f"    expected calibration error {error:.3f}")
    return {**model, "scale": [round(slope, 2), round(offset, 2)]}


def _toml(models: Mapping[str, Any]) -> str:
    lines = [
        "# Confidence of a row by table: a logistic model over features of how it was read; below it a candidate is",
        "# refused. Trained by `python -m tests.benchmarks.train_confidence` on coded texts, one table at a time.",
        "# `scale` (slope and offset of log odds) makes of a score the chance on texts that were not trained on.",
    ]
    for table in READERS:
        model = models[table]
        lines += ["", f"[{table}]", f"threshold = {model['threshold']:.2f}", f"scale = {model['scale']}"]
        if own := model.get("thresholds"):
            listed = ", ".join(f"{kind} = {least:.2f}" for kind, least in own.items())
            lines += ["# Set by hand, for types that are often only touched on.", f"thresholds = {{ {listed} }}"]
        lines.append(f"[{table}.weights]")
        lines += [f"{n if n.isidentifier() else json.dumps(n)} = {w}" for n, w in sorted(model["weights"].items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
