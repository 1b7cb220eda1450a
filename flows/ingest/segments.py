"""The landed truth: immutable Parquet segments `raw/segments/<source>/<day>/<sha256>.parquet`.

A segment holds up to some hundred raw documents, bytes as they came, and in its metadata what the source declares. It
is named by the SHA-256 of its own bytes and appears whole or not at all. Errors: `RawError`, one line with the remedy.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import RunError
from flows.ingest.document import Document
from flows.ingest.source import Source

FOLDER = "segments"
SCHEMA = pa.schema(
    [
        pa.field("article_id", pa.string(), nullable=False),
        pa.field("external_id", pa.string()),
        pa.field("source", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("locator", pa.string(), nullable=False),
        pa.field("url", pa.string()),
        pa.field("charset", pa.string()),
        pa.field("licence", pa.string()),
        pa.field("retrieved_at", pa.timestamp("us", tz="UTC"), nullable=False),
        pa.field("refused", pa.string()),
        pa.field("note", pa.string()),
        pa.field("content", pa.binary(), nullable=False),
    ]
)


class RawError(RunError):
    """The landed data can't be written or read. The message is one line: what, where, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment read back: its documents, what their source declares (`path` is empty), and when they were landed."""

    source: Source
    retrieved_at: datetime
    documents: tuple[Document, ...]


def write_segment(raw: Path, source: Source, documents: Sequence[Document], now: datetime) -> Path:
    """Write the documents as one segment; a reader sees the whole of it or nothing, whenever the power fails."""
    folder = raw / FOLDER / source.name / now.date().isoformat()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        payload = _encode(source, documents, now)
        path = folder / f"{hashlib.sha256(payload).hexdigest()}.parquet"
        temporary = folder / f".{path.name}.{os.getpid()}.part"
        with temporary.open("wb") as file:
            file.write(payload)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(folder)
    except OSError as error:
        raise RawError(
            f"{raw}: can't land articles ({error.strerror}); free or unlock the place, or use another"
        ) from error
    return path


def read_segment(path: Path) -> Segment:
    """Read one segment back."""
    table = _read(path)
    settings = json.loads((table.schema.metadata or {})[b"communique.source"])
    names = [f.name for f in fields(Document)]
    documents = tuple(Document(**row) for row in table.select(names).to_pylist())
    return Segment(Source(path=Path(), **settings), table["retrieved_at"][0].as_py(), documents)


def list_segments(raw: Path, source: str = "*") -> tuple[Path, ...]:
    """All segments of a source (or of all sources), in an order that no machine changes."""
    return tuple(sorted((raw / FOLDER).glob(f"{source}/*/*.parquet"), key=lambda path: path.parts[-3:]))


def landed_ids(raw: Path) -> Iterator[tuple[Path, list[tuple[str, str | None]]]]:
    """Segment by segment, the article id and external id of each landed document; the bytes are not read."""
    for path in list_segments(raw):
        table = _read(path, ["article_id", "external_id"])
        yield path, list(zip(table["article_id"].to_pylist(), table["external_id"].to_pylist(), strict=True))


def sweep(raw: Path) -> None:
    """Remove what a killed run left half-written: nobody writes at one segment for a day."""
    for path in (raw / FOLDER).glob("*/*/.*.part"):
        if path.stat().st_mtime < time.time() - 86400:
            path.unlink(missing_ok=True)


def _encode(source: Source, documents: Sequence[Document], now: datetime) -> bytes:
    shared = {"source": source.name, "licence": source.licence, "retrieved_at": now}
    settings = {key: value for key, value in asdict(source).items() if key != "path"}
    metadata = {"communique.source": json.dumps(settings, sort_keys=True, ensure_ascii=False)}
    table = pa.Table.from_pylist([{**asdict(document), **shared} for document in documents], SCHEMA)
    sink = pa.BufferOutputStream()
    pq.write_table(
        table.replace_schema_metadata(metadata),
        sink,
        compression="zstd",
        use_dictionary=["source", "kind", "licence"],
        write_statistics=False,
    )
    return bytes(sink.getvalue())


def _read(path: Path, columns: list[str] | None = None) -> pa.Table:
    try:
        return pq.ParquetFile(path).read(columns=columns)
    except (OSError, pa.ArrowException) as error:
        cause = str(error).splitlines()[0]
        raise RawError(f"{path}: not a readable segment ({cause}); restore it, or delete it and land again") from error


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
