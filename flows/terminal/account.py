"""The closing account of a run: what the published tables hold, what was refused and why, and where to look.

In: the folder of the data, as it stands. Out: lines for a terminal, 100 columns wide at most.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pyarrow.parquet as pq

from flows.tables import FACTS, TABLES
from flows.terminal.watch import Watch, peak_memory

_LONGEST_LIST = 12
_FILES_NAMED = 3


def account(data: Path, watch: Watch, *, changed: bool) -> str:
    """What to say at the end of a run over `data`."""
    curated = data / "curated"
    return "\n".join(
        [
            *_taken_in(watch),
            *_articles(curated),
            *_rows(curated),
            *_refused(curated),
            *_quarantined(curated),
            *_where(curated),
            *_measures(watch, changed=changed),
        ]
    )


def none_could_be_read(data: Path) -> bool:
    """Whether there are articles in the tables over `data`, and every one of them failed."""
    return {status for (status,) in _column(data / "curated", "articles", "status")} == {"failed"}


def _column(curated: Path, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The values of some columns, row by row."""
    read = pq.read_table(curated / table, columns=list(columns))
    return list(zip(*(read[column].to_pylist() for column in columns), strict=True))


def _taken_in(watch: Watch) -> Iterator[str]:
    repeated = f", {watch.repeated} the same bytes again" if watch.repeated else ""
    unread = f"; {sum(map(len, watch.skipped.values()))} files not read" if watch.skipped else ""
    yield f"taken in     {watch.new} new, {watch.known} known{repeated}{unread}"
    # No table holds these: every reason is told here, and where it applies.
    for reason, files in watch.skipped.items():
        more = f" and {len(files) - _FILES_NAMED} more" if len(files) > _FILES_NAMED else ""
        yield f"             {len(files)} x {reason}: {', '.join(files[:_FILES_NAMED])}{more}"


def _articles(curated: Path) -> Iterator[str]:
    rows = _column(curated, "articles", "status", "reason", "external_id", "notes", "published_at")
    by_status = Counter(str(status) for status, *_ in rows)
    yield f"articles     {len(rows)}: " + _list(by_status)
    if undated := sum(day is None for status, *_, day in rows if status == "coded"):
        yield f'             {undated} x coded without a day of publication: "Tuesday" is no date there'
    yield from _indented(
        Counter(f"{status}: {why}" for status, why, *_ in rows if status in ("failed", "unsupported_language"))
    )
    yield from _indented(
        Counter(f"noted: {name}: {note}" for *_, name, notes, _ in rows if isinstance(notes, list) for note in notes)
    )


def _rows(curated: Path) -> Iterator[str]:
    counts = {name: sum(_length(file) for file in (curated / name).glob("*.parquet")) for name in TABLES}
    yield "rows         " + ", ".join(f"{name} {counts[name]}" for name in FACTS)
    yield "             " + ", ".join(f"{name} {count}" for name, count in counts.items() if name not in FACTS)


def _length(file: Path) -> int:
    return int(pq.read_metadata(file).num_rows)


def _refused(curated: Path) -> Iterator[str]:
    """Candidates, not mentions: a refused candidate has one mention for each of its fields."""
    clauses = {
        (article, table, rule, reason): None
        for article, table, rule, reason in _column(
            curated, "mentions", "article_id", "table", "rule", "refused_reason"
        )
        if reason is not None
    }
    reasons = Counter(str(reason) for *_, reason in clauses)
    yield f"refused      {_list(reasons) or 'nothing'}"


def _quarantined(curated: Path) -> Iterator[str]:
    """What is in quarantine, by what was done: rows kept out of their table, and warnings that were only noted."""
    rows = _column(curated, "quarantine", "disposition", "table", "expectation")
    for disposition, heading in (("withheld", "quarantined"), ("published", "warnings")):
        rules = Counter(f"{table}: {rule}" for done, table, rule in rows if done == disposition)
        yield f"{heading:<13}{sum(rules.values()) or 'nothing'}"
        yield from _indented(rules)


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


def _list(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def _indented(counts: Counter[str]) -> Iterator[str]:
    for what, count in counts.most_common(_LONGEST_LIST):
        yield f"             {count} x {what}"
    if len(counts) > _LONGEST_LIST:
        yield f"             and {len(counts) - _LONGEST_LIST} more kinds; see the table"
