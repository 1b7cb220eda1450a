"""Train the weights of the role scorer on coded texts: python -m tests.benchmarks.train_roles FOLDER… [--write]

Each FOLDER holds articles.jsonl and gold.jsonl. Every transfer that the reader finds is matched with the coded rows of
its sentence; each role then is a choice among the candidates and nobody. A log-linear model, held by a Gaussian prior
near weights set by hand (`role_priors.toml`), is fitted by gradient descent from there, so that the same texts give the
same weights; ten-fold cross-validation by article compares both.
"""

import argparse
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments import find_moves, move_candidates
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.contenders import form_of, party_candidates
from flows.relate.roles.scorer import role_features, role_weights
from flows.relate.shipments.parties.makers import marked_makers
from flows.relate.shipments.transfers import find_transfers
from tests.benchmarks.act_choices import ACT_ROLES, act_choices
from tests.benchmarks.choice import Choice
from tests.benchmarks.coded import Coded, Row, proof_texts, read_coded, same_party, stories

ATLAS = Path(__file__).resolve().parents[2] / "flows" / "atlas" / "role_weights.toml"
PRIORS = ATLAS.with_name("role_priors.toml")
ROLES = ("supplier", "recipient", "actor", *ACT_ROLES)


def choices(coded: Sequence[Coded]) -> Iterator[Choice]:
    """Every choice that the coded rows decide."""
    for text, story in stories(coded):
        before: list[tuple[str, Any]] = []
        moved: list[tuple[str, Any]] = []
        for _, reading in sorted(story.readings.items()):
            for transfer in find_transfers(reading):
                found = party_candidates(story, reading, transfer.trigger, transfer.things, before)
                found = marked_makers(reading, transfer.things, found)
                row = text.row_at(reading, transfer)
                for role in ("supplier", "recipient"):
                    yield from _choice(text.id, role, row, found, reading, transfer.trigger, before)
            for move in find_moves(reading):
                for force in move.things or (None,):
                    found = move_candidates(story, reading, move.trigger, force, moved)
                    yield from _choice(text.id, "actor", text.move_at(reading), found, reading, move.trigger, moved)
        yield from act_choices(text, story)


def _choice(
    article: str,
    role: str,
    row: Row | None,
    found: Sequence[Candidate],
    reading: Reading,
    trigger: Found,
    before: list[tuple[str, Any]],
) -> Iterator[Choice]:
    if row is None or role not in row:
        return
    right = frozenset(i for i, c in enumerate(found) if same_party(row[role], c.actors))
    if row[role] is not None and not right:
        return
    before += [(role, a) for i in sorted(right)[:1] for a in found[i].actors]
    frame, form = str(trigger.entry.options["frame"]), form_of(reading, trigger)
    yield Choice(article, role, tuple(role_features(c, role, frame, form) for c in found), right)


def fit(
    examples: Sequence[Choice], start: Mapping[str, float], prior: float = 1.0, steps: int = 400
) -> dict[str, float]:
    """Weights that make the right candidates likely, near `start`."""
    names = sorted({name for e in examples for f in e.features for name in f} | set(start))
    index = {name: i for i, name in enumerate(names)}
    origin = np.array([start.get(name, 0.0) for name in names])
    stacked = _Stacked.of(examples, index)
    weights, speed = origin.copy(), np.zeros(len(names))
    for _ in range(steps):
        gradient = prior * (weights - origin) - stacked.pull(weights)
        speed = 0.9 * speed + gradient / len(examples)
        weights = weights - 0.3 * speed
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True) if abs(w) >= 0.05}


@dataclass(frozen=True, slots=True)
class _Stacked:
    """All candidates of all choices in one matrix, each choice closed by a row of zeros for nobody."""

    matrix: np.ndarray[Any, Any]
    starts: np.ndarray[Any, Any]
    sizes: np.ndarray[Any, Any]
    right: np.ndarray[Any, Any]

    @classmethod
    def of(cls, examples: Sequence[Choice], index: Mapping[str, int]) -> "_Stacked":
        """The choices, stacked."""
        sizes = np.array([len(e.features) + 1 for e in examples])
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        matrix, right = np.zeros((int(sizes.sum()), len(index))), np.zeros(int(sizes.sum()))
        for start, example in zip(starts, examples, strict=True):
            for row, features in enumerate(example.features):
                for name, value in features.items():
                    matrix[start + row, index[name]] = value
            right[[start + i for i in sorted(example.right) or [len(example.features)]]] = 1.0
        return cls(matrix, starts, sizes, right)

    def pull(self, weights: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """The gradient of the log-likelihood: what the right candidates have more than all have."""
        scores = self.matrix @ weights
        scores = np.exp(scores - np.repeat(np.maximum.reduceat(scores, self.starts), self.sizes))
        shares = scores / np.repeat(np.add.reduceat(scores, self.starts), self.sizes)
        inside = shares * self.right
        wanted = inside / np.maximum(np.repeat(np.add.reduceat(inside, self.starts), self.sizes), 1e-12)
        return (wanted - shares) @ self.matrix  # type: ignore[no-any-return]


def accuracy(examples: Sequence[Choice], weights: Mapping[str, float]) -> float:
    """The share of choices whose best candidate is a right one."""
    hits = 0
    for example in examples:
        scores = [sum(weights.get(n, 0.0) * v for n, v in f.items()) for f in example.features] + [0.0]
        best = int(np.argmax(scores))
        hits += best in example.right if example.right else best == len(example.features)
    return hits / max(len(examples), 1)


def cross_validate(examples: Sequence[Choice], start: Mapping[str, float], folds: int = 10) -> float:
    """Mean accuracy on articles that were not trained on."""
    articles = sorted({e.article for e in examples})
    fold_of = {article: i % folds for i, article in enumerate(articles)}
    by_fold: dict[int, list[Choice]] = defaultdict(list)
    for example in examples:
        by_fold[fold_of[example.article]].append(example)
    hits = 0.0
    for fold, held in by_fold.items():
        weights = fit([e for f, group in by_fold.items() if f != fold for e in group], start)
        hits += accuracy(held, weights) * len(held)
    return hits / max(len(examples), 1)


def main() -> None:
    """Print the comparison; with --write put the weights in place."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--roles", nargs="+", default=ROLES, choices=ROLES, help="train these only")
    options = parser.parse_args()
    texts = [c for folder in options.folders for c in read_coded(folder)]
    examples = list(choices([*texts, *proof_texts()]))
    priors = tomllib.loads(PRIORS.read_text(encoding="utf-8"))
    trained: dict[str, dict[str, float]] = {}
    for role in options.roles:
        own = [e for e in examples if e.role == role]
        start = priors.get(role, {})
        trained[role] = fit(own, start)
        print(
            f"{role}: {len(own)} choices; by hand {accuracy(own, start):.3f}; "
            f"trained, on unseen articles {cross_validate(own, start):.3f}, "
            f"on its own {accuracy(own, trained[role]):.3f}"
        )
    if options.write:
        ATLAS.write_text(_toml(trained), encoding="utf-8")


def _toml(weights: Mapping[str, Mapping[str, float]]) -> str:
    lines = [
        "# Weights of the role scorer (flows/relate/roles/scorer.py): what speaks for a candidate against nobody (0).",
        "# Trained by `python -m tests.benchmarks.train_roles` on coded texts.",
    ]
    kept = {r: dict(w) for r, w in role_weights().items() if r not in weights} | {
        r: dict(w) for r, w in weights.items()
    }
    for role, values in kept.items():
        lines += [
            "",
            f"[{role}]",
            *(f"{json.dumps(n) if not n.isidentifier() else n} = {v}" for n, v in sorted(values.items())),
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
