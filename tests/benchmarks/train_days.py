"""Train the choice of open dates on coded texts: python -m tests.benchmarks.train_days FOLDER… [--write]

Each FOLDER holds articles.jsonl and gold.jsonl. Every event that the reader finds and a coder wrote too is a choice
among the dates of its passage and none of them. The log-linear model of `train_roles` is fitted to all of them; printed
is what it would do with those that the rules leave open, on articles that were not trained on: dates rightly filled in,
wrong ones, and dates where the coder has none, by threshold.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from flows.relate.event import Event
from flows.relate.open_cells.days import is_open
from flows.relate.open_cells.days.candidates import DayCandidate, day_candidates
from flows.relate.readers import READERS
from tests.benchmarks.choice import Choice
from tests.benchmarks.coded import Coded, Row, stories
from tests.benchmarks.matching import matched_rows
from tests.benchmarks.open_choices import Open, train

FILE = "day_weights.toml"
ABOUT = "How likely a date of the passage is that of an event without one (flows/relate/open_cells/days)"


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


if __name__ == "__main__":
    train(ABOUT, "train_days", FILE, days)
