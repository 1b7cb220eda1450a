"""Tables with one article a row: CSV (any usual separator) and Parquet."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.ingest.document import MAX_LANDED_BYTES, Document, identify
from flows.ingest.readers.records import SURPLUS, column, record_of_row
from flows.ingest.readers.unreadable import Unreadable
from flows.ingest.source import Source

BATCH_ROWS = 256
SEPARATORS = ",;\t|"


def read_csv(path: Path, locator: str, source: Source) -> Iterator[Document]:
    """One document a row; the separator is the one that the heading has most of."""
    csv.field_size_limit(MAX_LANDED_BYTES)
    with path.open("rb") as file:
        encoding = "utf-16" if file.read(2) in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    # Bytes that are no UTF-8 pass through unharmed; settling decodes them field by field.
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as lines:
        heading = lines.readline()
        separator = max(SEPARATORS, key=heading.count)
        names = next(csv.reader([heading], delimiter=separator), [])
        _check(names, source)
        yield from _rows(csv.DictReader(lines, names, SURPLUS, delimiter=separator), locator, source)


def read_parquet(path: Path, locator: str, source: Source) -> Iterator[Document]:
    """One document a row; the rows are read in small batches."""
    try:
        file = pq.ParquetFile(path)
        _check(file.schema_arrow.names, source)
        number = 0
        for batch in file.iter_batches(BATCH_ROWS):
            for row in batch.to_pylist():
                number += 1
                yield record_of_row(row, f"{locator}, row {number}", source)
    except pa.ArrowException as error:
        raise Unreadable(f"no readable Parquet ({str(error).splitlines()[0]}); write it anew") from error


def _rows(rows: "csv.DictReader[str]", locator: str, source: Source) -> Iterator[Document]:
    while True:
        place = f"{locator}, line {rows.line_num + 2}"
        try:
            yield record_of_row(next(rows), place, source)
        except StopIteration:
            return
        except csv.Error as error:
            reason = f"{place}: not readable as CSV ({error}); mend that line"
            yield Document(identify(reason.encode()), None, "record", place, b"", refused=reason)


def _check(names: Sequence[str], source: Source) -> None:
    wanted = (column(source, "text"), column(source, "html"), column(source, "title"))
    if not set(wanted) & set(names):
        raise Unreadable(
            f"no column {wanted[0]!r} or {wanted[1]!r} (there are: {', '.join(names[:8]) or 'none'}); name the column "
            "of the text under [columns] in flows/sources/"
        )
