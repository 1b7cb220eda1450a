"""The last release, as far as a new run must know it: its records, their evidence, and what has ended.

In: the last release, or nothing. Out: `Past`, which finds the earlier records of an article.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from flows.resolve.block import Block, block
from flows.resolve.evidence import spans_of
from flows.resolve.report import Report
from flows.tables import FACTS

Row = Mapping[str, object]
Evidence = frozenset[tuple[object, ...]]


class Release(Protocol):
    """What was published last: the rows of a table by its name."""

    def rows(self, name: str) -> Sequence[Row]:
        """The rows of a table as they were published."""
        ...


@dataclass(frozen=True, slots=True)
class Past:
    """Earlier records by id. `heirs` says in which record a merged one lives on; its own id must not come back."""

    rows: Mapping[str, Row]
    tables: Mapping[str, str]
    evidence: Mapping[str, Evidence]
    by_article: Mapping[tuple[str, str], frozenset[str]]
    versions: Mapping[str, int]
    heirs: Mapping[str, str]
    history: Sequence[Row]

    def told_in(self, table: str, articles: Iterable[str]) -> frozenset[str]:
        """The earlier records of a table with evidence in one of the articles."""
        return frozenset().union(*(self.by_article.get((table, article), frozenset()) for article in articles))

    def block(self, record_id: str) -> Block:
        """The facts that a report must share with the record to be the same for certain."""
        return block(Report(self.tables[record_id], self.rows[record_id], ()))


def spans(report: Report) -> Evidence:
    """The evidence of a report: article, field and span of each mention."""
    return frozenset(
        (telling.article.article_id, field, span.start, span.end)
        for telling in report.tellings
        for field, span in spans_of(telling.event)
    )


def remember(release: Release | None) -> Past:
    """What the last release knows; without one, nothing."""
    tables: dict[str, str] = {}
    rows: dict[str, Row] = {}
    for table in FACTS:
        for row in _rows(release, table):
            rows[str(row["record_id"])] = row
            tables[str(row["record_id"])] = table
    evidence: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    by_article: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in _rows(release, "mentions"):
        record_id = mention["record_id"]
        if record_id is None or str(record_id) not in rows:
            continue
        evidence[str(record_id)].add(tuple(mention[column] for column in ("article_id", "field", "start", "end")))
        by_article[str(mention["table"]), str(mention["article_id"])].add(str(record_id))
    history = _rows(release, "history")
    return Past(
        rows=rows,
        tables=tables,
        evidence={record_id: frozenset(found) for record_id, found in evidence.items()},
        by_article={key: frozenset(found) for key, found in by_article.items()},
        versions=_versions(history),
        heirs={str(row["record_id"]): str(row["merged_into"]) for row in history if row["change_type"] == "merged"},
        history=history,
    )


def _rows(release: Release | None, table: str) -> Sequence[Row]:
    return release.rows(table) if release is not None else ()


def _versions(history: Sequence[Row]) -> dict[str, int]:
    """The highest version of each record in history."""
    found: dict[str, int] = {}
    for row in history:
        version = row["record_version"]
        if isinstance(version, int):
            found[str(row["record_id"])] = max(version, found.get(str(row["record_id"]), 0))
    return found
