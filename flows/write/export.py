"""Write a table as a Parquet file of its own, outside the curated folder.

In: a table and a path in a folder that is there. Out: the whole file under that name; an `OSError` or a kill leaves
what was there before.
"""

import os
from pathlib import Path

import pyarrow as pa

from flows.write.durable import sync_folder, write_bytes
from flows.write.snapshot import encode


def export(table: pa.Table, path: Path) -> None:
    """Write beside and rename. A link is followed; a half file that a killed process leaves begins with a dot."""
    path = path.resolve()
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write_bytes(half, encode(table))
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
    sync_folder(path.parent)
