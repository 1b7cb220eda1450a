"""From coded articles to a published release: resolve, validate, write.

In: files of coded articles, the curated folder, the corrections. Out: the release in that folder, whole or not at all.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from flows import journal, ledger
from flows.ingest.article import Article
from flows.journal import Pace, Run
from flows.relate.event import Event
from flows.resolve import read_corrections, resolve
from flows.tables import TABLES
from flows.write import LastRelease, Lock, Release, read_release, write
from flows.write.front import links_and_codebook

EXPECTATIONS = Path(__file__).resolve().parents[1] / "expectations"


def publish_coded(coded: Sequence[Path], curated: Path, corrections: Path, now: datetime, *, by_hand: bool) -> bool:
    """Publish what the files hold, unless the last release was made of just that. The caller holds the lock.

    Raises `RunError` if a correction can't be applied, if a critical expectation fails, or if the folder can't be
    written; the last release then stays in place.
    """
    run = Run(now, frozenset(ledger.segment_of(path) for path in coded), journal.versions(corrections, EXPECTATIONS))
    last = read_release(curated)
    if last and (last.manifest.inputs, dict(last.manifest.versions)) == (run.inputs, dict(run.versions)):
        links_and_codebook(curated)
        return False
    articles, events = _recall(coded)
    records = resolve(articles, events, last, now, run.run_id, read_corrections(corrections))
    tables = {name: records[name] for name in TABLES}
    pace = None if by_hand else Pace(_anew(articles, last, run), datetime.now(UTC))
    tables["runs"] = [*(last.rows("runs") if last else ()), journal.row(run, tables, 0, 0, pace)]
    release = Release(
        run.run_id, {name: TABLES[name].to_arrow(rows) for name, rows in tables.items()}, run.inputs, run.versions
    )
    return write(release, curated, now, held=Lock(curated)).changed


def _recall(coded: Sequence[Path]) -> tuple[list[Article], dict[str, Sequence[Event]]]:
    """All articles with their events; the same bytes may have come by two sources, and are one article."""
    found = {one.article.article_id: one for path in coded for one in ledger.recall(path)}
    return [one.article for one in found.values()], {key: one.events for key, one in found.items()}


def _anew(articles: Sequence[Article], last: LastRelease | None, run: Run) -> int:
    """How many articles this run has read: the new ones, or all if what reads them has changed."""
    if last is None or last.manifest.versions.get("reading") != run.versions["reading"]:
        return len(articles)
    known = {row["article_id"] for row in last.rows("articles")}
    return sum(article.article_id not in known for article in articles)
