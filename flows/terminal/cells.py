"""The cells of a published table.

In: the curated folder, a table and some of its columns. Out: their values, row by row.
"""

from pathlib import Path

import pyarrow.parquet as pq


def cells(curated: Path, table: str, *columns: str) -> list[tuple[object, ...]]:
    """A tuple for each row with its values in the order of the columns."""
    read = pq.read_table(curated / table, columns=list(columns))
    return list(zip(*(read[column].to_pylist() for column in columns), strict=True))
