"""Finish a record as a row of its fact table: counts of its sources, derived codes, the sentence, and every default.

In: a report with its identifier. Out: a row with every declared column in its declared type, as if read back from the
table, so that it can be compared with the row of the last release.
"""

import struct
from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from flows.ingest.article import Article
from flows.resolve.evidence import spans_of
from flows.resolve.notes import sentence
from flows.resolve.report import Report, Telling, published_on
from flows.resolve.unusual import flags_of
from flows.tables import TABLES, Column
from flows.tables.crosswalk import event_codes

Row = dict[str, object]
# A column that must not be null and that no reading fills says by this that nothing is known.
_EMPTY: Mapping[str, object] = {"bool": False, "strings": ()}


def finish(report: Report, record_id: str, originals: Mapping[str, Article]) -> Row:
    """The row without version, time and run. `originals` finds the article that a story copies."""
    row: Row = {column.name: _blank(column) for column in TABLES[report.table].columns}
    row.update(report.fields)
    row["record_id"] = record_id
    row.update(_sources(report.tellings, originals))
    if any(telling.article.is_dated_ahead for telling in report.tellings):
        row["quality_flags"] = [*_listed(row["quality_flags"]), "implausible_publication"]
    row["quality_flags"] = flags_of(report.table, row)
    return derive(report.table, row)


def derive(table: str, row: Row) -> Row:
    """Fill what is computed from the other cells, and bring every cell into its declared type."""
    if table == "diplomatic_events":
        parties = {*_listed(row.get("actors")), *_listed(row.get("recipients"))}
        row["n_participants"] = len(parties) or None
    codes = event_codes(table, row)
    row.update(codes._asdict())
    row["notes"] = sentence(table, row)
    return {column.name: _cast(column, row.get(column.name)) for column in TABLES[table].columns}


def _blank(column: Column) -> object:
    """What stands where nothing is told: null where it may, else the value that says nothing."""
    return None if column.null else column.blank if column.blank is not None else _EMPTY.get(column.kind)


def _listed(value: object) -> Sequence[str]:
    return [str(member) for member in value] if isinstance(value, list | tuple) else ()


def _cast(column: Column, value: object) -> object:
    """The cell as it comes back from the table; one that does not fit stays as it is, for validation to refuse."""
    if column.kind == "strings" and isinstance(value, list | tuple | set | frozenset):
        return list(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value.date() if column.kind == "date" and isinstance(value, datetime) else value
    if column.kind == "float32":
        return float(struct.unpack("f", struct.pack("f", value))[0])
    if column.kind == "float64":
        return float(value)
    return int(value) if column.kind.startswith("int") and value == int(value) else value


def _sources(tellings: Sequence[Telling], originals: Mapping[str, Article]) -> Row:
    days = [day for telling in tellings if (day := published_on(telling.article))]
    spans = {
        (telling.article.article_id, field, span.start, span.end)
        for telling in tellings
        for field, span in spans_of(telling.event)
    }
    return {
        "n_mentions": len(spans),
        "n_sources": len({_publisher(originals.get(telling.story, telling.article)) for telling in tellings}),
        "first_published": min(days, default=None),
        "last_published": max(days, default=None),
    }


def _publisher(article: Article) -> str:
    """Who published it: by name, else by the host of its address, else by the source it came in from."""
    if article.publisher:
        return article.publisher.casefold().strip()
    host = urlsplit(article.url).hostname if article.url else None
    return (host or article.source).removeprefix("www.")
