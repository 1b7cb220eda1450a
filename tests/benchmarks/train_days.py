"""Train the choice of open dates on coded texts: python -m tests.benchmarks.train_days FOLDER… [--write]

Each FOLDER holds articles.jsonl and gold.jsonl. Every event that the reader finds and a coder wrote too is a choice
among the dates of its passage and none of them. The log-linear model of `train_roles` is fitted to all of them; printed
is what it would do with those that the rules leave open, on articles that were not trained on: dates rightly filled in,
wrong ones, and dates where the coder has none, by threshold.
"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from flows.relate.dating.open_days import is_open
from flows.relate.dating.open_days.candidates import DayCandidate, day_candidates
from flows.relate.event import Event
from flows.relate.readers import READERS
from tests.benchmarks.choice import Choice
from tests.benchmarks.coded import Coded, Row, read_coded, stories
from tests.benchmarks.matching import matched_rows
from tests.benchmarks.open_choices import ATLAS, Open, cross_validate, learnable, report, write
from tests.benchmarks.train_roles import fit

FILE = ATLAS / "day_weights.toml"
ABOUT = "How likely a date of the passage is that of an event without one (flows/relate/dating/open_days)"


def days(coded: Sequence[Coded]) -> Iterator[Open]:
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


def _day(article: str, event: Event, row: Row, candidates: Sequence[DayCandidate]) -> Open:
    coded = (_read(row.get("date_earliest")), _read(row.get("date_latest")))
    right = frozenset(n for n, c in enumerate(candidates) if (c.value.earliest, c.value.latest) == coded)
    choice = Choice(article, "date", tuple(c.features for c in candidates), right)
    return Open(choice, any(coded), is_open(event))


def _read(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def main() -> None:
    """Print the comparison; with --write put the weights in place."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = list(days([c for folder in options.folders for c in read_coded(folder)]))
    report(cross_validate(found))
    if options.write:
        write(FILE, ABOUT, "train_days", fit(learnable(found), {}))


if __name__ == "__main__":
    main()
