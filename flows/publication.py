"""From coded articles to a published release: resolve, validate, write.

In: files of coded articles, the curated folder, the corrections. Out: the release in that folder, whole or not at all.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from flows import journal, ledger, progress
from flows.errors import RunError
from flows.ingest.article import Article
from flows.ingest.syndication import copies_among
from flows.journal import Pace, Run
from flows.relate.event import Event
from flows.resolve import Correction, read_corrections, refuse_withheld, resolve
from flows.tables import TABLES
from flows.validate import Verdict, validate
from flows.write import LastRelease, Lock, Release, read_release, tidy, write

EXPECTATIONS = Path(__file__).resolve().parents[1] / "expectations"
# Bytes never change: if what was read fails now, our code or a package has. One odd article may fall to a change that
# reads the others better; more than a fifth shows a fault of the change, which must not empty the tables overnight.
MAY_FAIL = 0.2


def publish_coded(coded: Sequence[Path], curated: Path, corrections: Path, now: datetime, *, by_hand: bool) -> bool:
    """Publish what the files hold, unless the last release was made of just that. The caller holds the lock.

    Raises `RunError` if a correction can't be applied, if a critical expectation fails, or if the folder can't be
    written; the last release then stays in place.
    """
    run = Run(now, frozenset(ledger.segment_of(path) for path in coded), journal.versions(corrections, EXPECTATIONS))
    last = read_release(curated)
    if last and (last.manifest.inputs, dict(last.manifest.versions)) == (run.inputs, dict(run.versions)):
        tidy(last, now)
        return False
    articles, events = _recall(coded)
    _refuse_to_lose_many(articles, last)
    set_right = read_corrections(corrections)

    def judged(corrections: Sequence[Correction]) -> Verdict:
        return validate(resolve(articles, events, last, now, run.run_id, corrections), last, now, run.run_id)

    verdict = judged(set_right)
    withheld, cells = verdict.withheld_records(), verdict.records.corrected
    # Judged again without the corrections, only where a corrected row is withheld: which of the two is to blame?
    if not withheld.keys().isdisjoint(record for record, _ in cells):
        refuse_withheld(set_right, cells, withheld, judged(()).withheld_records())
    if not verdict.may_publish:
        stands = "the last release stays" if last else "nothing has been published there yet"
        raise RunError(f"not published, {stands}: {'; '.join(verdict.stops)}; see {EXPECTATIONS}")
    tables = {name: verdict.records[name] for name in TABLES} | {"quarantine": verdict.quarantine}
    taken_up, unread = _taken_up(articles, last, run)
    pace = None if by_hand else Pace(taken_up, datetime.now(UTC))
    finished = journal.row(run, tables, verdict.checked, verdict.failed, pace)
    tables["runs"] = [*(last.rows("runs") if last else ()), finished]
    arrow = {name: TABLES[name].to_arrow(rows) for name, rows in tables.items()}
    written = write(Release(run.run_id, arrow, run.inputs, run.versions), curated, now, held=Lock(curated))
    progress.published(taken_up, unread)
    return written.changed


def _refuse_to_lose_many(articles: Sequence[Article], last: LastRelease | None) -> None:
    """Raises `RunError` where much that was read fails now: the fault is ours, and would retract rows for nothing.

    What proves rows is also counted by itself: among many articles that tell nothing its loss would look small.
    """
    status = _statuses(last)
    read = {article_id for article_id, was in status.items() if was != "failed"}
    proving = {article_id for article_id in read if status[article_id] == "coded"}
    for what, known in (("that prove its rows", proving), ("that it read", read)):
        lost = [article for article in articles if article.status == "failed" and article.article_id in known]
        if last and lost and (len(lost) == len(known) or len(lost) > max(1, MAY_FAIL * len(known))):
            raise RunError(_told_losses(lost, f"{len(known)} articles {what}", last.curated))


def _told_losses(lost: Sequence[Article], known: str, curated: Path) -> str:
    first = min(lost, key=lambda article: (article.external_id or "", article.article_id))
    return (
        f"not published, the last release stays: {len(lost)} of the {known} fail now; the first, "
        f"{first.external_id or first.article_id[:12]}: {first.reason}; mend that and run again, or to give them up "
        f"delete {curated / '.snapshots'} and {curated / '.current'} and run again: the tables are made anew from "
        "raw/, without their history"
    )


def _recall(coded: Sequence[Path]) -> tuple[list[Article], dict[str, Sequence[Event]]]:
    """All articles, copies marked as such, with their events. The same bytes from two sources are one article."""
    found = {one.article.article_id: one for path in coded for one in ledger.recall(path)}
    originals = copies_among(one.article for one in found.values())
    articles = [_marked(one.article, originals.get(key)) for key, one in found.items()]
    return articles, {key: one.events for key, one in found.items()}


def _marked(article: Article, original: str | None) -> Article:
    """A copy is evidence like any other, but no source of its own."""
    if original is None:
        return article
    return replace(article, status="duplicate", duplicate_of=original, reason=f"a copy of article {original}")


def _taken_up(articles: Sequence[Article], last: LastRelease | None, run: Run) -> tuple[int, int]:
    """How many articles this run takes up, the new ones or all if what reads them has changed; how many fail newly.

    The last release is asked, not what this run has read: a run that died may have read what only this one publishes.
    """
    status = _statuses(last)
    anew = last is None or last.manifest.versions.get("reading") != run.versions["reading"]
    taken_up = {one.article_id for one in articles if anew or one.article_id not in status}
    unread = {one.article_id for one in articles if one.status == "failed" and status.get(one.article_id) != "failed"}
    return len(taken_up | unread), len(unread)


def _statuses(last: LastRelease | None) -> dict[object, object]:
    """What became of each article, by the last release."""
    if last is None:
        return {}
    articles = last.table("articles")
    return dict(zip(articles["article_id"].to_pylist(), articles["status"].to_pylist(), strict=True))
