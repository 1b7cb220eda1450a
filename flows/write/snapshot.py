"""Build one snapshot: every table as one Parquet file named by its content, and the manifest.

In: a release and the one before it. Out: a folder that is whole and on the disk; nothing points at it yet.
"""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.tables import TABLES, Table
from flows.write.durable import sync_folder, write_bytes
from flows.write.errors import CorruptError
from flows.write.read import LastRelease
from flows.write.release import Manifest, StoredTable

_ROWS_A_GROUP = 1 << 16


def build(folder: Path, tables: Mapping[str, pa.Table], last: LastRelease | None) -> dict[str, StoredTable]:
    """Write every table under `folder` and tell what was written; a table that did not change is linked, not copied."""
    folder.mkdir(parents=True)
    return {name: _store(folder / name, TABLES[name], table, last) for name, table in tables.items()}


def seal(folder: Path, manifest: Manifest) -> None:
    """Write the manifest and make the folder durable."""
    write_bytes(folder / "_manifest.json", manifest.to_json().encode())
    sync_folder(folder)
    sync_folder(folder.parent)


def digest(schema: pa.Schema) -> str:
    """SHA-256 of an Arrow schema with its metadata."""
    return hashlib.sha256(schema.serialize()).hexdigest()


def encode(table: pa.Table) -> bytes:
    """The table as Parquet. No option depends on time or place, so that equal tables give equal bytes."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", compression_level=3, row_group_size=_ROWS_A_GROUP, version="2.6")
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _store(folder: Path, declared: Table, table: pa.Table, last: LastRelease | None) -> StoredTable:
    content = encode(table)
    sha256 = hashlib.sha256(content).hexdigest()
    path = folder / f"{sha256[:32]}.parquet"
    folder.mkdir()
    if not (last and _link(last, declared.name, sha256, path)):
        write_bytes(path, content)
    sync_folder(folder)
    return StoredTable(path.name, sha256, digest(declared.schema()), len(content), table.num_rows)


def _link(last: LastRelease, name: str, sha256: str, path: Path) -> bool:
    """Link the last release's file if it has the same content and is sound; a damaged one is written anew."""
    before = last.manifest.tables.get(name)
    if before is None or before.sha256 != sha256:
        return False
    try:
        last.content(name)
        os.link(last.path(name), path)
    except (CorruptError, OSError):
        return False
    return True
