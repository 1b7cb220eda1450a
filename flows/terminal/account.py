"""The closing account of a run: what the published tables hold, what was refused and why, and where to look.

In: the folder of the data, as it stands. Out: lines for a terminal; where they name reasons, as long as those are.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import pyarrow.parquet as pq

from flows.tables import FACTS, TABLES
from flows.terminal.cells import cells
from flows.terminal.counts import few, indented, listed
from flows.terminal.left_out import quarantined, refused
from flows.terminal.watch import Watch, peak_memory


def account(data: Path, watch: Watch, *, changed: bool) -> str:
    """What to say at the end of a run over `data`."""
    curated = data / "curated"
    return "\n".join(
        [
            *_taken_in(watch),
            *_articles(curated),
            *_rows(curated),
            *refused(curated),
            *quarantined(curated),
            *_where(curated),
            *_measures(watch, changed=changed),
        ]
    )


def _taken_in(watch: Watch) -> Iterator[str]:
    repeated = f", {watch.repeated} the same bytes again" if watch.repeated else ""
    unread = f"; {sum(map(len, watch.skipped.values()))} files not read" if watch.skipped else ""
    yield f"taken in     {watch.new} new, {watch.known} known{repeated}{unread}"
    # No table holds these: every reason is told here, and where it applies.
    for reason, files in watch.skipped.items():
        yield f"             {len(files)} x {reason}: {few(files)}"


def _articles(curated: Path) -> Iterator[str]:
    rows = cells(curated, "articles", "status", "reason", "external_id", "article_id", "notes", "published_at")
    by_status = Counter(str(status) for status, *_ in rows)
    yield f"articles     {len(rows)}: " + listed(by_status)
    table = f"the columns `reason` and `notes` of {curated / 'articles'}"
    yield from _undated([_name(*ids) for status, _, *ids, _, day in rows if status == "coded" and day is None])
    unread = ("failed", "unsupported_language")
    yield from indented(Counter(f"{status}: {why}" for status, why, *_ in rows if status in unread), table)
    noted = ((_name(*ids), notes) for _, _, *ids, notes, _ in rows if isinstance(notes, list))
    yield from indented(Counter(f"noted: {name}: {note}" for name, notes in noted for note in notes), table)


def _name(external_id: object, article_id: object) -> str:
    """What people know an article by."""
    return str(external_id or str(article_id)[:12])


def _undated(names: Sequence[str]) -> Iterator[str]:
    if names:
        yield (
            f'             {len(names)} x coded without a day of publication, so "Tuesday" is no date there: '
            f"{few(names)}; give them one as `published_at`, or name its column under [columns] in flows/sources/"
        )


def _rows(curated: Path) -> Iterator[str]:
    counts = {name: sum(_length(file) for file in (curated / name).glob("*.parquet")) for name in TABLES}
    yield "rows         " + ", ".join(f"{name} {counts[name]}" for name in FACTS)
    yield "             " + ", ".join(f"{name} {count}" for name, count in counts.items() if name not in FACTS)


def _length(file: Path) -> int:
    return int(pq.read_metadata(file).num_rows)


def _where(curated: Path) -> Iterator[str]:
    yield f"tables       {curated}"
    yield f"codebook     {curated / 'README.md'}"
    yield f"in pandas    pd.read_parquet({str(curated / FACTS[0])!r})"


def _measures(watch: Watch, *, changed: bool) -> Iterator[str]:
    speed = f", {watch.coded_articles / watch.seconds:.1f} articles/s" if watch.coded_articles else ""
    memory = f"peak memory {peak_memory() / 2**20:.0f} MB"
    time = f"{watch.seconds:.1f} s ({process_time():.1f} s of processor time)"
    yield f"this run     {watch.coded_articles} articles coded in {time}{speed}; {memory}"
    if not changed:
        yield "             nothing new: the tables stand as they stood"
