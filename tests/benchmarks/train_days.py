"""Train the choice of open dates on coded texts: python -m tests.benchmarks.train_days FOLDER… [--write]

Each FOLDER holds articles.jsonl and gold.jsonl. Every event that the reader finds and a coder wrote too is a choice
among the dates of its passage and none of them. The log-linear model of `train_roles` is fitted to all of them; printed
is what it would do with those that the rules leave open, on articles that were not trained on: dates rightly filled in,
wrong ones, and dates where the coder has none, by threshold.
"""

import argparse
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp
from pathlib import Path

from flows.relate.dating.open_days import is_open
from flows.relate.dating.open_days.candidates import DayCandidate, day_candidates
from flows.relate.event import Event
from flows.relate.readers import READERS
from tests.benchmarks.choice import Choice
from tests.benchmarks.coded import Coded, Row, read_coded, stories
from tests.benchmarks.matching import matched_rows
from tests.benchmarks.train_roles import fit

ATLAS = Path(__file__).resolve().parents[2] / "flows" / "atlas" / "day_weights.toml"
FOLDS = 5
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


@dataclass(frozen=True, slots=True)
class Day:
    """One event's date as a choice; `open`: the rules leave it open, `dated`: the coder has a date."""

    choice: Choice
    open: bool
    dated: bool


def days(coded: Sequence[Coded]) -> Iterator[Day]:
    """The date of every event that both the reader and the coder have."""
    for text, story in stories(coded):
        if story.article.published_at is None:
            continue
        events = [e for reader in READERS.values() for e in reader(story) if e.refused is None]
        for table, rows in text.rows.items():
            told = [e for e in events if e.table == table]
            for event, at in zip(told, matched_rows(table, told, rows), strict=True):
                if at is not None and "date_earliest" in rows[at]:
                    yield _day(text.id, event, rows[at], day_candidates(story, event, events))


def _day(article: str, event: Event, row: Row, candidates: Sequence[DayCandidate]) -> Day:
    coded = (_read(row.get("date_earliest")), _read(row.get("date_latest")))
    right = frozenset(n for n, c in enumerate(candidates) if (c.value.earliest, c.value.latest) == coded)
    choice = Choice(article, "date", tuple(c.features for c in candidates), right)
    return Day(choice, is_open(event), any(coded))


def _read(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def learnable(found: Sequence[Day]) -> list[Choice]:
    """The choices whose answer is among the candidates, or none of them."""
    return [day.choice for day in found if day.choice.right or not day.dated]


def likeliest(day: Day, weights: Mapping[str, float]) -> tuple[float, bool]:
    """How likely the likeliest date is, and whether it is the coded one."""
    points = [sum(weights.get(n, 0.0) * v for n, v in f.items()) for f in day.choice.features]
    if not points:
        return 0.0, False
    top = max(points)
    return exp(top) / (1.0 + sum(map(exp, points))), points.index(top) in day.choice.right


def cross_validate(found: Sequence[Day]) -> list[tuple[Day, float, bool]]:
    """Each open date with its likeliest candidate by weights that never saw its article."""
    fold_of = {article: n % FOLDS for n, article in enumerate(sorted({d.choice.article for d in found}))}
    judged: list[tuple[Day, float, bool]] = []
    for fold in range(FOLDS):
        weights = fit(learnable([d for d in found if fold_of[d.choice.article] != fold]), {})
        judged += [(d, *likeliest(d, weights)) for d in found if d.open and fold_of[d.choice.article] == fold]
    return judged


def report(judged: Sequence[tuple[Day, float, bool]]) -> None:
    """Print what each threshold fills in."""
    dated = sum(day.dated for day, _, _ in judged)
    print(f"{len(judged)} open, {dated} of them with a date of the coder's")
    for threshold in THRESHOLDS:
        filled = [(day, right) for day, chance, right in judged if chance >= threshold]
        right = sum(right for _, right in filled)
        wrong = sum(day.dated and not right for day, right in filled)
        print(f"from {threshold}: {right} right, {wrong} wrong, {len(filled) - right - wrong} where the coder has none")


def main() -> None:
    """Print the comparison; with --write put the weights in place."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = list(days([c for folder in options.folders for c in read_coded(folder)]))
    report(cross_validate(found))
    if options.write:
        ATLAS.write_text(_toml(fit(learnable(found), {})), encoding="utf-8")


def _toml(weights: Mapping[str, float]) -> str:
    threshold = tomllib.loads(ATLAS.read_text(encoding="utf-8"))["threshold"]
    lines = [
        "# How likely a date of the passage is that of an event without one (flows/relate/dating/open_days):",
        "# a log-linear choice among the dates and none. `threshold`: what the likeliest must reach, set by hand.",
        "# Trained by `python -m tests.benchmarks.train_days` on coded texts.",
        f"threshold = {threshold}",
        "",
        "[weights]",
        *(
            f"{name if name.replace('-', '_').isidentifier() else json.dumps(name)} = {w}"
            for name, w in sorted(weights.items())
        ),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
