"""The row of `runs` in which a run accounts for itself.

In: the tables of the run and its circumstances. Out: one row, and the versions by which the tables were made.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from flows import version
from flows.ingest.article import Status
from flows.tables import FACTS

Row = Mapping[str, object]
FLOW = "communique"


@dataclass(frozen=True, slots=True)
class Run:
    """One run: its clock, and what its tables are made from; with other `versions` the same input may read anew."""

    now: datetime
    inputs: frozenset[str]
    versions: Mapping[str, str]

    @property
    def run_id(self) -> str:
        """The moment and a hash of all that the tables depend on: the same run has the same id on any machine."""
        told = repr((sorted(self.inputs), sorted(self.versions.items())))
        return f"{self.now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Pace:
    """How many articles the run read anew, and when it was done."""

    articles: int
    ended_at: datetime


def versions(*beside: Path) -> dict[str, str]:
    """Versions of all that makes tables of articles: code, reading, dictionaries, and the files or folders `beside`."""
    found = {"code": version.code_version(), "reading": version.reading_version(), **version.dictionary_versions()}
    return found | {path.stem: version.of(path) for path in beside}


def row(run: Run, tables: Mapping[str, Sequence[Row]], expectations: int, failed: int, pace: Pace | None) -> Row:
    """The row of a run that ended well. Without a pace (a clock set by hand) it holds nothing of the machine's time."""
    statuses = Counter(str(article["status"]) for article in tables["articles"])
    return {
        "run_id": run.run_id,
        "flow": FLOW,
        "code_version": run.versions["code"],
        "dictionary_versions": [f"{name}@{told}" for name, told in version.dictionary_versions().items()],
        "started_at": run.now,
        "ended_at": pace.ended_at if pace else run.now,
        "state": "completed",
        "n_articles": len(tables["articles"]),
        **{f"n_{status}": statuses[status] for status in get_args(Status)},
        **{f"n_{table}": len(tables[table]) for table in FACTS},
        "n_refused": refusals(tables["mentions"]).total(),
        "n_quarantined": len(withheld(tables["quarantine"])),
        "n_expectations": expectations,
        "n_expectations_failed": failed,
        "expectations_failed": sorted({_expectation(one) for one in tables["quarantine"]}),
        "articles_per_second": pace.articles / max((pace.ended_at - run.now).total_seconds(), 0.001) if pace else None,
    }


def _expectation(refusal: Row) -> str:
    return f"{refusal['table']}: {refusal['expectation']} ({refusal['severity']})"


def refusals(mentions: Iterable[Row]) -> Counter[str]:
    """How many candidates were refused, by the reason: each has one mention of its clause."""
    reasons = (mention["refused_reason"] for mention in mentions if mention["field"] == "clause")
    return Counter(str(reason) for reason in reasons if reason is not None)


def withheld(quarantine: Iterable[Row]) -> frozenset[tuple[str, str]]:
    """The rows that were kept out, each by its table and content: one may have failed several expectations."""
    return frozenset(
        (str(one["table"]), str(one["candidate"])) for one in quarantine if one["disposition"] == "withheld"
    )
